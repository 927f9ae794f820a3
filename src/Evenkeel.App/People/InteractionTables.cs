using Evenkeel.App.Tables;

namespace Evenkeel.App.People;

/// <summary>The fields of interactions. In files, <c>person_ids</c> beside them names who took part.</summary>
public static class InteractionTables
{
    public static readonly RecordTable<Interaction> Interactions = new RecordTable<Interaction>("interaction", "interactions")
        .Text("kind", x => x.Kind, (x, v) => x.Kind = v)
        .Instant("at", FieldType.Opening, x => x.At, (x, v) => x.At = v ?? default)
        .Whole("minutes", x => x.Minutes, (x, v) => x.Minutes = v)
        .With(new("direction", FieldType.Direction, x => InteractionWords.Text(x.Direction), (x, v) => x.Direction = InteractionWords.ToDirection(v)))
        .Text("purpose", x => x.Purpose, (x, v) => x.Purpose = v)
        .Text("subject", x => x.Subject, (x, v) => x.Subject = v)
        .Reference("source_id", "source", x => x.SourceId, (x, v) => x.SourceId = v)
        .Money("cost", "currency", x => x.Cost, (x, v) => x.Cost = v)
        .Text("preview", x => x.Preview, (x, v) => x.Preview = v)
        .Text("thread", x => x.Thread, (x, v) => x.Thread = v);

    public static readonly RecordTable<InteractionPerson> People =
        new RecordTable<InteractionPerson>("interaction-person", "interaction_people", partOf: x => x.InteractionId, person: x => x.PersonId, isMoment: true)
            .Reference("interaction_id", "interaction", x => x.InteractionId, (x, v) => x.InteractionId = v ?? default)
            .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v ?? default);
}
