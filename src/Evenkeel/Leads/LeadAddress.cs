using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenkeel.Leads;

/// <summary>The list of leads as an address says it: which leads, in which order, with which columns. Page, saved view and REST write it alike.</summary>
public sealed record LeadAddress
{
    private static readonly Dictionary<string, ListLeads.Order> Orders = new()
    {
        ["latest"] = ListLeads.Order.Latest,
        ["name"] = ListLeads.Order.Name,
        ["stage"] = ListLeads.Order.Stage,
        ["opened"] = ListLeads.Order.Opened,
        ["closed"] = ListLeads.Order.Closed,
        ["value"] = ListLeads.Order.Value,
        ["next"] = ListLeads.Order.NextStep,
        ["chance"] = ListLeads.Order.Chance,
    };

    private static readonly Dictionary<string, LeadQuery.Steps> Steps = new()
    {
        ["none"] = LeadQuery.Steps.None,
        ["overdue"] = LeadQuery.Steps.Overdue,
        ["soon"] = LeadQuery.Steps.Soon,
    };

    /// <summary>open, ended or all.</summary>
    [FromQuery(Name = "show")] public string? Show { get; init; }

    /// <summary>Words of the lead's name, its person's or its organisation's.</summary>
    [FromQuery(Name = "search")] public string? Search { get; init; }

    /// <summary>Names of stages.</summary>
    [FromQuery(Name = "stage")] public string[]? Stage { get; init; }

    /// <summary>won, lost, declined, referred.</summary>
    [FromQuery(Name = "outcome")] public string[]? Outcome { get; init; }

    /// <summary>Names of offerings.</summary>
    [FromQuery(Name = "offering")] public string[]? Offering { get; init; }

    /// <summary>Names of sources.</summary>
    [FromQuery(Name = "source")] public string[]? Source { get; init; }

    /// <summary>The first day on which it was opened.</summary>
    [FromQuery(Name = "from")] public string? From { get; init; }

    /// <summary>The last day on which it was opened.</summary>
    [FromQuery(Name = "to")] public string? To { get; init; }

    /// <summary>none, overdue or soon.</summary>
    [FromQuery(Name = "next")] public string? Next { get; init; }

    /// <summary>latest, name, stage, opened, closed, value, next or chance; with a minus before it the other way round.</summary>
    [FromQuery(Name = "sort")] public string? Sort { get; init; }

    /// <summary>Those of the list and of its table, in their order.</summary>
    [FromQuery(Name = "column")] public string[]? Column { get; init; }

    public static LeadAddress Of(IQueryCollection query) => new()
    {
        Show = Typed.Text(query["show"]),
        Search = Typed.Text(query["search"]),
        Stage = Texts(query["stage"]),
        Outcome = Texts(query["outcome"]),
        Offering = Texts(query["offering"]),
        Source = Texts(query["source"]),
        From = Typed.Text(query["from"]),
        To = Typed.Text(query["to"]),
        Next = Typed.Text(query["next"]),
        Sort = Typed.Text(query["sort"]),
        Column = Texts(query["column"]),
    };

    public bool? IsOpen => Show switch { "open" => true, "ended" => false, _ => null };

    public ListLeads.Order Order => Orders.GetValueOrDefault((Sort ?? "").TrimStart('-'));

    public bool IsDescending => Sort?.StartsWith('-') == true;

    /// <summary>Whether it leaves out any of those that it shows, beside searching.</summary>
    public bool IsFiltered => Stage?.Length > 0 || Outcome?.Length > 0 || Offering?.Length > 0 || Source?.Length > 0 || From is not null || To is not null || Next is not null;

    /// <returns>What is asked for, or <c>leads.parameter</c>.</returns>
    public Result<LeadQuery> Query()
    {
        var (from, to) = (Day(From), Day(To));
        if (Show is not (null or "open" or "ended" or "all"))
            return new Refusal("leads.parameter", "show", Show);
        if (Sort is not null && !Orders.ContainsKey(Sort.TrimStart('-')))
            return new Refusal("leads.parameter", "sort", Sort);
        if (Next is not null && !Steps.ContainsKey(Next))
            return new Refusal("leads.parameter", "next", Next);
        if (Outcome?.FirstOrDefault(word => LeadTables.ToOutcome(word) is null) is { } noOutcome)
            return new Refusal("leads.parameter", "outcome", noOutcome);
        if ((From is not null && from is null) || (To is not null && to is null))
            return from is null && From is not null ? new Refusal("leads.parameter", "from", From) : new Refusal("leads.parameter", "to", To!);
        return new LeadQuery(
            IsOpen, Search, Stage, Outcome is null ? null : [.. Outcome.Select(word => LeadTables.ToOutcome(word)!.Value)], Offering, Source, from, to,
            Next is null ? null : Steps[Next]);
    }

    /// <summary>The address without its page: what a view keeps.</summary>
    public string Text => QueryHelpers.AddQueryString("", All()).TrimStart('?');

    /// <param name="page">From 1.</param>
    public string Url(string path = "/leads", int page = 1) =>
        QueryHelpers.AddQueryString(path, page == 1 ? All() : All().Append(new("page", page.ToString(CultureInfo.InvariantCulture))));

    private IEnumerable<KeyValuePair<string, string?>> All() => new (string Name, string?[]? Values)[]
    {
        ("show", [Show]), ("search", [Search]), ("stage", Stage), ("outcome", Outcome), ("offering", Offering), ("source", Source), ("from", [From]), ("to", [To]), ("next", [Next]),
        ("sort", [Sort]), ("column", Column),
    }.SelectMany(part => (part.Values ?? []).OfType<string>().Select(value => new KeyValuePair<string, string?>(part.Name, value)));

    /// <summary>Days that a calendar can hold on both sides.</summary>
    private static DateOnly? Day(string? text) => Typed.Day(text) is { Refusal: null, Value: { Year: > 1 and < 9999 } day } ? day : null;

    private static string[]? Texts(Microsoft.Extensions.Primitives.StringValues values) =>
        values.Select(Typed.Text).OfType<string>().Distinct().ToArray() is { Length: > 0 } texts ? texts : null;
}
