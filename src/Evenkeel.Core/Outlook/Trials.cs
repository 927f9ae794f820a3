namespace Evenkeel.Core.Outlook;

/// <summary>What came of each trial: hours and cash by week, and the sums that must come out even.</summary>
/// <remarks>Rounded to single precision (seven digits); 8 bytes for each week of each trial.</remarks>
internal sealed class Trials(int count, int weeks)
{
    private readonly float[] _hours = new float[count * (long)weeks], _cash = new float[count * (long)weeks];

    public int Count { get; } = count;

    /// <summary>The first week in which cash was short, by trial; the number of weeks where it never was.</summary>
    public int[] FirstShort { get; } = new int[count];

    /// <summary>The sums of each trial.</summary>
    public Ledger[] Ledgers { get; } = new Ledger[count];

    /// <summary>Booked hours of a week, by trial.</summary>
    public Span<float> Hours(int week) => _hours.AsSpan(week * Count, Count);

    /// <summary>Cash at the end of a week, by trial.</summary>
    public Span<float> Cash(int week) => _cash.AsSpan(week * Count, Count);
}

/// <summary>One trial's sums over its weeks: what was meant is what was done, lost and still waits.</summary>
/// <param name="Hours">Meant.</param>
/// <param name="Money">Of these hours.</param>
/// <param name="Lost">Hours that waited too long.</param>
/// <param name="Waiting">Hours that wait at the end.</param>
/// <param name="Earned">Money of the hours that were done.</param>
/// <param name="Paid">Into cash, tax taken off, with what was earned before the first week.</param>
/// <param name="Owed">Earned, but paid after the last week, tax taken off.</param>
internal readonly record struct Ledger(
    double Hours, double Money, double Lost, double Waiting, double Earned, double LostMoney, double WaitingMoney, double Paid, double Owed);
