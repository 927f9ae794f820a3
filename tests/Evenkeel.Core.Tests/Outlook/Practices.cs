using Evenkeel.Core.Outlook;

namespace Evenkeel.Core.Tests.Outlook;

/// <summary>Practices with nothing in them, to which a test adds what it is about.</summary>
internal static class Practices
{
    public static Practice Empty(int weeks, double capacity = 1e6) => new()
    {
        Capacity = [.. Enumerable.Repeat(capacity, weeks)],
        Bills = new double[weeks],
        Payment = [Lag.None],
    };

    /// <summary>The chances of a win that is equally likely in every week while the lead is open.</summary>
    public static float[] WonBy(double perWeek, int weeks) => [.. Enumerable.Range(1, weeks).Select(week => (float)(1 - Math.Pow(1 - perWeek, week)))];

    /// <summary>Work that begins in the week in which it is won.</summary>
    public static Job Job(double hours, double pace, double moneyPerHour = 0, double spread = 0) => new(hours, spread, pace, moneyPerHour, Lag.None);

    /// <summary>A practice with a bit of everything.</summary>
    public static Practice Full(int weeks, double capacity, double cash) => Empty(weeks, capacity) with
    {
        Cash = cash,
        TaxShare = .3,
        LongestWait = 3,
        Draws = 2,
        Payment = [Lag.About(2, 3), Lag.About(5, 3)],
        EarnedBefore = [300, 200, 100],
        OwedBefore = [0, 900, 0, 400],
        Paying = [Lag.About(2, 3), Lag.About(4, 3)],
        Bills = [.. Enumerable.Range(0, weeks).Select(week => week % 4 == 0 ? 1500.0 : 100)],
        Running = [new("retainer", 8, 700, EndChance: [.02, .05]), new("project", 10, 900, 1, 5)],
        Open = [new("lead", new(30, .4, 12, 90, Lag.About(2, 1)), [WonBy(.04, weeks), WonBy(.08, weeks)])],
        New = new(new(25, .6, 10, 80, Lag.About(1, 1)), [[.. Enumerable.Repeat(.2, weeks)], [.. Enumerable.Repeat(.5, weeks)]]),
    };
}
