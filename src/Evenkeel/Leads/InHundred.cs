using System.Globalization;

namespace Evenkeel.Leads;

/// <summary>Chances as numbers people can hold: whole hundredths, and honest at both ends.</summary>
public static class InHundred
{
    /// <summary>Never 0 or 100: nothing that is still to come is certain.</summary>
    public static string Of(double chance) => chance switch
    {
        < 0.005 => Texts.Of("under-one"),
        > 0.995 => Texts.Of("over-ninety-nine"),
        _ => Math.Round(chance * 100).ToString("0", CultureInfo.CurrentCulture),
    };

    /// <summary>What something adds, with its sign.</summary>
    public static string Gain(double chance) => chance < 0.005 ? Texts.Of("under-one-more") : "+" + Math.Round(chance * 100).ToString("0", CultureInfo.CurrentCulture);
}

/// <summary>Stages on screen: the user's own names, and a word where none is recorded.</summary>
public static class StageWords
{
    /// <summary>What a forecast calls the stage of a lead of which no stage is recorded.</summary>
    private const string Unknown = "unknown";

    public static string Of(string? stage) => stage is null or Unknown ? Texts.Of("lead.no-stage") : stage;
}
