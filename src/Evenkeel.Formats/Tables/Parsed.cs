namespace Evenkeel.Formats.Tables;

/// <summary>Why a cell does not say what it should.</summary>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
/// <param name="Message">One short English clause that quotes the cell where that helps.</param>
public sealed record CellFault(string Code, string Message);

/// <summary>What a cell says, or why it cannot be told.</summary>
public readonly struct Parsed<T>
{
    private readonly T value;

    private Parsed(T value, CellFault? fault)
    {
        this.value = value;
        Fault = fault;
    }

    /// <summary>Null when there is a <see cref="Value"/>.</summary>
    public CellFault? Fault { get; }

    /// <summary>True when there is a <see cref="Value"/>.</summary>
    public bool Ok => Fault is null;

    /// <summary>What the cell says.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Fault"/>.</exception>
    public T Value => Fault is null ? value : throw new InvalidOperationException($"{Fault.Code}: {Fault.Message}");

    internal static Parsed<T> Of(T value) => new(value, null);

    internal static Parsed<T> No(string code, string message) => new(default!, new(code, message));

    internal static Parsed<T> No(CellFault fault) => new(default!, fault);
}

/// <summary>A cell as a message quotes it.</summary>
internal static class Quote
{
    private const int Most = 40;

    public static string Of(ReadOnlySpan<char> text) => text.Length <= Most ? $"'{text}'" : $"'{text[..Most]}…'";
}
