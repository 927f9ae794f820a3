using Evenkeel.App;
using Evenkeel.Core;

namespace Evenkeel.Import;

/// <summary>Why an import is refused, as one says it to somebody who has the columns before them.</summary>
internal static class ImportWords
{
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "import.unrecognised" => Texts.Of("import.say-unrecognised", refusal.About[0]),
        "import.ambiguous-dates" => Texts.Of("import.say-dates", Examples(refusal)),
        "chat.days" => Texts.Of("import.say-chat-days", Examples(refusal)),
        "import.ambiguous-amounts" => Texts.Of("import.say-amounts", Examples(refusal)),
        "mapping.needs" => Texts.Of("import.say-began"),
        _ => Words.Of(refusal),
    };

    private static string Examples(Refusal refusal) => string.Join("; ", refusal.About.Where(example => example.Length > 0));
}
