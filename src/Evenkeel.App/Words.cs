using System.Resources;
using Evenkeel.Core;

namespace Evenkeel.App;

/// <summary>The sentences for refusals, and the words of what is written for other programs to show.</summary>
public static class Words
{
    private static readonly TextSource Texts = new(new ResourceManager("Evenkeel.App.Words", typeof(Words).Assembly));

    /// <summary>What happened, what is safe, and what to do next.</summary>
    public static string Of(Refusal refusal) =>
        Texts.Find(refusal.Code, [.. refusal.About.Concat(Enumerable.Repeat("", 3)).Cast<object?>()]) ?? refusal.Code;

    internal static string Say(string code, params ReadOnlySpan<object?> about) => Texts.Of(code, about);
}
