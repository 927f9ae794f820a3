using Evenkeel.Core;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Workspaces;

/// <summary>Changes how the practice counts money and days.</summary>
public sealed class EditSettings(Store.Store store)
{
    /// <param name="TimeZone">IANA.</param>
    public sealed record Ask(string Currency, string TimeZone, IReadOnlyList<DayOfWeek> RestDays, int? SeenVersion = null);

    public sealed record Answer(int Version, Guid? Batch);

    /// <returns>The change, or <c>money.currency</c>, <c>workspace.time-zone</c>, <c>workspace.rest-days</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (!Currency.IsKnown(ask.Currency))
            return new Refusal("money.currency", ask.Currency);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(ask.TimeZone, out _))
            return new Refusal("workspace.time-zone", ask.TimeZone);
        var rest = ask.RestDays.Distinct().Order().ToList();
        if (rest.Count > 6)
            return new Refusal("workspace.rest-days");
        var workspace = await store.Workspace(cancel);
        if (ask.SeenVersion is { } seen && seen != workspace.Version)
            return new Refusal("record.changed-meanwhile");
        (workspace.Currency, workspace.TimeZone, workspace.RestDays) = (ask.Currency, ask.TimeZone, rest);
        var saved = await store.Save("settings.edited", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(workspace.Version, saved.Value);
    }
}
