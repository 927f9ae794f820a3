using Evenkeel.App.Leads;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Leads;

/// <summary>What is to be different about the leads that were chosen in the list; what is left empty stays as it is.</summary>
public sealed class BulkForm
{
    /// <summary>Each as id and version, separated by a space; null when none is.</summary>
    public List<string>? Chosen { get; set; }

    /// <summary>A stage's id, or a way to end.</summary>
    public string? To { get; set; }
    public string? Reason { get; set; }
    public string? Offering { get; set; }
    public string? Source { get; set; }
    public string? NextStep { get; set; }
    public string? NextStepOn { get; set; }

    public static string Choice(ListLeads.Row lead) => $"{lead.Id} {lead.Version}";

    /// <returns>What is to be done, or <c>typed.day</c>.</returns>
    public Result<ChangeLeads.Ask> Read()
    {
        var due = Typed.Day(NextStepOn);
        if (due.Refusal is { } noDay)
            return noDay;
        var stage = Guid.TryParse(To, out var id) ? id : (Guid?)null;
        var step = Typed.Text(NextStep) is null && due.Value is null ? null : new TaskFields(NextStep, due.Value);
        return new ChangeLeads.Ask(
            [.. (Chosen ?? []).Select(chosen => chosen.Split(' ')).Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _) && int.TryParse(parts[1], out _))
                .Select(parts => new ChangeLeads.Seen(Guid.Parse(parts[0]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))],
            new ChangeLeads.Changes(
                StageId: stage, Outcome: stage is null ? Typed.Text(To) : null, Reason: Typed.Text(Reason), Offering: Typed.Text(Offering), Source: Typed.Text(Source), NextStep: step));
    }
}
