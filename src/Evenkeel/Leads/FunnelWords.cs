using System.Globalization;
using Evenkeel.Core.Leads;

namespace Evenkeel.Leads;

/// <summary>Puts the funnel into sentences.</summary>
public static class FunnelWords
{
    /// <summary>Which step loses the most, or which cannot be told apart; null where there are too few records.</summary>
    public static string? Answer(Funnel funnel) => funnel.LosesMost switch
    {
        { Count: 0 } => null,
        [var step] => Texts.Of("funnel.answer", StageWords.Of(step.Stage), InTen(step.Lost.Mean), InTen(step.Lost.Low), InTen(step.Lost.High), Left(step)),
        var steps => Texts.Of("funnel.cannot-tell",
            string.Join(", ", steps.SkipLast(1).Select(step => StageWords.Of(step.Stage))), StageWords.Of(steps[^1].Stage), InHundred.Of(steps.Sum(step => step.LosesMost ?? 0))),
    };

    /// <summary>Where most leads are lost by their number, which need not be where the greatest share is; null where none is.</summary>
    public static string? InNumber(Funnel funnel)
    {
        var lost = funnel.Steps.Sum(step => step.Counts.Lost);
        return funnel.Steps.MaxBy(step => step.Counts.Lost) is { Counts.Lost: > 0 } most
            ? Texts.Of("funnel.in-number", StageWords.Of(most.Stage), most.Counts.Lost, lost)
            : null;
    }

    /// <summary>What a tenth less would bring, beside clients a year.</summary>
    public static string Brings(TenthLess less, int horizonDays) => Texts.Of("funnel.brings",
        InHundred.Gain(less.EverWon.Mean), InHundred.Gain(less.NewClient.Mean), horizonDays, Clients(less.ClientsAYear.Low), Clients(less.ClientsAYear.High));

    public static string Range(Chance share) => Texts.Of("funnel.range", InTen(share.Low), InTen(share.High));

    /// <summary>Whole tenths: with a few dozen leads, hundredths would be made up.</summary>
    public static string InTen(double share) => share switch
    {
        < .05 => Texts.Of("under-one"),
        > .95 => Texts.Of("over-nine"),
        _ => Math.Round(share * 10).ToString("0", CultureInfo.CurrentCulture),
    };

    /// <summary>So many more clients a year.</summary>
    public static string Clients(double more) => more < .05 ? Texts.Of("under-a-tenth-more") : "+" + more.ToString("0.0", CultureInfo.CurrentCulture);

    public static string Left(FunnelStep step) => Texts.Of(step.Counts.Left, "funnel.left");
}
