using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Outlook;

/// <summary>What is assumed where records are silent, and how they change it: stated priors, each as equally likely values for the worlds of a practice.</summary>
/// <remarks>
/// Values are the middles of as many equal slices of their distribution (Latin hypercube; McKay, Beckman and Conover, Technometrics 21, 1979), in an order
/// of their own for each prior, so that no two priors go together.
/// </remarks>
public static class Priors
{
    /// <summary>Weeks from work to its payment, on average, and how sure that is: the shape of a Gamma.</summary>
    public const double PaymentWeeks = 5, PaymentShape = 9;

    /// <summary>Of them, the weeks until the work is invoiced.</summary>
    public const double InvoiceWeeks = 1;

    /// <summary>How unlike each other payments are: the shape of their negative binomial.</summary>
    public const double PaymentsAlike = 4;

    /// <summary>Weeks that a retainer lasts on average, and how many retainers that is worth.</summary>
    public const double RetainerWeeks = 52, RetainersSeen = 1;

    /// <summary>Weeks from winning a lead to its first week of work, on average; geometric.</summary>
    public const double StartWeeks = 2;

    /// <summary>The spread (of the logarithm) of the hours of work, where the lead says how much it is, and where it does not.</summary>
    public const double SaidSpread = .3, UnsaidSpread = .8;

    /// <summary>How many jobs <see cref="UnsaidSpread"/> is worth.</summary>
    public const double SpreadJobs = 5;

    /// <summary>Hours of work of a lead of which nothing is known.</summary>
    public const double JobHours = 20;

    /// <summary>Hours a week for prospecting that the present rate of new leads comes from, and the weeks until more of them show.</summary>
    public const double ProspectingHours = 4, ProspectingLagWeeks = 3;

    /// <summary>What n times the prospecting brings is n to this power: the first hour brings more than the tenth.</summary>
    public const double ProspectingPower = .7;

    /// <summary>The share of new leads that prospecting brings is a Beta with this for both parameters: half, and hardly known.</summary>
    public const double ProspectingShape = 3;

    /// <summary>From work to payment, by world: to the invoice, and from it as <see cref="Paying"/>.</summary>
    /// <param name="seen">Weeks from invoices to their payments, each 0 or more.</param>
    public static IReadOnlyList<Lag> Payment(int draws, IReadOnlyCollection<double> seen) => [.. PaidAfter(draws, seen).Select(weeks => Lag.About(Math.Min(Most, weeks + InvoiceWeeks), PaymentsAlike))];

    /// <summary>From an invoice to its payment, by world: a Gamma posterior of the mean.</summary>
    /// <param name="seen">Weeks from invoices to their payments, each 0 or more.</param>
    /// <remarks>Payments vary more than Poisson does, by <c>1 + mean / <see cref="PaymentsAlike"/></c>; at the mean of the prior, which is then how many of them tell as much as one that did not (quasi-likelihood; McCullagh and Nelder, section 9.2).</remarks>
    public static IReadOnlyList<Lag> Paying(int draws, IReadOnlyCollection<double> seen) => [.. PaidAfter(draws, seen).Select(weeks => Lag.About(weeks, PaymentsAlike))];

    private static IEnumerable<double> PaidAfter(int draws, IReadOnlyCollection<double> seen)
    {
        const double usual = PaymentWeeks - InvoiceWeeks, tells = PaymentsAlike / (PaymentsAlike + usual);
        var (shape, rate) = (PaymentShape + (tells * seen.Sum(weeks => Math.Min(Most, weeks))), (PaymentShape / usual) + (tells * seen.Count));
        return Slices(draws, 1, at => Gamma.InvCDF(shape, rate, at)).Select(weeks => Math.Clamp(weeks, .01, Most));
    }

    /// <summary>The chance a week that a retainer ends, by world: a Gamma posterior.</summary>
    /// <param name="ended">Retainers that have ended, 0 or more.</param>
    /// <param name="weeks">Weeks that retainers have lasted, all together, 0 or more.</param>
    public static IReadOnlyList<double> RetainerEnds(int draws, int ended, double weeks) =>
        [.. Slices(draws, 2, at => 1 - Math.Exp(-Gamma.InvCDF(RetainersSeen + ended, (RetainersSeen * RetainerWeeks) + weeks, at)))];

    /// <summary>The share of new leads that comes by prospecting, by world.</summary>
    public static IReadOnlyList<double> ProspectingShares(int draws) => Slices(draws, 3, at => Beta.InvCDF(ProspectingShape, ProspectingShape, at));

    /// <summary>By how much the wins of new leads are multiplied in each week when more or less time goes into prospecting from now on.</summary>
    /// <param name="share">Of new leads that comes by prospecting, 0..1.</param>
    /// <param name="hours">A week, 0 or more.</param>
    public static double WithProspecting(double share, double hours, int week) =>
        week < ProspectingLagWeeks ? 1 : 1 - share + (share * Math.Pow(hours / ProspectingHours, ProspectingPower));

    /// <summary>The median and the spread (of the logarithm) of jobs like those that were won.</summary>
    /// <param name="sizes">Over 0.</param>
    /// <returns>Null where there are none; the spread leans on <see cref="UnsaidSpread"/>.</returns>
    public static (double Median, double Spread)? Sizes(IReadOnlyCollection<double> sizes)
    {
        if (sizes.Count == 0) return null;
        var mean = sizes.Average(Math.Log);
        var squares = sizes.Sum(size => Math.Pow(Math.Log(size) - mean, 2));
        return (Math.Exp(mean), Math.Sqrt((squares + (SpreadJobs * UnsaidSpread * UnsaidSpread)) / (sizes.Count + SpreadJobs)));
    }

    /// <summary>The longest mean of payments, in weeks.</summary>
    private const double Most = 26;

    private static double[] Slices(int draws, int seed, Func<double, double> valueAt)
    {
        double[] values = [.. Enumerable.Range(0, draws).Select(d => valueAt((d + .5) / draws))];
        new Random(seed).Shuffle(values);
        return values;
    }
}
