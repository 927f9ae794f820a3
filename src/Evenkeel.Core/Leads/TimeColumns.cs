namespace Evenkeel.Core.Leads;

/// <summary>
/// The columns of a lead-day that depend on time alone: how long the lead has been in its stage, and the day of the week.
/// </summary>
internal static class TimeColumns
{
    private const int Days = 7;

    // working days; beyond the last the effect goes on as a power of time
    private static readonly double[] Knots = [.4, 1, 2, 4, 7, 11, 16, 21, 40];

    private static readonly (int Column, double Value)[][] OfCellAndDay =
        [.. Enumerable.Range(0, Stay.Cells * Days).Select(i => Make(i / Days, i % Days))];

    /// <summary>Hinges in the logarithm of the stay.</summary>
    public static int Hinges => Knots.Length;

    /// <summary>Columns in all: the hinges, then a column for each class of period.</summary>
    public static int Count => Knots.Length + Days;

    /// <param name="cell">Of <see cref="Stay"/>.</param>
    /// <param name="day">The class of the period, 0..6.</param>
    public static IReadOnlyList<(int Column, double Value)> Of(int cell, int day) => OfCellAndDay[(cell * Days) + day];

    /// <summary>The logarithm of a cell's stay, moved and scaled to about -1..2, for effects that change with it.</summary>
    public static double Tilt(int cell) => (Math.Log(Stay.Middle(cell)) - 1) / 1.5;

    private static (int, double)[] Make(int cell, int day)
    {
        var stay = Stay.Middle(cell);
        return [.. Knots.Select((knot, k) => (k, Math.Log(stay / knot))).Where(c => c.Item2 > 0), (Knots.Length + day, 1)];
    }
}
