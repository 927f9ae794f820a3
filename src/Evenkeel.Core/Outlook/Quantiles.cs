using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenkeel.Core.Outlook;

/// <summary>Exact quantiles of many numbers without sorting them all: a histogram finds the cells, and only those are sorted.</summary>
/// <remarks>Not for use from several threads: it keeps what it works with.</remarks>
internal sealed class Quantiles
{
    private const int Cells = 2048;

    private readonly int[] _counts = new int[Cells], _slots = new int[Cells];
    private int[] _cells = [];
    private float[] _kept = [];

    /// <summary>Finds, for each share, the smallest number that is not under that share of them.</summary>
    /// <param name="numbers">One or more, none of them NaN or infinite.</param>
    /// <param name="shares">Over 0 and up to 1, ascending.</param>
    /// <param name="found">As many as there are shares, to be filled.</param>
    public void Of(ReadOnlySpan<float> numbers, ReadOnlySpan<double> shares, Span<double> found)
    {
        var (low, high) = Range(numbers);
        var perUnit = Cells / (high - low);
        if (!float.IsFinite(perUnit))
        {
            var sorted = numbers.ToArray();
            Array.Sort(sorted);
            for (var s = 0; s < shares.Length; s++) found[s] = sorted[RankOf(shares[s], numbers.Length)];
            return;
        }
        Count(numbers, low, perUnit);

        // the cells that hold a quantile each get room for what is in them
        Array.Clear(_slots);
        Span<int> ends = stackalloc int[shares.Length + 1], firstRanks = stackalloc int[shares.Length + 1], cells = stackalloc int[shares.Length];
        var (cell, before, slot, room) = (0, 0, 0, 0);
        for (var s = 0; s < shares.Length; s++)
        {
            while (before + _counts[cell] <= RankOf(shares[s], numbers.Length)) before += _counts[cell++];
            if (_slots[cell] == 0)
            {
                slot++;
                (_slots[cell], firstRanks[slot], ends[slot]) = (slot, before - room, room);
                room += _counts[cell];
            }
            cells[s] = cell;
        }
        Keep(numbers, ends);
        for (var s = 1; s <= slot; s++) _kept.AsSpan((s == 1 ? 0 : ends[s - 1])..ends[s]).Sort();
        for (var s = 0; s < shares.Length; s++) found[s] = _kept[RankOf(shares[s], numbers.Length) - firstRanks[_slots[cells[s]]]];
    }

    private static int RankOf(double share, int count) => Math.Max(1, (int)Math.Ceiling((count * share) - 1e-9)) - 1;

    private void Count(ReadOnlySpan<float> numbers, float low, float perUnit)
    {
        if (_cells.Length < numbers.Length) (_cells, _kept) = (new int[numbers.Length], new float[numbers.Length]);
        var i = 0;
        // rounding keeps the order, so a larger number is never in an earlier cell
        for (; i <= numbers.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            Vector256.Min(Vector256.ConvertToInt32((Vector256.Create(numbers[i..]) - Vector256.Create(low)) * perUnit), Vector256.Create(Cells - 1)).CopyTo(_cells, i);
        for (; i < numbers.Length; i++) _cells[i] = Math.Min(Cells - 1, (int)((numbers[i] - low) * perUnit));
        Array.Clear(_counts);
        foreach (var cell in _cells.AsSpan(0, numbers.Length)) _counts[cell]++;
    }

    /// <summary>Brings what is in the cells that matter to their places.</summary>
    private void Keep(ReadOnlySpan<float> numbers, Span<int> ends)
    {
        var cells = _cells.AsSpan(0, numbers.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var slot = _slots[cells[i]];
            if (slot != 0) _kept[ends[slot]++] = numbers[i];
        }
    }

    private static (float Low, float High) Range(ReadOnlySpan<float> numbers)
    {
        var (low, high) = (numbers[0], numbers[0]);
        var wide = MemoryMarshal.Cast<float, Vector256<float>>(numbers);
        var (lows, highs) = (Vector256.Create(low), Vector256.Create(high));
        foreach (var eight in wide) (lows, highs) = (Vector256.Min(lows, eight), Vector256.Max(highs, eight));
        for (var lane = 0; lane < Vector256<float>.Count; lane++) (low, high) = (Math.Min(low, lows[lane]), Math.Max(high, highs[lane]));
        foreach (var number in numbers[(wide.Length * Vector256<float>.Count)..]) (low, high) = (Math.Min(low, number), Math.Max(high, number));
        return (low, high);
    }
}
