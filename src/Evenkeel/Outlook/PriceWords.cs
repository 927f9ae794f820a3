using System.Globalization;
using Evenkeel.App.Outlook;
using Evenkeel.Core.Outlook;
using Evenkeel.Leads;
using Evenkeel.Web;

namespace Evenkeel.Outlook;

/// <summary>What a yes and a no to a lead would change, in words.</summary>
internal static class PriceWords
{
    /// <summary>Hours, and cash where it is known, on both sides.</summary>
    public static string Said(PriceLead.Answer seen)
    {
        var famine = Texts.Of("price.famine", InHundred.Of(seen.Yes.Famine), InHundred.Of(seen.No.Famine));
        return seen is { Yes.Cash: { } yes, No.Cash: { } no } ? famine + " " + Texts.Of("price.cash", OutlookWords.Whole(yes.P50), OutlookWords.Whole(no.P50), seen.Currency) : famine;
    }

    /// <summary>What the lead says of itself, and so whether a yes is more than a usual job.</summary>
    public static string Rests(PriceLead.Answer seen) => (seen.Value, seen.Hours) switch
    {
        ({ } value, { } hours) => Texts.Of("price.both", MoneyWords.Of(value), Hours(hours)),
        ({ } value, null) => Texts.Of("price.value", MoneyWords.Of(value)),
        (null, { } hours) => Texts.Of("price.hours", Hours(hours)),
        _ => Texts.Of("price.nothing-said"),
    };

    /// <summary>What a yes would crowd out.</summary>
    public static string Crowds(PriceLead.Answer seen) =>
        seen.Yes.Overload < Ahead.LikelyOverload ? Texts.Of("price.fits", InHundred.Of(seen.Yes.Overload))
        : seen.No.Overload >= Ahead.LikelyOverload ? Texts.Of("price.full-anyway", InHundred.Of(seen.Yes.Overload), InHundred.Of(seen.No.Overload))
        : Texts.Of("price.crowds", InHundred.Of(seen.Yes.Overload), InHundred.Of(seen.No.Overload));

    public static string Others(PriceLead.Answer seen) =>
        seen.OpenOthers == 0 ? Texts.Of("price.no-others", PriceLead.Days, InHundred.Of(seen.ChanceOfOthers))
        : Texts.Of("price.others", PriceLead.Days, InHundred.Of(seen.ChanceOfOthers), Texts.Of(seen.OpenOthers, "price.open"));

    /// <summary>Each figure of both sides.</summary>
    public static IEnumerable<(string What, string Yes, string No)> Rows(PriceLead.Answer seen)
    {
        (string, string, string) Row(string code, Func<CompareWhatIfs.Figures, string> said) => (Texts.Of(code, seen.Currency), said(seen.Yes), said(seen.No));
        yield return Row("compare.worry", OutlookWords.FirstWorry);
        yield return Row("price.famine-chance", side => InHundred.Of(side.Famine));
        if (seen.KnowsCash)
        {
            yield return Row("compare.cash", side => OutlookWords.Whole(side.Cash!.Value.P50));
            yield return Row("price.unlucky", side => OutlookWords.Whole(side.Cash!.Value.P5));
            yield return Row("price.runway", side => side.RunwayWeeks is { } weeks ? Texts.Of(weeks, "outlook.weeks") : Texts.Of("price.lasts"));
            yield return Row("price.cash-short", side => InHundred.Of(side.RunsOut ?? 0));
        }
        yield return Row("price.overload", side => InHundred.Of(side.Overload));
        yield return Row("price.lost", side => side.LostShare.ToString("P1", CultureInfo.CurrentCulture));
        yield return Row("compare.prospecting", OutlookWords.Prospecting);
    }

    private static string Hours(double hours) => hours.ToString("0.##", CultureInfo.CurrentCulture);
}
