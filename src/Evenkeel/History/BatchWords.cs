namespace Evenkeel.History;

/// <summary>What a batch did, in a sentence.</summary>
public static class BatchWords
{
    private static readonly string[] Known =
    [
        "activity.done", "bill.added", "bill.edited", "bill.ended", "bill.removed", "challenge.ended", "challenge.started", "client.attention", "contact.edited", "contact.logged", "contact.removed", "engagement.added", "engagement.edited", "engagement.ended", "engagement.removed", "fit.assessed", "guess.noted", "import", "invoice.added", "invoice.edited", "invoice.paid", "invoice.removed", "lead.added",
        "lead.declined", "lead.edited", "lead.linked", "lead.lost", "lead.moved", "lead.noted", "lead.referred", "lead.reopened", "lead.unlinked", "lead.won", "leads.changed",
        "leads.remembered", "list.added", "list.edited", "list.merged", "list.placed", "list.restored", "list.retired", "means.edited", "note.captured", "organisation.added",
        "organisation.edited", "organisation.merged", "organisation.told-apart", "organisations.tagged", "payment.added", "payment.edited", "payment.removed", "people.tagged", "person.added", "person.edited", "person.erased", "person.merged", "person.told-apart", "proposed.confirmed", "proposed.dismissed", "sample", "settings.edited", "targets.edited", "task.added", "task.done", "task.edited", "task.removed",
        "task.reopened", "time.edited", "time.logged", "time.removed", "time.week-saved", "timer.discarded", "timer.started", "timer.stopped", "undo", "view.removed", "view.saved",
    ];

    /// <param name="what">The batch's code.</param>
    public static string Of(string what) => Texts.Of("batch." + (Known.Contains(what) ? what : "other"));
}
