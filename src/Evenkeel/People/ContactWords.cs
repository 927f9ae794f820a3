using Evenkeel.App.People;

namespace Evenkeel.People;

/// <summary>Contacts in words.</summary>
public static class ContactWords
{
    /// <summary>Null for kinds that have no words of their own.</summary>
    public static string? Kind(string? kind) => kind is null ? Texts.Of("how.other") : InteractionWords.Kinds.Contains(kind) ? Texts.Of("how." + kind) : null;

    /// <summary>Null where nothing is to be said: both ways, or not told.</summary>
    public static string? Direction(string? direction) => direction is "in" or "out" ? Texts.Of("direction." + direction) : null;
}
