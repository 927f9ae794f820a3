namespace Evenkeel.Formats.Tables;

/// <summary>A place in a text that moves on over what it recognises; only ASCII digits count as digits.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    public readonly ReadOnlySpan<char> Rest => rest;

    public readonly bool AtEnd => rest.IsEmpty;

    public readonly char Peek => rest.IsEmpty ? '\0' : rest[0];

    /// <summary>Passes one character, if it is the next.</summary>
    public bool Skip(char c)
    {
        if (rest.IsEmpty || rest[0] != c) return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Passes a word, if it is next, without regard to ASCII case.</summary>
    public bool Skip(ReadOnlySpan<char> word)
    {
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        rest = rest[word.Length..];
        return true;
    }

    /// <summary>Passes up to <paramref name="most"/> digits and returns them.</summary>
    public ReadOnlySpan<char> Digits(int most = int.MaxValue)
    {
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        if (end < 0) end = rest.Length;
        var digits = rest[..Math.Min(end, most)];
        rest = rest[digits.Length..];
        return digits;
    }

    /// <summary>Passes a number of so many digits, at most nine.</summary>
    /// <returns>False, having moved over the digits all the same, when there are fewer.</returns>
    public bool Number(int least, int most, out int number)
    {
        var digits = Digits(most);
        number = 0;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return digits.Length >= least;
    }
}
