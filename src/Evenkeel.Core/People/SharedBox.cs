namespace Evenkeel.Core.People;

/// <summary>Boxes that several people read, such as <c>info@</c>: what is written there tells of nobody in particular.</summary>
public static class SharedBox
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "info", "office", "hello", "hallo", "contact", "kontakt", "mail", "team", "sales", "support", "admin", "booking", "post", "service", "studio", "press", "presse", "jobs", "welcome", "buero",
    };

    /// <param name="email">In lower case.</param>
    public static bool IsOne(string email) => email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Names.Contains(email[..at]);
}
