using Evenkeel.App;
using Evenkeel.App.Import;
using Evenkeel.Core;

namespace Evenkeel.Import;

/// <summary>Why an import is refused, as one says it to somebody who has the columns before them.</summary>
internal static class ImportWords
{
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "import.unrecognised" => Texts.Of("import.say-unrecognised", refusal.About[0]),
        "import.ambiguous-dates" => Texts.Of("import.say-dates", Examples(refusal)),
        "sheet.days" => Texts.Of("import.say-sheet-days", Examples(refusal)),
        "chat.days" => Texts.Of("import.say-chat-days", Examples(refusal)),
        "import.ambiguous-amounts" => Texts.Of("import.say-amounts", Examples(refusal)),
        "mapping.needs" => Texts.Of("import.say-began"),
        _ => Words.Of(refusal),
    };

    /// <summary>Who was taken for oneself, where that was not told; null where it was.</summary>
    public static string? Me(ImportFiles.MeAs me) =>
        me.AreFound ? Texts.Of("import.me-found", string.Join(", ", me.Addresses)) : me.Addresses.Count == 0 ? Texts.Of("import.me-unclear") : null;

    private static string Examples(Refusal refusal) => string.Join("; ", refusal.About.Where(example => example.Length > 0));
}
