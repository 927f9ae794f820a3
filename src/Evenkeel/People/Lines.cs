namespace Evenkeel.People;

/// <summary>Several values in one field, one a line.</summary>
internal static class Lines
{
    public static string Of(IReadOnlyList<string> values) => string.Join('\n', values);

    public static IReadOnlyList<string> Read(string? typed) => typed?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
