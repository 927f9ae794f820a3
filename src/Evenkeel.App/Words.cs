using System.Globalization;
using System.Resources;
using Evenkeel.Core;

namespace Evenkeel.App;

/// <summary>The sentences for refusals, in the reader's language.</summary>
public static class Words
{
    private static readonly ResourceManager Texts = new("Evenkeel.App.Words", typeof(Words).Assembly);

    /// <summary>What happened, what is safe, and what to do next.</summary>
    public static string Of(Refusal refusal) =>
        Texts.GetString(refusal.Code, CultureInfo.CurrentUICulture) is { } sentence
            ? string.Format(CultureInfo.CurrentCulture, sentence, [.. refusal.About.Concat(Enumerable.Repeat("", 3)).Cast<object>()])
            : refusal.Code;
}
