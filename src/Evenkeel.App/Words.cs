using System.Resources;
using Evenkeel.Core;

namespace Evenkeel.App;

/// <summary>The sentences for refusals.</summary>
public static class Words
{
    private static readonly TextSource Texts = new(new ResourceManager("Evenkeel.App.Words", typeof(Words).Assembly));

    /// <summary>What happened, what is safe, and what to do next.</summary>
    public static string Of(Refusal refusal) =>
        Texts.Find(refusal.Code, [.. refusal.About.Concat(Enumerable.Repeat("", 3)).Cast<object?>()]) ?? refusal.Code;
}
