using System.Numerics;
using System.Runtime.Intrinsics;
using Evenkeel.Core.Outlook;

namespace Evenkeel.Bench;

/// <summary>
/// A model that is easy to write in any language, for measuring the primitives of the outlook against others: 200 open deals in four stages with
/// lognormal values, three new ones a week, cash of 52 weeks as p10, p50 and p90 of each week and of the total.
/// </summary>
/// <remarks>
/// In week w an open deal at age a + w is won with chance win(s, a + w) and lost with loss(s, a + w); win(s, k) = W[s] exp(−k / 26), loss(s, k) = L[s] (1 + k / 52).
/// Deal d is in stage d mod 4, of age 7 d mod 30, its value lognormal(8 + .1 (d mod 11), .4). New deals: Poisson(3) a week, from stage 0 and age 0, lognormal(8.5, .8).
/// The week of a win is drawn at once from its distribution; the wins of new deals are Poisson, by thinning.
/// </remarks>
internal sealed class PipelineCash
{
    public const int Weeks = 52;

    private const int Deals = 200, Block = 512, MostWins = 32 * Block;
    private const double Arrivals = 3, NewMean = 8.5;
    private const float NewSpread = .8f, Spread = .4f;
    private static readonly double[] Win = [.010, .020, .035, .060], Loss = [.030, .025, .020, .015];

    private readonly WeekTable[] _wonIn = new WeekTable[Deals];
    private readonly float[] _scale = new float[Deals];
    private readonly PoissonTable[] _news = new PoissonTable[Weeks];

    public PipelineCash()
    {
        for (var d = 0; d < Deals; d++)
        {
            _wonIn[d] = new(ChancesToWin(d % 4, d * 7 % 30));
            _scale[d] = (float)Math.Exp(8 + (d % 11 * .1));
        }
        var sum = 0.0;
        var chances = ChancesToWin(0, 0);
        for (var w = 0; w < Weeks; w++) _news[w] = new(Arrivals * (sum += chances[w]));
    }

    /// <summary>The quantiles of each week and of the total, and the mean of the total.</summary>
    public (double[][] Weekly, double[] Total, double MeanTotal) Run(int trials, ulong seed)
    {
        // a row more for the total
        var cash = new float[(Weeks + 1) * trials];
        Parallel.For(0, (trials + Block - 1) / Block, () => new Scratch(), (block, _, mine) =>
        {
            Live(mine, seed, block);
            var from = block * Block;
            var count = Math.Min(Block, trials - from);
            for (var w = 0; w <= Weeks; w++) mine.Cash.AsSpan(w * Block, count).CopyTo(cash.AsSpan((w * trials) + from));
            return mine;
        }, _ => { });
        var found = new double[Weeks + 1][];
        Parallel.For(0, Weeks + 1, () => new Quantiles(), (w, _, quantiles) =>
        {
            quantiles.Of(cash.AsSpan(w * trials, trials), [.1, .5, .9], found[w] = new double[3]);
            return quantiles;
        }, _ => { });
        var total = 0.0;
        foreach (var sum in cash.AsSpan(Weeks * trials)) total += sum;
        return (found[..Weeks], found[Weeks], total / trials);
    }

    /// <summary>What the mean of the total must be.</summary>
    public static double ExactMeanTotal()
    {
        var total = 0.0;
        for (var d = 0; d < Deals; d++) total += ChancesToWin(d % 4, d * 7 % 30).Sum() * Math.Exp(8 + (d % 11 * .1) + (Spread * Spread / 2));
        var chances = ChancesToWin(0, 0);
        for (var w = 0; w < Weeks; w++) total += Arrivals * chances.Take(w + 1).Sum() * Math.Exp(NewMean + (NewSpread * NewSpread / 2));
        return total;
    }

    private void Live(Scratch mine, ulong seed, int block)
    {
        Array.Clear(mine.Cash);
        var stream = new Uniforms(seed, 0, block);
        for (var d = 0; d < Deals; d++)
        {
            stream.Fill(mine.Luck);
            Pay(mine, _wonIn[d].Find(mine.Luck, mine.Cells), ref stream, Spread, _scale[d]);
        }
        for (var w = 0; w < Weeks; w++)
        {
            stream.Fill(mine.Luck);
            Pay(mine, _news[w].Find(mine.Luck, mine.Cells, w * Block), ref stream, NewSpread, (float)Math.Exp(NewMean));
        }
        for (var w = 0; w < Weeks; w++)
            for (var t = 0; t < Block; t++) mine.Cash[(Weeks * Block) + t] += mine.Cash[(w * Block) + t];
    }

    private static void Pay(Scratch mine, int wins, ref Uniforms stream, float spread, float scale)
    {
        const int Whole = 2 * Uniforms.Lanes;
        stream.FillLogNormals(mine.Values.AsSpan(0, (wins + Whole - 1) / Whole * Whole), spread);
        for (var i = 0; i < wins; i++) mine.Cash[mine.Cells[i]] += mine.Values[i] * scale;
    }

    private static double[] ChancesToWin(int stage, int age)
    {
        var (open, chances) = (1.0, new double[Weeks]);
        for (var w = 0; w < Weeks; w++)
        {
            var win = Win[stage] * Math.Exp(-(age + w) / 26.0);
            chances[w] = open * win;
            open *= 1 - win - (Loss[stage] * (1 + ((age + w) / 52.0)));
        }
        return chances;
    }

    private sealed class Scratch
    {
        public readonly float[] Cash = new float[(Weeks + 1) * Block], Luck = new float[Block], Values = new float[MostWins];
        public readonly int[] Cells = new int[MostWins];
    }

    /// <summary>From luck to the week of a win, with a guide that says where to begin to look (Chen and Asau, 1974).</summary>
    private sealed class WeekTable
    {
        private const int Guides = 256;
        private readonly float[] _upTo = new float[Weeks];
        private readonly byte[] _guide = new byte[Guides];

        public WeekTable(double[] chances)
        {
            var sum = 0.0;
            for (var w = 0; w < Weeks; w++) _upTo[w] = (float)(sum += chances[w]);
            for (var (g, w) = (0, 0); g < Guides; _guide[g++] = (byte)w)
                while (w < Weeks - 1 && _upTo[w] <= g / (float)Guides) w++;
        }

        /// <summary>Writes the cell (week · block + trial) of each trial that wins.</summary>
        public int Find(float[] luck, int[] cells)
        {
            var wins = Lanes.Where(luck, _upTo[^1], isUnder: true, cells, 0, 0);
            for (var i = 0; i < wins; i++)
            {
                var t = cells[i];
                int w = _guide[(int)(luck[t] * Guides)];
                while (luck[t] >= _upTo[w]) w++;
                cells[i] = (w * Block) + t;
            }
            return wins;
        }
    }

    /// <summary>Picks trials eight at a time: a table says for each pattern of bits which lanes they are.</summary>
    private static class Lanes
    {
        private static readonly Vector256<int>[] Of = [.. Enumerable.Range(0, 256).Select(bits =>
            Vector256.Create<int>([.. Enumerable.Range(0, 8).Where(lane => (bits & (1 << lane)) != 0).Concat(new int[8]).Take(8)]))];

        /// <summary>Writes first + trial for each trial whose luck is under a limit, or not, from a place on.</summary>
        /// <returns>The place behind the last.</returns>
        public static int Where(float[] luck, float limit, bool isUnder, int[] cells, int place, int first)
        {
            var (limits, flip) = (Vector256.Create(limit), isUnder ? 0u : 0xFF);
            for (var t = 0; t < Block; t += 8)
            {
                var bits = Vector256.LessThan(Vector256.Create(luck, t), limits).ExtractMostSignificantBits() ^ flip;
                (Of[bits] + Vector256.Create(first + t)).CopyTo(cells, place);
                place += BitOperations.PopCount(bits);
            }
            return place;
        }
    }

    /// <summary>From luck to a Poisson number.</summary>
    private sealed class PoissonTable
    {
        private readonly List<float> _upTo = [];

        public PoissonTable(double mean)
        {
            var (chance, sum) = (Math.Exp(-mean), 0.0);
            for (var n = 0; sum < 1 - 1e-7; chance *= mean / ++n) _upTo.Add((float)(sum += chance));
        }

        /// <summary>Writes the cell of each trial, as often as it has a win.</summary>
        public int Find(float[] luck, int[] cells, int row)
        {
            var wins = 0;
            foreach (var limit in _upTo)
            {
                var before = wins;
                wins = Lanes.Where(luck, limit, isUnder: false, cells, wins, row);
                if (wins == before) break;
            }
            return wins;
        }
    }
}
