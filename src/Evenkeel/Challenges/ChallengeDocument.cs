using Evenkeel.App.Challenges;
using Evenkeel.Core.Plan;
using Evenkeel.Plan;

namespace Evenkeel.Challenges;

/// <summary>A challenge as a document.</summary>
/// <param name="ChanceAtStart">Of a new client within seven days.</param>
/// <param name="Chance">The same now, or at its end.</param>
/// <param name="Log">What was done in its days, the first first.</param>
public sealed record ChallengeDocument(
    Guid Id, int Version, DateOnly FirstOn, DateOnly LastOn, DateTime StartedAt, DateTime? EndedAt, bool IsOver, string? Learnt, double ChanceAtStart, double Chance,
    int Minutes, int MinutesDone, IReadOnlyList<ChallengeDay> Days, IReadOnlyList<LoggedActivity> Log, int LeadsOpened, int LeadsMoved, int LeadsWon)
{
    public static ChallengeDocument Of(ShowChallenge.Answer challenge) => new(
        challenge.Id, challenge.Version, challenge.FirstOn, challenge.LastOn, challenge.StartedAt, challenge.EndedAt, challenge.IsOver, challenge.Learnt, challenge.ChanceAtStart, challenge.Chance,
        challenge.Minutes, challenge.MinutesDone, [.. challenge.Days.Select(day => new ChallengeDay(day.On, [.. day.Blocks.Select(block => new PlannedBlock(block.Kind, block.Of, block.Name, block.Minutes, block.IsDone))]))],
        [.. challenge.Log.Select(done => new LoggedActivity(done.Entry.Kind, done.Entry.Of, done.Entry.Name, done.Entry.At, done.Entry.Minutes, done.Entry.Chance, done.Came))],
        challenge.Came.Opened, challenge.Came.Moved, challenge.Came.Won);
}

public sealed record ChallengeDay(DateOnly On, IReadOnlyList<PlannedBlock> Blocks);

/// <param name="Of">The lead, the person or the source.</param>
public sealed record PlannedBlock(ActivityKind Kind, Guid Of, string Name, int Minutes, bool Done);

/// <param name="Of">The lead, the person or the source.</param>
/// <param name="Chance">Of a new client within seven days, before it was done.</param>
/// <param name="Came">Whether something came of it so far.</param>
public sealed record LoggedActivity(ActivityKind Kind, Guid Of, string Name, DateTime At, int Minutes, double Chance, bool Came);
