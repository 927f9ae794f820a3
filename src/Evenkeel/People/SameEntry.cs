using Evenkeel.App.People;

namespace Evenkeel.People;

/// <summary>One of two that are probably the same, or what they would be together.</summary>
/// <param name="Url">Where more is said about it.</param>
/// <param name="Facts">What it says, field by field.</param>
public sealed record SameEntry(Guid Id, int Version, string Name, string Url, IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Facts)
{
    public static SameEntry Of(PersonSide side) => new(side.Id, side.Version, side.Name, $"/people/{side.Id}", [.. SameWords.Facts(side)]);

    public static SameEntry Of(OrganisationSide side) => new(side.Id, side.Version, side.Name, $"/organisations/{side.Id}", [.. SameWords.Facts(side)]);
}
