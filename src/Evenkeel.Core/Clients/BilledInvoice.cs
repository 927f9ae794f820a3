namespace Evenkeel.Core.Clients;

/// <summary>An invoice as the figures of a client need it. Amounts are whole minor units of one currency; a credit note has them under zero.</summary>
/// <param name="Net">Without tax.</param>
/// <param name="Gross">With tax, as it is asked to be paid.</param>
/// <param name="PaidOn">When it was paid in full, where no payments of it are known.</param>
/// <param name="Payments">Part payments, and under zero what was paid back, in any order.</param>
public sealed record BilledInvoice(DateOnly IssuedOn, long Net, long Gross, DateOnly? PaidOn, IReadOnlyList<(DateOnly On, long Minor)> Payments)
{
    /// <summary>What had come in by the end of a day: the sum of the payments; where none are known at all, everything from <see cref="PaidOn"/> on.</summary>
    public long PaidBy(DateOnly day) =>
        Payments.Count > 0 ? Payments.Where(payment => payment.On <= day).Sum(payment => payment.Minor) : PaidOn <= day ? Gross : 0;

    /// <summary>The part of <see cref="PaidBy"/> that is not tax: in the proportion of net to gross, rounded to whole minor units, a half away from zero. It is <see cref="Net"/> once everything is paid.</summary>
    public long NetPaidBy(DateOnly day) => Gross == 0 ? 0 : (long)Math.Round((decimal)Net * PaidBy(day) / Gross, MidpointRounding.AwayFromZero);

    /// <summary>The day on which it was first paid in full, known by the end of a day.</summary>
    /// <returns>Null where it was not, and for what asks for nothing: credit notes and invoices over zero.</returns>
    public DateOnly? PaidInFull(DateOnly by)
    {
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
}
