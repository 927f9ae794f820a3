namespace Evenkeel.Core.Leads;

/// <summary>
/// Cells into which the working days that a lead has been in its stage are cut: single days first, then growing by a tenth.
/// </summary>
internal static class Stay
{
    private const int SingleDays = 20;
    private const double CellsPerDoubling = 7;

    /// <summary>How many cells there are; the last, from about a working year on, is open.</summary>
    public const int Cells = 47;

    /// <summary>Coarse bins of the rates, by their first working day: 0, 1, 3, 6, 11, 21.</summary>
    public const int Bins = 6;

    private static readonly double[] BinEdges = [1, 3, 6, 11, 21];

    private static readonly double[] Middles = [.. Enumerable.Range(0, Cells).Select(c => (Start(c) + Start(c + 1)) / 2)];

    private static readonly int[] BinOf = Array.ConvertAll(Middles, middle => BinEdges.Count(edge => edge <= middle));

    /// <summary>Working days in the middle of a cell.</summary>
    public static double Middle(int cell) => Middles[cell];

    /// <summary>The coarse bin of a cell; 0..<see cref="Bins"/> - 1.</summary>
    public static int Bin(int cell) => BinOf[cell];

    /// <summary>The cell of a stay of so many working days; 0..<see cref="Cells"/> - 1.</summary>
    public static int Cell(double workDays) => workDays switch
    {
        < 0 => 0,
        < SingleDays => (int)workDays,
        _ => Math.Min(Cells - 1, SingleDays + (int)(CellsPerDoubling * Math.Log2(workDays / SingleDays))),
    };

    /// <summary>The working day on which a cell begins.</summary>
    public static double Start(int cell) => cell <= SingleDays ? cell : SingleDays * Math.Pow(2, (cell - SingleDays) / CellsPerDoubling);
}
