namespace Evenkeel.App.People;

/// <summary>The words of interactions in files and over HTTP.</summary>
public static class InteractionWords
{
    /// <summary>Where kinds and purposes are counted that are not known; they are kept as they are.</summary>
    public const string Other = "other";

    public static IReadOnlyList<string> Kinds { get; } = ["call", "meeting", "mail", "message", Other];

    public static IReadOnlyList<string> Purposes { get; } = ["prospect", "produce", "network", "own", "admin", Other];

    public static IReadOnlyList<string> Directions { get; } = ["both", "out", "in"];

    /// <summary>The word under which a text counts.</summary>
    /// <param name="known"><see cref="Kinds"/> or <see cref="Purposes"/>.</param>
    public static string Counted(string? text, IReadOnlyList<string> known) => known.FirstOrDefault(word => word.Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase)) ?? Other;

    public static string? Text(Direction? direction) => direction?.ToString().ToLowerInvariant();

    /// <summary>The direction that a word names; null when it names none.</summary>
    public static Direction? ToDirection(string? text) => text switch
    {
        "in" => Direction.In,
        "out" => Direction.Out,
        "both" => Direction.Both,
        _ => null,
    };
}
