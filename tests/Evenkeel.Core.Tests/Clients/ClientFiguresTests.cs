using Evenkeel.Core.Clients;

namespace Evenkeel.Core.Tests.Clients;

public sealed class ClientFiguresTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static BilledInvoice Invoice(long net, long gross, DateOnly? paidOn = null, params (int Days, long Minor)[] payments) =>
        new(Day, net, gross, paidOn, [.. payments.Select(payment => (Day.AddDays(payment.Days), payment.Minor))]);

    [Fact]
    public void An_invoice_is_paid_in_full_on_the_day_on_which_its_parts_first_add_up()
    {
        var invoice = Invoice(10000, 11900, null, (20, 1900), (10, 10000), (30, -500));
        Assert.Equal((10000, 11900, 11400), (invoice.PaidBy(Day.AddDays(10)), invoice.PaidBy(Day.AddDays(20)), invoice.PaidBy(Day.AddDays(30))));
        Assert.Equal(Day.AddDays(20), invoice.PaidInFull(Day.AddDays(60)));
        Assert.Null(invoice.PaidInFull(Day.AddDays(19)));
        Assert.Equal((8403, 10000), (invoice.NetPaidBy(Day.AddDays(10)), invoice.NetPaidBy(Day.AddDays(20))));
    }

    [Fact]
    public void Without_payments_the_day_of_the_invoice_itself_counts_and_with_any_it_does_not()
    {
        Assert.Equal((11900, 0), (Invoice(10000, 11900, Day.AddDays(5)).PaidBy(Day.AddDays(5)), Invoice(10000, 11900, Day.AddDays(5)).PaidBy(Day.AddDays(4))));
        Assert.Null(Invoice(10000, 11900, Day.AddDays(5), (5, 100)).PaidInFull(Day.AddDays(9)));
        Assert.Null(Invoice(-100, -100, Day).PaidInFull(Day.AddDays(9)));
        Assert.Equal(0, Invoice(0, 0, Day).NetPaidBy(Day));
    }

    [Fact]
    public void Days_to_pay_are_those_of_what_is_paid_and_the_rest_stands_beside_it()
    {
        var paying = Paying.Of([Invoice(100, 100, Day.AddDays(10)), Invoice(100, 100, null, (21, 100)), Invoice(100, 100, null, (3, 40)), Invoice(-50, -50)], Day.AddDays(40));
        Assert.Equal(new Paying(15.5, 2, 1, 60, 40), paying);
        Assert.Equal(new Paying(null, 0, 0, 0, null), Paying.Of([], Day));
    }

    [Theory]
    [InlineData(9600, 60, 9600L)]
    [InlineData(10000, 90, 6667L)]
    [InlineData(-10000, 90, -6667L)]
    [InlineData(1, 120, 1L)]
    [InlineData(100, 0, null)]
    public void An_hour_brings_revenue_by_all_hours_rounded_to_the_cent(long minor, long minutes, long? rate) => Assert.Equal(rate, HourlyRate.Of(minor, minutes));

    [Fact]
    public void Equal_clients_are_as_many_as_there_are_and_one_alone_is_one()
    {
        Assert.Equal(new Concentration(.25, 0, 4), Concentration.Of([5, 5, 5, 5]));
        Assert.Equal(new Concentration(1, 1, 1), Concentration.Of([0, 7, -3]));
        Assert.Equal(1 / .5, Concentration.Of([50, 50, -10])!.EffectiveClients, 12);
        Assert.Null(Concentration.Of([0, -1]));
        Assert.True(Concentration.Of([1, 1, 1])!.IsTooMuch);
        Assert.False(Concentration.Of([1, 1, 1, 1])!.IsTooMuch);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_shares_add_up_to_one_and_no_more_clients_are_effective_than_there_are(int seed)
    {
        var amounts = Amounts(seed);
        Assert.Equal(1, Concentration.Shares(amounts)!.Sum(), 12);
        Assert.InRange(Concentration.Of(amounts)!.EffectiveClients, 1, amounts.Count(amount => amount > 0) + 1e-9);
        Assert.InRange(Concentration.Of(amounts)!.LargestShare, 1 / Concentration.Of(amounts)!.EffectiveClients - 1e-9, 1);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_an_invoice_and_what_gives_it_back_cancel(int seed)
    {
        foreach (var amount in Amounts(seed))
        {
            var (paid, back) = (Invoice(amount, amount * 2, null, (3, amount * 2)), Invoice(-amount, -amount * 2, null, (9, -amount * 2)));
            Assert.Equal((0L, 0L, 0L), (paid.Net + back.Net, paid.PaidBy(Day.AddDays(9)) + back.PaidBy(Day.AddDays(9)), paid.NetPaidBy(Day.AddDays(9)) + back.NetPaidBy(Day.AddDays(9))));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Law_moving_an_hour_from_one_client_to_another_changes_no_total(int seed)
    {
        var minutes = Amounts(seed).Select(Math.Abs).ToArray();
        var (moved, hour) = (minutes.ToArray(), Math.Min(60, minutes[^1]));
        (moved[0], moved[^1]) = (moved[0] + hour, moved[^1] - hour);
        Assert.Equal(minutes.Sum(), moved.Sum());
        Assert.Equal(Concentration.Shares(minutes)!.Skip(1).SkipLast(1), Concentration.Shares(moved)!.Skip(1).SkipLast(1));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    private static long[] Amounts(int seed)
    {
        var random = new Random(seed);
        return [1 + random.Next(1_000_000), .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (long)random.Next(-50_000, 1_000_000))];
    }
}
