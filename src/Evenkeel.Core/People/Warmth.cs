using Evenkeel.Core.Leads;

namespace Evenkeel.Core.People;

/// <summary>How alive ties are: the chance that two who know one another are in touch again within 30 days, when nobody does anything special about it.</summary>
/// <remarks>
/// A tie is known by the days on which there was contact, whoever turned to whom; several contacts of a day count once, since a conversation is not ten ties. Each day is remembered
/// with three half-lives, of 7, 30 and 120 days; the log-odds are linear in log(1 + memory). Recency alone, which most programs show, takes a client of years who is on holiday
/// for a stranger. The coefficients are those at the mode of a normal prior with precision <see cref="PriorPrecision"/> around <see cref="Usual"/> (ridge regression of le Cessie and van
/// Houwelingen, Applied Statistics 41, 1992), learnt from the ties' own months. <see cref="Usual"/> was fitted to the mails of the year 2000 between 184 employees of Enron (Priebe, Conroy,
/// Marchette and Park, Computational and Mathematical Organization Theory 11, 2005). How many people a mail went to, who wrote more, the usual gap and the age of a tie foretold no better.
/// Instances are immutable and can be used from several threads.
/// </remarks>
public sealed class Warmth
{
    /// <summary>Within how many days.</summary>
    public const int HorizonDays = 30;

    /// <summary>Ties with no contact for as long, in days, are not learnt from: nearly all of them stay silent, and they would drown the others.</summary>
    public const int ActiveDays = 180;

    /// <summary>From how many past months it is learnt.</summary>
    private const int Months = 12;

    private const double PriorPrecision = 10;

    private static readonly double[] HalfLives = [7, 30, 120];
    private static readonly double[] Prior = [-2.4, .7, 1, .9];

    private readonly double[] coefficients;

    private Warmth(double[] coefficients) => this.coefficients = coefficients;

    /// <summary>What is known before one's own ties have told anything.</summary>
    public static Warmth Usual { get; } = new(Prior);

    /// <summary>Learns from how the ties went on in the months before a day. With few of them it stays near <see cref="Usual"/>.</summary>
    /// <param name="ties">Of each, the days of contact, ascending and each once. What came on <paramref name="asOf"/> and later is passed over.</param>
    /// <param name="asOf">The day for which it is learnt.</param>
    public static Warmth Learn(IReadOnlyCollection<IReadOnlyList<DateOnly>> ties, DateOnly asOf)
    {
        // the records of a mailbox begin somewhere: a month whose past they do not hold would look colder than it was
        var first = ties.Where(days => days.Count > 0).Select(days => days[0].DayNumber).DefaultIfEmpty(int.MaxValue).Min();
        var rows = new RidgeLogistic();
        var any = false;
        for (var from = asOf.DayNumber - HorizonDays; from >= asOf.DayNumber - (Months * HorizonDays) && from - ActiveDays >= first; from -= HorizonDays)
            foreach (var days in ties)
            {
                var known = Before(days, from);
                if (known == 0 || days[known - 1].DayNumber < from - ActiveDays)
                    continue;
                var memory = Memory(days, known, from);
                for (var column = 0; column < memory.Length; column++)
                    rows.Set(column, memory[column]);
                rows.Add(LogOdds(Prior, memory), known < days.Count && days[known].DayNumber < from + HorizonDays);
                any = true;
            }
        if (!any)
            return Usual;
        var learnt = rows.Fit([PriorPrecision, PriorPrecision, PriorPrecision, PriorPrecision]).Effects;
        return new([.. Prior.Zip(learnt, (usual, change) => usual + change)]);
    }

    /// <summary>The chance of contact within <see cref="HorizonDays"/> from a day on, that day included.</summary>
    /// <param name="days">The days of contact, ascending and each once; those from <paramref name="asOf"/> on are passed over.</param>
    /// <returns>From 0 to 1, never either; small, and not 0, without any contact.</returns>
    public double Of(IReadOnlyList<DateOnly> days, DateOnly asOf) =>
        1 / (1 + Math.Exp(-LogOdds(coefficients, Memory(days, Before(days, asOf.DayNumber), asOf.DayNumber))));

    private static double LogOdds(double[] coefficients, double[] memory)
    {
        var sum = 0.0;
        for (var i = 0; i < memory.Length; i++)
            sum += coefficients[i] * memory[i];
        return sum;
    }

    private static double[] Memory(IReadOnlyList<DateOnly> days, int known, int asOf)
    {
        var memory = new double[HalfLives.Length + 1];
        memory[0] = 1;
        for (var i = 0; i < HalfLives.Length; i++)
        {
            var sum = 0.0;
            for (var day = 0; day < known; day++)
                sum += double.Exp2((days[day].DayNumber - asOf) / HalfLives[i]);
            memory[i + 1] = Math.Log(1 + sum);
        }
        return memory;
    }

    /// <summary>How many of the days lie before one.</summary>
    private static int Before(IReadOnlyList<DateOnly> days, int asOf)
    {
        var (low, high) = (0, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].DayNumber < asOf ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
