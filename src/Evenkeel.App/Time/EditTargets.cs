using System.Globalization;
using Evenkeel.Core;

namespace Evenkeel.App.Time;

/// <summary>Says how much of each purpose a week is meant to have.</summary>
public sealed class EditTargets(Store.Store store)
{
    /// <param name="Hours">A week, by purpose; a purpose that is left out, or has null or 0, has no target.</param>
    public sealed record Ask(IReadOnlyDictionary<string, double?> Hours, int? SeenVersion = null);

    /// <param name="Version">The settings' version now.</param>
    public sealed record Answer(int Version, Guid? Batch);

    /// <returns>The change, or <c>time.target</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        if (ask.SeenVersion is { } seen && seen != workspace.Version)
            return new Refusal("record.changed-meanwhile");
        var targets = ask.Hours.Where(target => target.Value is not (null or 0)).Select(target => (target.Key, Target: TimeTarget.Of(target.Key, target.Value!.Value))).ToList();
        if (targets.Find(target => target.Target is null).Key is { } wrong)
            return new Refusal("time.target", wrong, TimeTarget.MostHours.ToString(CultureInfo.InvariantCulture));
        workspace.Targets = [.. targets.Select(target => target.Target!).OrderBy(target => Core.Time.TimePurpose.All.ToList().IndexOf(target.Purpose)).Select(target => target.ToString())];
        var saved = await store.Save("targets.edited", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(workspace.Version, saved.Value);
    }
}
