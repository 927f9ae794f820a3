using Evenkeel.App.Leads;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Says what the practice has to work with: hours, a rate, cash, what goes to tax, and when nobody works.</summary>
public sealed class EditMeans(Store.Store store)
{
    private const int MostHours = 168, MostSpans = 200;

    /// <param name="HoursPerWeek">For work that is paid, over 0 and up to 168.</param>
    /// <param name="HourlyRate">In the workspace's currency.</param>
    /// <param name="Cash">In the workspace's currency; under 0 for a debt.</param>
    /// <param name="CashOn">The day on which there was so much; today when null.</param>
    /// <param name="TaxShare">What of each payment is set aside as tax, 0..1.</param>
    /// <param name="TimeOff">Days and spans without work: <c>2026-07-06</c>, <c>2026-07-06/2026-07-17</c>.</param>
    public sealed record Ask(
        decimal? HoursPerWeek, decimal? HourlyRate, decimal? Cash, DateOnly? CashOn, decimal? TaxShare, IReadOnlyList<string>? TimeOff = null, int? SeenVersion = null);

    public sealed record Answer(int Version, Guid? Batch);

    /// <returns>The change, or <c>means.hours</c>, <c>means.tax</c>, <c>means.time-off</c>, <c>record.changed-meanwhile</c> or what an amount refuses.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.HoursPerWeek is <= 0 or > MostHours)
            return new Refusal("means.hours");
        if (ask.TaxShare is < 0 or > 1)
            return new Refusal("means.tax");
        var off = (ask.TimeOff ?? []).Where(span => !string.IsNullOrWhiteSpace(span)).Select(span => (Text: span, Read: TimeOff.Read(span))).ToList();
        if (off.Count > MostSpans || off.Any(span => span.Read is null))
            return new Refusal("means.time-off", off.FirstOrDefault(span => span.Read is null).Text ?? "");
        var rate = await LeadFields.Worth(store, ask.HourlyRate, null, cancel);
        var workspace = await store.Workspace(cancel);
        var cash = ask.Cash is { } amount ? Core.Money.Money.Of(amount, workspace.Currency) : default(Result<Core.Money.Money>?);
        if ((rate.Refusal ?? cash?.Refusal) is { } wrong)
            return wrong;
        if (ask.SeenVersion is { } seen && seen != workspace.Version)
            return new Refusal("record.changed-meanwhile");

        (workspace.MinutesPerWeek, workspace.HourlyRate) = (LeadFields.Minutes(ask.HoursPerWeek).Value, rate.Value);
        workspace.CashOn = cash is null ? null : ask.CashOn ?? await store.Today(cancel);
        (workspace.Cash, workspace.TaxPerMille) = (cash?.Value, ask.TaxShare is { } share ? (int)Math.Round(share * 1000) : null);
        workspace.TimeOff = [.. off.Select(span => span.Read!.ToString()!)];
        var saved = await store.Save("means.edited", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(workspace.Version, saved.Value);
    }
}
