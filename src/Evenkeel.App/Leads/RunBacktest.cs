using Evenkeel.App.Import;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Leads;

/// <summary>Holds the forecast against a history that stands in files: the tables of an export, or a foreign table by its mapping.</summary>
public static class RunBacktest
{
    public sealed record Ask(IReadOnlyList<SourceFile> Files, Mapping? Mapping, BacktestPlan Plan, IReadOnlyList<string> Features);

    /// <param name="Rejected">Rows that could not be read.</param>
    public sealed record Answer(BacktestReport Report, int Leads, IReadOnlyList<FileReport> Files);

    /// <returns>The report, or <c>backtest.no-leads</c>, <c>backtest.plan</c> or a refusal of the mapping.</returns>
    public static Result<Answer> Run(Ask ask, Action<Prediction>? onPrediction = null, Action<int, int>? onProgress = null)
    {
        var plan = ask.Plan;
        if (plan.From > plan.To || plan.EveryDays < 1 || plan.Horizons.Count == 0 || plan.Horizons.Any(days => days is < 1 or > AnswerWeek.MostDays))
            return new Refusal("backtest.plan");
        var reading = new CellReading(TimeZoneInfo.Utc, "EUR", DateFormat.Iso);
        var around = new Surroundings(reading, DateTime.UnixEpoch, new OwnAddresses([]), ask.Files);
        var recognise = new Recognise(new ImportFiles.Ask(ask.Files, ask.Mapping), around, new Dictionary<(string, string), KeptMapping>(), new ImportWatch(null, default));
        var files = new List<ReadFile>();
        foreach (var file in ask.Files)
        {
            var read = recognise.Read(file);
            if (read.Refusal is { } refusal)
                return refusal;
            files.Add(read.Value);
        }
        var leads = Histories(files);
        if (leads.Count == 0)
            return new Refusal("backtest.no-leads");
        var settings = new ForecastSettings
        {
            StageOrder = files.Select(file => file.Settings?.Stages).OfType<IReadOnlyList<string>>().FirstOrDefault() ?? [],
            Features = ask.Features,
        };
        return new Answer(BacktestReport.Run(leads, plan, settings, onPrediction, onProgress), leads.Count, [.. files.Select(file => file.Report())]);
    }

    private static List<LeadHistory> Histories(List<ReadFile> files)
    {
        var rows = files.SelectMany(file => file.Tables).ToLookup(table => table.Table, table => table.Rows);
        var stages = rows[LeadTables.StageChanges].SelectMany(changes => changes)
            .ToLookup(row => row.Fields["lead_id"]!, row => new StageChange(row.Fields["stage"]!, Canonical.Instant(row.Fields["at"])!.Value));
        var ends = rows[LeadTables.PastEnds].SelectMany(past => past).ToLookup(row => row.Fields["lead_id"]!, row => new PastEnd(
            Canonical.Instant(row.Fields["ended_at"])!.Value, LeadTables.ToOutcome(row.Fields["outcome"])!.Value, Canonical.Instant(row.Fields["reopened_at"])!.Value));
        return [.. rows[LeadTables.Leads].SelectMany(leads => leads).Select(row => new LeadHistory(row.Id!, Canonical.Instant(row.Fields["opened_at"])!.Value)
        {
            Owner = row.Fields.GetValueOrDefault("owner") ?? "",
            ClosedAt = Canonical.Instant(row.Fields.GetValueOrDefault("closed_at")),
            Outcome = LeadTables.ToOutcome(row.Fields.GetValueOrDefault("outcome")),
            Stages = [.. stages[row.Id!].OrderBy(change => change.At)],
            PastEnds = [.. ends[row.Id!].OrderBy(end => end.EndedAt)],
            Source = row.Fields.GetValueOrDefault("source_id"),
            Offering = row.Fields.GetValueOrDefault("offering_id"),
            Value = Canonical.Money(row.Fields.GetValueOrDefault("value")) is { } value ? (double)value.Amount : null,
            Features = LeadTables.ToFacts(row.Fields.GetValueOrDefault("features")),
        })];
    }
}
