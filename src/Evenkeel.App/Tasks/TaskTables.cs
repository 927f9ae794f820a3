using Evenkeel.App.Tables;

namespace Evenkeel.App.Tasks;

/// <summary>The fields of next steps.</summary>
public static class TaskTables
{
    public static readonly RecordTable<NextStep> Tasks = new RecordTable<NextStep>("task", "tasks", partOf: x => x.LeadId, person: x => x.PersonId)
        .Text("text", x => x.Text, (x, v) => x.Text = v ?? "")
        .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
        .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
        .Day("due_on", x => x.DueOn, (x, v) => x.DueOn = v)
        .Text("rule", x => x.Rule, (x, v) => x.Rule = v)
        .Day("done_on", x => x.DoneOn, (x, v) => x.DoneOn = v);

    /// <summary>The order in which steps are to be done: by day, those without one last.</summary>
    public static IOrderedEnumerable<NextStep> InOrder(this IEnumerable<NextStep> steps) =>
        steps.OrderBy(step => step.DueOn ?? DateOnly.MaxValue).ThenBy(step => step.Id);
}
