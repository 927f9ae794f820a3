using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Replaces what is said about time worked; the engagement and the lead stay.</summary>
public sealed class EditTime(Store.Store store)
{
    public sealed record Ask(Guid Id, TimeFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>time.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="TimeFields"/> refuse.</returns>
    public async Task<Result<TimeChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindTime.ToChange(store, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await ask.Fields.Apply(store, found.Value, cancel) is { } refusal ? refusal : await FindTime.Save(store, found.Value, "time.edited", cancel);
    }
}
