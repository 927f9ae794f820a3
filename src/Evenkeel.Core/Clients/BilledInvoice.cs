using Evenkeel.Core.Money;

namespace Evenkeel.Core.Clients;

/// <summary>An invoice as the figures of a client need it. Amounts are whole minor units of one currency; a credit note has them under zero.</summary>
/// <param name="Net">Without tax.</param>
/// <param name="Gross">With tax, as it is asked to be paid.</param>
/// <param name="PaidOn">When it was paid in full, where no payments of it are known.</param>
/// <param name="Payments">Part payments, and under zero what was paid back, in any order.</param>
public sealed record BilledInvoice(DateOnly IssuedOn, long Net, long Gross, DateOnly? PaidOn, IReadOnlyList<(DateOnly On, long Minor)> Payments)
{
    /// <summary>The invoice in the currency in which it was asked, where the amounts here are converted: that one says when it was paid in full, and how much of what came in is tax. Null where nothing was converted.</summary>
    public BilledInvoice? Asked { get; init; }

    /// <summary>What had come in by the end of a day: the sum of the payments; where none are known at all, everything from <see cref="PaidOn"/> on.</summary>
    public long PaidBy(DateOnly day) =>
        Payments.Count > 0 ? Payments.Where(payment => payment.On <= day).Sum(payment => payment.Minor) : PaidOn <= day ? Gross : 0;

    /// <summary>The part of <see cref="PaidBy"/> that is not tax: in the proportion of net to gross, rounded to whole minor units, a half away from zero. It is <see cref="Net"/> once everything is paid, unless rates have moved in between.</summary>
    public long NetPaidBy(DateOnly day) => (Asked ?? this) is { Gross: not 0 } asked ? (long)Math.Round((decimal)asked.Net * PaidBy(day) / asked.Gross, MidpointRounding.AwayFromZero) : 0;

    /// <summary>What is still to come, with tax; where it is converted, at the rate at which the invoice was.</summary>
    public long UnpaidBy(DateOnly day) =>
        Asked is not { } asked ? Gross - PaidBy(day) : asked.Gross == 0 ? 0 : (long)Math.Round((decimal)Gross * asked.UnpaidBy(day) / asked.Gross, MidpointRounding.AwayFromZero);

    /// <summary>The day on which it was first paid in full, known by the end of a day.</summary>
    /// <returns>Null where it was not, and for what asks for nothing: credit notes and invoices over zero.</returns>
    public DateOnly? PaidInFull(DateOnly by)
    {
        if (Asked is not null)
            return Asked.PaidInFull(by);
        if (Gross <= 0)
            return null;
        if (Payments.Count == 0)
            return PaidOn <= by ? PaidOn : null;
        var sum = 0L;
        foreach (var (on, minor) in Payments.Where(payment => payment.On <= by).OrderBy(payment => payment.On))
            if ((sum += minor) >= Gross)
                return on;
        return null;
    }

    /// <summary>The invoice in another currency: itself at the rate of its own day, and each payment at that of its own.</summary>
    /// <param name="from">Of the amounts here.</param>
    /// <param name="rateOf">The day whose rate counts for a day.</param>
    /// <returns>Null where one of these rates is not known.</returns>
    public BilledInvoice? In(string into, string from, DayRates rates, Func<DateOnly, DateOnly> rateOf)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(rateOf);
        long? At(long minor, DateOnly day) => rates.Convert(Core.Money.Money.OfMinor(minor, from), into, rateOf(day))?.Minor;
        var came = Payments.Count == 0 && PaidOn is { } on ? [(On: on, Minor: Gross)] : Payments;
        var payments = came.Select(payment => (payment.On, Minor: At(payment.Minor, payment.On))).ToList();
        return At(Net, IssuedOn) is { } net && At(Gross, IssuedOn) is { } gross && payments.TrueForAll(payment => payment.Minor is not null)
            ? new(IssuedOn, net, gross, PaidOn, [.. payments.Select(payment => (payment.On, payment.Minor!.Value))]) { Asked = this }
            : null;
    }
}
