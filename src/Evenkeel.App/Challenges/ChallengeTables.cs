using Evenkeel.App.Tables;

namespace Evenkeel.App.Challenges;

/// <summary>The fields of challenges and of what they plan.</summary>
public static class ChallengeTables
{
    public static readonly RecordTable<Challenge> Challenges = new RecordTable<Challenge>("challenge", "challenges")
        .Instant("started_at", FieldType.Opening, x => x.StartedAt, (x, v) => x.StartedAt = v ?? default)
        .Day("first_on", x => x.FirstOn, (x, v) => x.FirstOn = v ?? default)
        .Whole("chance_in_1000", x => x.ChanceInThousand, (x, v) => x.ChanceInThousand = v)
        .Instant("ended_at", FieldType.Closing, x => x.EndedAt, (x, v) => x.EndedAt = v)
        .Text("learnt", x => x.Learnt, (x, v) => x.Learnt = v);

    public static readonly RecordTable<ChallengeBlock> Blocks = new RecordTable<ChallengeBlock>("challenge-block", "challenge_blocks", partOf: x => x.ChallengeId, person: x => x.PersonId)
        .Reference("challenge_id", "challenge", x => x.ChallengeId, (x, v) => x.ChallengeId = v ?? default)
        .Day("on", x => x.On, (x, v) => x.On = v ?? default)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("source_id", "source", x => x.SourceId, (x, v) => x.SourceId = v)
        .Whole("minutes", x => x.Minutes, (x, v) => x.Minutes = v);
}
