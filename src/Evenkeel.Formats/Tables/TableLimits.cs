namespace Evenkeel.Formats.Tables;

/// <summary>How much of a foreign file is held in memory at once; what goes beyond is a fault, never an exception.</summary>
public sealed record TableLimits
{
    /// <summary>A record of up to 1,048,576 characters and 512 columns.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Most characters of one record, its quotes included and its line end excluded; at least 1.</summary>
    public int RecordChars { get; init => field = AtLeastOne(value); } = 1 << 20;

    /// <summary>Most columns of a header and most cells of a row, empty ones included; at least 1.</summary>
    public int Columns { get; init => field = AtLeastOne(value); } = 512;

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
