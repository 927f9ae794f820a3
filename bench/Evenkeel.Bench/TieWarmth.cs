using System.Globalization;
using Evenkeel.Core.People;

namespace Evenkeel.Bench;

/// <summary>
/// How well warmth foretells, on mails between people: at the beginning of each month, of the pairs that wrote one another in the 180 days before, which do so again within 30 days. Learnt from
/// what came before only; beside it a logistic in the days since the last mail, and the share of pairs that went on before.
/// </summary>
/// <remarks>The file has the columns from, to and time (<c>yyyy-MM-dd HH:mm:ss</c>), and perhaps more.</remarks>
internal static class TieWarmth
{
    private const int Months = 12;

    public static void Measure(string file, DateOnly from, DateOnly to)
    {
        var ties = Read(file);
        var scores = new[] { new Score("warmth"), new Score("recency alone"), new Score("base rate") };
        for (var asOf = from; asOf <= to; asOf = asOf.AddMonths(1))
        {
            var past = Enumerable.Range(1, Months).Select(month => asOf.AddDays(-Warmth.HorizonDays * month)).SelectMany(then => ties.Where(days => IsActive(days, then)), (then, days) => (Days: days, Then: then))
                .Select(row => (Since: Since(row.Days, row.Then), Again: IsAgain(row.Days, row.Then))).ToList();
            var (recency, share) = (Logistic(past), past.Average(row => row.Again ? 1.0 : 0));
            var warmth = Warmth.Learn(ties, asOf);
            foreach (var days in ties.Where(days => IsActive(days, asOf)))
            {
                var again = IsAgain(days, asOf);
                scores[0].Add(warmth.Of(days, asOf), again);
                scores[1].Add(recency(Since(days, asOf)), again);
                scores[2].Add(share, again);
            }
        }
        foreach (var score in scores)
            Console.WriteLine(score);
    }

    private static List<List<DateOnly>> Read(string file) =>
        [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0] != cells[1])
            .GroupBy(cells => string.CompareOrdinal(cells[0], cells[1]) < 0 ? (cells[0], cells[1]) : (cells[1], cells[0]),
                cells => DateOnly.FromDateTime(DateTime.ParseExact(cells[2], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)))
            // some mails stand there with the first day of a clock that was never set
            .Select(pair => pair.Where(day => day.Year > 1990).Distinct().Order().ToList()).Where(days => days.Count > 0)];

    private static bool IsActive(List<DateOnly> days, DateOnly asOf) => days.Exists(day => day < asOf && day >= asOf.AddDays(-Warmth.ActiveDays));

    private static bool IsAgain(List<DateOnly> days, DateOnly asOf) => days.Exists(day => day >= asOf && day < asOf.AddDays(Warmth.HorizonDays));

    private static double Since(List<DateOnly> days, DateOnly asOf) => Math.Log(1 + asOf.DayNumber - days.Last(day => day < asOf).DayNumber);

    /// <summary>By Newton's steps, in the one number and a constant.</summary>
    private static Func<double, double> Logistic(List<(double Since, bool Again)> rows)
    {
        var (a, b) = (0.0, 0.0);
        for (var step = 0; step < 25; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var (x, again) in rows)
            {
                var p = 1 / (1 + Math.Exp(-a - (b * x)));
                var (residual, spread) = ((again ? 1 : 0) - p, p * (1 - p));
                (ga, gb, haa, hab, hbb) = (ga + residual, gb + (residual * x), haa + spread, hab + (spread * x), hbb + (spread * x * x));
            }
            var determinant = (haa * hbb) - (hab * hab);
            (a, b) = (a + (((hbb * ga) - (hab * gb)) / determinant), b + (((haa * gb) - (hab * ga)) / determinant));
        }
        return x => 1 / (1 + Math.Exp(-a - (b * x)));
    }

    private sealed class Score(string name)
    {
        private int n, observed;
        private double brier, expected;

        public void Add(double chance, bool happened)
        {
            var miss = chance - (happened ? 1 : 0);
            (n, observed, brier, expected) = (n + 1, observed + (happened ? 1 : 0), brier + (miss * miss), expected + chance);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name}: n {n}, Brier {brier / n:0.0000}, expected / observed {expected / observed:0.000}");
    }
}
