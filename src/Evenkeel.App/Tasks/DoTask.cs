using Evenkeel.Core;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.App.Tasks;

/// <summary>Ticks a next step off; where it comes round again, the next one is made and takes the rule with it.</summary>
public sealed class DoTask(Store.Store store)
{
    /// <param name="On">The day on which it was done; today when null.</param>
    public sealed record Ask(Guid Id, DateOnly? On = null, int? SeenVersion = null);

    /// <returns>The change, or <c>task.unknown</c>, <c>record.changed-meanwhile</c>, <c>task.done-already</c> or <c>task.in-the-future</c>.</returns>
    public async Task<Result<TaskChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<NextStep>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (step, today) = (found.Value, await store.Today(cancel));
        if (step.DoneOn is not null)
            return new Refusal("task.done-already");
        if (ask.On > today)
            return new Refusal("task.in-the-future");
        step.DoneOn = ask.On ?? today;
        return await TaskChanged.Save(store, step, "task.done", cancel, Follow(step)?.Id);
    }

    /// <summary>The rule moves on to the step that follows: one that is opened again later makes no second one.</summary>
    private NextStep? Follow(NextStep step)
    {
        if (step is not { Rule: { } text, DueOn: { } due, DoneOn: { } done } || Recurrence.Read(text) is not { Ok: true, Value: var rule })
            return null;
        step.Rule = null;
        if (rule.Next(due, done) is not { } next)
            return null;
        var following = store.Create<NextStep>();
        (following.Text, following.LeadId, following.PersonId, following.DueOn, following.Rule) = (step.Text, step.LeadId, step.PersonId, next.Due, next.Rule);
        return following;
    }
}
