using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.App.Tasks;

/// <summary>What one says about a next step.</summary>
/// <param name="Rule">When it comes round again, as RFC 5545 writes it: <c>FREQ=WEEKLY;BYDAY=MO</c>. It begins on <paramref name="DueOn"/>.</param>
public sealed record TaskFields(string? Text, DateOnly? DueOn = null, string? Rule = null)
{
    /// <returns>Null, or <c>task.no-text</c>, <c>text.too-long</c>, <c>task.rule</c> or <c>task.rule-needs-day</c>.</returns>
    internal Refusal? Apply(NextStep step)
    {
        var (text, rule) = (CleanText.Of(Text, CleanText.Note), CleanText.Of(Rule, CleanText.Note));
        if ((text.Refusal ?? rule.Refusal) is { } tooLong)
            return tooLong;
        if (text.Value is null)
            return new Refusal("task.no-text");
        if (CheckRule(rule.Value, DueOn) is { } wrong)
            return wrong;
        (step.Text, step.DueOn, step.Rule) = (text.Value, DueOn, rule.Value is null ? null : Recurrence.Read(rule.Value).Value.ToString());
        return null;
    }

    /// <returns>Null, or <c>task.rule</c> or <c>task.rule-needs-day</c>.</returns>
    internal static Refusal? CheckRule(string? rule, DateOnly? dueOn) =>
        rule is null ? null
        : Recurrence.Read(rule).Fault is { } fault ? new Refusal("task.rule", rule, fault.Message)
        : dueOn is null ? new Refusal("task.rule-needs-day")
        : null;
}

/// <summary>What a change of a next step answers.</summary>
/// <param name="Version">The step's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
/// <param name="Following">The step that comes round next, where this one was done and has a rule.</param>
public sealed record TaskChanged(Guid Id, int Version, Guid? Batch, Guid? Following = null)
{
    /// <summary>Ends a use case: writes, and answers with the batch and the step's new version.</summary>
    internal static async Task<Result<TaskChanged>> Save(Store.Store store, NextStep step, string what, CancellationToken cancel, Guid? following = null)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new TaskChanged(step.Id, step.Version, saved.Value, following);
    }
}
