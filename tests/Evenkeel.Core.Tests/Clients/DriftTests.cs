using Evenkeel.Core.Clients;

namespace Evenkeel.Core.Tests.Clients;

public sealed class DriftTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    /// <summary>Every fortnight for a year up to forty days ago, with an answer each time.</summary>
    private static readonly List<(DateOnly On, bool IsFromThem)> Quiet = [.. Enumerable.Range(0, 20).Select(place => (Today.AddDays(-40 - (14 * place)), true))];

    private static readonly DriftFacts Calm = new(360, 26 * 60, [.. Quiet.Select(contact => (contact.On.AddDays(38), true))], Paid(10, 12, 11, 12, 10));

    [Fact]
    public void Two_signs_are_told_with_what_was_before_and_one_is_not()
    {
        Assert.Empty(Drift.Of(Calm, Today));
        Assert.Empty(Drift.Of(Calm with { LateMinutes = 60 }, Today));
        Assert.Equal([new DriftSign(DriftKind.FewerHours, 10 / 60.0, 1), new(DriftKind.LaterPayment, 30, 11)], Drift.Of(Calm with { LateMinutes = 60, Invoices = Paid(10, 12, 11, 28, 32) }, Today));
        // The last words came 40, 68, 82, … 306 days ago: one of the last 60 days, and 18 of the 300 before.
        Assert.Equal([(DriftKind.LongerSilence, 40.0, 28.0), (DriftKind.FewerReplies, 0.5, 1.8)], Drift.Of(Calm with { Contacts = [Quiet[0], .. Quiet.Skip(2)] }, Today).Select(sign => (sign.Kind, sign.Now, sign.Before)));
    }

    [Fact]
    public void Where_the_records_say_too_little_there_is_no_sign()
    {
        Assert.Empty(Drift.Of(new(0, 0, [], []), Today));
        Assert.Empty(Drift.Of(new(0, (26 * 60) - 1, [.. Quiet.Take(5)], Paid(1, 1, 90, 90)), Today));
        Assert.Empty(Drift.Of(new(0, 26 * 60, [(Today.AddDays(-300), true)], []), Today));
    }

    [Fact]
    public void Law_more_hours_and_earlier_payment_add_no_sign()
    {
        var drifting = Calm with { LateMinutes = 0, Invoices = Paid(10, 12, 11, 28, 32) };
        var signs = Drift.Of(drifting, Today).Count;
        for (var minutes = 0; minutes < 1000; minutes += 50)
            for (var days = 40; days >= 0; days -= 5)
                Assert.True(Drift.Of(drifting with { LateMinutes = minutes, Invoices = Paid(10, 12, 11, days, days) }, Today).Count <= signs);
    }

    private static List<BilledInvoice> Paid(params int[] days) => [.. days.Select((one, place) => new BilledInvoice(Today.AddDays(-300 + (30 * place)), 100, 119, Today.AddDays(-300 + (30 * place) + one), []))];
}
