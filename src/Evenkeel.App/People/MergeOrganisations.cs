using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Merges an organisation into another one, as people are merged: see <see cref="MergePeople"/>.</summary>
public sealed class MergeOrganisations(Store.Store store)
{
    public const string What = "organisation.merged";

    /// <param name="Into">Which stays.</param>
    /// <param name="DryRun">Say what they would be together, and change nothing.</param>
    public sealed record Ask(Guid Id, Guid Into, int? SeenVersion = null, bool DryRun = false);

    /// <param name="Id">Which stays.</param>
    /// <param name="Batch">What an undo takes back; null in a dry run.</param>
    /// <param name="Together">What it says from then on.</param>
    /// <param name="Moved">How many records go over, by kind.</param>
    public sealed record Answer(Guid Id, int Version, Guid? Batch, OrganisationSide Together, IReadOnlyDictionary<string, int> Moved);

    /// <returns>The answer, or <c>organisation.unknown</c>, <c>record.changed-meanwhile</c>, <c>organisation.merge-itself</c>, <c>people.too-many</c> or <c>text.too-long</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Organisation>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        if (ask.Into == ask.Id)
            return new Refusal("organisation.merge-itself");
        var other = await store.ToChange<Organisation>(ask.Into, null, cancel);
        if (other.Refusal is { } noOther)
            return noOther;
        var (goes, stays) = (found.Value, other.Value);
        if (Join(stays, goes) is { } cannot)
            return cannot;
        var said = (await store.OwnValues.Where(value => value.OrganisationId == stays.Id).Select(value => value.FieldId).ToListAsync(cancel)).ToHashSet();
        var moved = MoveReferences.Count(await MoveReferences.Run(store, goes, stays, record => record is OwnValue value && said.Contains(value.FieldId), cancel), PeopleTables.Organisations);
        goes.MergedIntoId = stays.Id;
        var before = await OrganisationSide.Of(store, stays, cancel);
        var together = before with { People = before.People + moved.GetValueOrDefault("person"), Leads = before.Leads + moved.GetValueOrDefault("lead"), Invoices = before.Invoices + moved.GetValueOrDefault("invoice") };
        if (ask.DryRun)
        {
            store.ChangeTracker.Clear();
            return new Answer(stays.Id, stays.Version, null, together, moved);
        }
        var saved = await store.Save(What, cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(stays.Id, stays.Version, saved.Value, together, moved);
    }

    /// <summary>The one that stays keeps what it says, and gets what it does not; tags and notes are joined.</summary>
    private static Refusal? Join(Organisation stays, Organisation goes)
    {
        var (tags, notes) = (Several.Join(stays.Tags, goes.Tags, SearchKey.Of), Several.JoinNotes(stays.Notes, goes.Notes));
        if ((tags.Refusal ?? notes.Refusal) is { } cannot)
            return cannot;
        (stays.Tags, stays.Notes, stays.Website, stays.AttentionMinutes) = (tags.Value, notes.Value, stays.Website ?? goes.Website, stays.AttentionMinutes ?? goes.AttentionMinutes);
        return null;
    }
}
