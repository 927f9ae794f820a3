using Evenkeel.App.People;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Evenkeel.Core.People;

namespace Evenkeel.App.Workspaces;

/// <summary>Changes how the practice counts money and days, and which addresses are one's own.</summary>
public sealed class EditSettings(Store.Store store)
{
    /// <param name="TimeZone">IANA.</param>
    /// <param name="OwnAddresses">Under which one writes and is written to; null to leave them as they are.</param>
    public sealed record Ask(string Currency, string TimeZone, IReadOnlyList<DayOfWeek> RestDays, int? SeenVersion = null, IReadOnlyList<string>? OwnAddresses = null);

    public sealed record Answer(int Version, Guid? Batch);

    /// <returns>The change, or <c>money.currency</c>, <c>workspace.time-zone</c>, <c>workspace.rest-days</c>, <c>email.address</c>, <c>people.too-many</c> or <c>record.changed-meanwhile</c>.</returns>
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
        var own = Several.Read(ask.OwnAddresses ?? workspace.OwnAddresses, workspace.OwnAddresses, EmailAddress.Read, text => text.ToLowerInvariant());
        if (own.Refusal is { } wrong)
            return wrong;
        (workspace.Currency, workspace.TimeZone, workspace.RestDays, workspace.OwnAddresses) = (ask.Currency, ask.TimeZone, rest, own.Value);
        var saved = await store.Save("settings.edited", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(workspace.Version, saved.Value);
    }
}
