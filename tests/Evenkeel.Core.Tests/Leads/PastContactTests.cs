using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class PastContactTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly Guid Ana = Guid.Parse("00000000-0000-0000-0000-00000000000a"), Ben = Guid.Parse("00000000-0000-0000-0000-00000000000b");

    /// <summary>Five weeks in spring, with both.</summary>
    private static readonly Touch[] Spring = [In(Ana, 300), Out(Ana, 299), Out(Ben, 290), In(Ben, 270), Out(Ana, 265)];

    [Fact]
    public void Weeks_of_contact_in_both_directions_with_silence_after_are_proposed()
    {
        var found = Assert.Single(Find(Spring));
        Assert.Equal((Day(300), Day(265), 5, null), (found.BeganOn, found.EndedOn, found.Contacts, found.InvoicedOn));
        Assert.Equal([Ana, Ben], found.People);
    }

    [Fact]
    public void What_goes_one_way_is_short_seldom_or_still_going_on_is_not()
    {
        Assert.Empty(Find([Out(Ana, 300), Out(Ana, 290), Out(Ana, 280)]));
        Assert.Empty(Find([In(Ana, 300), Out(Ana, 299), In(Ana, 295)]));
        Assert.Empty(Find([In(Ana, 300), Out(Ana, 280)]));
        Assert.Empty(Find([In(Ana, 90), Out(Ana, 80), In(Ana, 59)]));
        Assert.Single(Find([In(Ana, 90), Out(Ana, 80), In(Ana, 60)]));
    }

    [Fact]
    public void Its_length_is_from_a_week_to_half_a_year()
    {
        Assert.Single(Find([In(Ana, 300), Out(Ana, 299), In(Ana, 294)]));
        Assert.Empty(Find([In(Ana, 300), Out(Ana, 299), In(Ana, 295)]));
        Assert.Single(Find([In(Ana, 400), Out(Ana, 350), In(Ana, 300), Out(Ana, 250), In(Ana, 221)]));
        Assert.Empty(Find([In(Ana, 400), Out(Ana, 350), In(Ana, 300), Out(Ana, 250), In(Ana, 220)]));
    }

    [Fact]
    public void Two_months_of_silence_part_one_time_from_the_next()
    {
        Assert.Equal([Day(200), Day(300)], Find([In(Ana, 300), Out(Ana, 290), In(Ana, 280), Out(Ana, 200), In(Ana, 195), Out(Ana, 190)]).Select(found => found.BeganOn));
        Assert.Single(Find([In(Ana, 300), Out(Ana, 290), In(Ana, 280), Out(Ana, 221), In(Ana, 215)]));
    }

    [Fact]
    public void A_lead_that_was_there_then_is_not_proposed_again()
    {
        Assert.Empty(Find(Spring, [new(Day(290), Day(280), false)]));
        Assert.Empty(Find(Spring, [new(Day(500), null, false)]));
        Assert.Empty(Find(Spring, [new(Day(400), Day(330), false)]));
        Assert.Single(Find(Spring, [new(Day(400), Day(331), false)]));
        Assert.Empty(Find(Spring, [new(Day(235), null, false)]));
        Assert.Single(Find(Spring, [new(Day(234), null, false)]));
        Assert.Empty(Find(Spring, [new(Day(700), Day(665), true)]));
        Assert.Single(Find(Spring, [new(Day(700), Day(666), true)]));
    }

    [Fact]
    public void An_invoice_that_followed_says_that_it_was_won_and_one_before_that_they_were_clients()
    {
        Assert.Equal((Day(265), Day(240)), Assert.Single(Find(Spring, [], Day(240))) is var later ? (later.EndedOn, later.InvoicedOn!.Value) : default);
        Assert.Equal((Day(270), Day(270), 4), Assert.Single(Find(Spring, [], Day(100), Day(270))) is var within ? (within.EndedOn, within.InvoicedOn!.Value, within.Contacts) : default);
        Assert.Null(Assert.Single(Find(Spring, [], Day(84))).InvoicedOn);
        Assert.Empty(Find(Spring, [], Day(301), Day(240)));
        Assert.Single(Find(Spring, [], Day(666)));
    }

    /// <summary>What lies within half a year before today may still go on or be invoiced; what is proposed of the time before does not change by what comes later.</summary>
    [Fact]
    public void Law_what_is_recorded_of_later_days_changes_nothing() =>
        Gen.Select(Touches, Gen.Int[-100, 400].Array[0, 3], Touches, Gen.Int[-100, 400].Array[0, 3]).Sample((touches, invoices, later, laterInvoices) =>
        {
            List<PastContact> Told(IEnumerable<Touch> all, IEnumerable<int> on) => [.. PastContact.Find([.. all], [], [.. on.Select(Day)], Today)];
            var known = Told(touches.Where(touch => touch.On <= Today), invoices.Where(ago => ago >= 0));
            var all = Told(touches.Concat(later.Where(touch => touch.On > Today)), invoices.Concat(laterInvoices.Where(ago => ago < 0)));
            Assert.Equal(known.Select(found => (found.BeganOn, found.EndedOn, found.Contacts, found.InvoicedOn)), all.Select(found => (found.BeganOn, found.EndedOn, found.Contacts, found.InvoicedOn)));
        });

    [Fact]
    public void Law_what_was_confirmed_is_not_proposed_again() =>
        Touches.Sample(touches =>
        {
            foreach (var found in Find(touches))
                Assert.DoesNotContain(Find(touches, [new(found.BeganOn, found.EndedOn, false)]), again => again.BeganOn == found.BeganOn);
        });

    private static readonly Gen<Touch[]> Touches =
        Gen.Select(Gen.Int[-100, 400], Gen.Bool, Gen.Bool, Gen.Bool).Select((ago, isAna, isIn, isOut) => new Touch(Guid.NewGuid(), isAna ? Ana : Ben, Day(ago), isIn, isOut)).Array[0, 25];

    private static List<PastContact> Find(Touch[] touches, LeadTime[]? leads = null, params DateOnly[] invoices) => [.. PastContact.Find(touches, leads ?? [], invoices, Today)];

    private static Touch In(Guid person, int daysAgo) => new(Guid.NewGuid(), person, Day(daysAgo), true, false);

    private static Touch Out(Guid person, int daysAgo) => new(Guid.NewGuid(), person, Day(daysAgo), false, true);

    private static DateOnly Day(int daysAgo) => Today.AddDays(-daysAgo);
}
