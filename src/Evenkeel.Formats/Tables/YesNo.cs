namespace Evenkeel.Formats.Tables;

/// <summary>Yes or no, as cells have it.</summary>
public static class YesNo
{
    private static readonly string[] Yes = ["true", "yes", "1", "y", "t"];
    private static readonly string[] No = ["false", "no", "0", "n", "f"];

    /// <summary>Reads true/false, yes/no, y/n, t/f and 1/0, without regard to case or to spaces around.</summary>
    /// <returns>Else <c>flag.shape</c>.</returns>
    public static Parsed<bool> Read(ReadOnlySpan<char> text)
    {
        var word = text.Trim();
        foreach (var yes in Yes)
            if (word.Equals(yes, StringComparison.OrdinalIgnoreCase)) return Parsed<bool>.Of(true);
        foreach (var no in No)
            if (word.Equals(no, StringComparison.OrdinalIgnoreCase)) return Parsed<bool>.Of(false);
        return Parsed<bool>.No("flag.shape", $"{Quote.Of(text)} is neither yes nor no");
    }
}
