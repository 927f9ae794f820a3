using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Challenges;

/// <summary>Looks back on a challenge: it ends here, where it has not by itself, and what worked is written down. It can be written anew later.</summary>
public sealed class EndChallenge(Store.Store store)
{
    /// <param name="Id">The newest when null.</param>
    /// <param name="Learnt">What worked, in the user's words.</param>
    public sealed record Ask(Guid? Id = null, string? Learnt = null, int? SeenVersion = null);

    /// <param name="Version">The challenge's version now.</param>
    /// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
    public sealed record Answer(Guid Id, int Version, Guid? Batch);

    /// <returns>The change, or <c>challenge.none</c>, <c>challenge.unknown</c>, <c>record.changed-meanwhile</c> or <c>text.too-long</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindChallenge.Of(store, ask.Id, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var challenge = found.Value;
        if (ask.SeenVersion is { } seen && seen != challenge.Version)
            return new Refusal("record.changed-meanwhile");
        var learnt = CleanText.Of(ask.Learnt, CleanText.Note);
        if (learnt.Refusal is { } tooLong)
            return tooLong;
        challenge.EndedAt ??= store.Clock.Now();
        challenge.Learnt = learnt.Value;
        var saved = await store.Save("challenge.ended", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(challenge.Id, challenge.Version, saved.Value);
    }
}
