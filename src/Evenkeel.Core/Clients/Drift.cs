namespace Evenkeel.Core.Clients;

/// <summary>What tells that a client may be leaving without saying so.</summary>
public enum DriftKind
{
    /// <summary>Hours a week: of the last 6 weeks, and of the 26 before.</summary>
    FewerHours,

    /// <summary>Days since the last contact, and the longest silence of a year before it.</summary>
    LongerSilence,

    /// <summary>Words from them in 30 days: of the last 60 days, and of the 300 before.</summary>
    FewerReplies,

    /// <summary>Days to pay: of the last two invoices, and of those before.</summary>
    LaterPayment,
}

/// <summary>One sign, with what it is now and what it was before, as its kind says.</summary>
public sealed record DriftSign(DriftKind Kind, double Now, double Before);

/// <summary>What the records say of one client.</summary>
/// <param name="LateMinutes">Worked in the last <see cref="Drift.LateWeeks"/> weeks.</param>
/// <param name="EarlierMinutes">In the <see cref="Drift.EarlierWeeks"/> weeks before.</param>
/// <param name="Contacts">Of the last <see cref="Drift.Days"/> days, in any order; whether the client had a word in them.</param>
/// <param name="Invoices">Of the last twelve months, of one currency.</param>
public sealed record DriftFacts(long LateMinutes, long EarlierMinutes, IReadOnlyList<(DateOnly On, bool IsFromThem)> Contacts, IReadOnlyList<BilledInvoice> Invoices);

/// <summary>Who is drifting away: at least two signs out of four. Where the records say too little there is no sign.</summary>
public static class Drift
{
    /// <summary>Hours are those of the last so many weeks …</summary>
    public const int LateWeeks = 6;

    /// <summary>… beside those of so many weeks before.</summary>
    public const int EarlierWeeks = 26;

    /// <summary>Contacts and invoices further back do not count.</summary>
    public const int Days = 365;

    /// <summary>One sign alone has other reasons often enough.</summary>
    public const int FewestSigns = 2;

    private const int FewestMinutesPerWeek = 60, FewestGaps = 5, ShortestSilence = 21, LateReplyDays = 60, FewestReplies = 6, FewestPaidBefore = 3, LatestPaid = 2, FewestDaysLater = 10;

    /// <summary>
    /// The signs: less than half the hours a week, where there was at least one; a silence of three weeks or more that is longer than any in a year, of five gaps or more; less than half as many words from them, where there were six
    /// or more; and payment ten days later and half as late again as before, of at least three invoices.
    /// </summary>
    /// <param name="until">The last day that is known.</param>
    /// <returns>In the order of <see cref="DriftKind"/>; empty where fewer than <see cref="FewestSigns"/> are there.</returns>
    public static IReadOnlyList<DriftSign> Of(DriftFacts facts, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<DriftSign> signs = [.. new[] { Hours(facts), Silence(facts, until), Replies(facts, until), Payment(facts, until) }.OfType<DriftSign>()];
        return signs.Count >= FewestSigns ? signs : [];
    }

    private static DriftSign? Hours(DriftFacts facts)
    {
        var (now, before) = ((double)facts.LateMinutes / LateWeeks, (double)facts.EarlierMinutes / EarlierWeeks);
        return before >= FewestMinutesPerWeek && now < before / 2 ? new(DriftKind.FewerHours, now / 60, before / 60) : null;
    }

    private static DriftSign? Silence(DriftFacts facts, DateOnly until)
    {
        List<int> days = [.. facts.Contacts.Select(contact => contact.On.DayNumber).Distinct().Order()];
        if (days.Count <= FewestGaps)
            return null;
        var (silence, longest) = (until.DayNumber - days[^1], days.Zip(days.Skip(1), (one, next) => next - one).Max());
        return silence >= ShortestSilence && silence > longest ? new(DriftKind.LongerSilence, silence, longest) : null;
    }

    private static DriftSign? Replies(DriftFacts facts, DateOnly until)
    {
        var from = until.AddDays(-LateReplyDays);
        var (late, earlier) = (facts.Contacts.Count(contact => contact.IsFromThem && contact.On > from), facts.Contacts.Count(contact => contact.IsFromThem && contact.On <= from && contact.On > from.AddDays(-300)));
        var (now, before) = (late / 2.0, earlier / 10.0);
        return earlier >= FewestReplies && now < before / 2 ? new(DriftKind.FewerReplies, now, before) : null;
    }

    private static DriftSign? Payment(DriftFacts facts, DateOnly until)
    {
        List<int> days = [.. facts.Invoices.Select(invoice => (invoice.IssuedOn, PaidOn: invoice.PaidInFull(until))).Where(invoice => invoice.PaidOn is not null).OrderBy(invoice => invoice.IssuedOn)
            .Select(invoice => invoice.PaidOn!.Value.DayNumber - invoice.IssuedOn.DayNumber)];
        if (days.Count < FewestPaidBefore + LatestPaid)
            return null;
        var (now, before) = (days.TakeLast(LatestPaid).Average(), days.SkipLast(LatestPaid).Average());
        return now >= before + FewestDaysLater && now >= before * 1.5 ? new(DriftKind.LaterPayment, now, before) : null;
    }
}
