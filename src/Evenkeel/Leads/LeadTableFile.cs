using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Leads;

/// <summary>The list of leads as it is on screen, taken out as a table: exact values, all pages.</summary>
internal static class LeadTableFile
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Get(
        [AsParameters] LeadAddress address, Store store, Chances chances, NameIndex names, CancellationToken cancel, bool forSpreadsheets = false)
    {
        var query = address.Query();
        if (query.Refusal is { } refusal)
            return Problem.Of(refusal);
        var columns = LeadColumn.Of(address, [.. (await OwnValuesOf.Of(store, "lead", null, cancel)).Select(own => own.Field)]);
        var file = new MemoryStream();
        using (var writer = new TableWriter(file, [.. columns.SelectMany(Headers).Prepend("name").Prepend("id")], forSpreadsheets))
            for (var skip = 0; ; skip += ListLeads.LargestPage)
            {
                var page = (await new ListLeads(store, chances, names).Run(
                    new(query.Value, skip, ListLeads.LargestPage, address.Order, address.IsDescending, columns.Any(column => column.Id == "chance"), WithOwn: true), cancel)).Value;
                foreach (var lead in page.Leads)
                    writer.Write([.. columns.SelectMany(column => Cells(column, lead)).Prepend(lead.Name).Prepend(lead.ExternalId ?? lead.Id.ToString())]);
                if (skip + ListLeads.LargestPage >= page.Total)
                    break;
            }
        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", "leads.csv");
    }

    private static string[] Headers(LeadColumn column) => column.Id switch
    {
        "with" => ["person", "organisation"],
        "stage" => ["stage", "outcome"],
        "chance" => ["chance_within_month"],
        "next" => ["next_step", "next_step_on"],
        "began" => ["opened_at"],
        "ended" => ["closed_at"],
        "value" => ["value", "currency"],
        "introduced-by" => ["introduced_by"],
        "start" => ["expected_start"],
        var id => [column.OwnField ?? id],
    };

    private static string?[] Cells(LeadColumn column, ListLeads.Row lead) => column.Id switch
    {
        "with" => [lead.Person, lead.Organisation],
        "stage" => [lead.Stage, LeadTables.Text(lead.Outcome)],
        "chance" => [lead.WithinMonth?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)],
        "next" => [lead.NextStep, Canonical.Day(lead.NextStepOn)],
        "began" => [Canonical.Instant(lead.OpenedAt)],
        "ended" => [Canonical.Instant(lead.ClosedAt)],
        "value" => [.. lead.Value?.ToString().Split(' ') ?? ["", ""]],
        "hours" => [lead.Hours?.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture)],
        "start" => [Canonical.Day(lead.ExpectedStartOn)],
        var id => [LeadColumn.TextOf(id, lead)],
    };
}
