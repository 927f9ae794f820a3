using System.Globalization;
using Evenkeel.App.Outlook;
using Evenkeel.Core.Outlook;
using Evenkeel.Web;

namespace Evenkeel.Outlook;

/// <summary>An outlook in sentences.</summary>
internal static class OutlookWords
{
    /// <summary>What is coming, most important first.</summary>
    public static string Answer(ForeseeWeeks.Answer outlook)
    {
        var weeks = outlook.Ahead.Weeks;
        if (outlook.Ahead.FirstWorry is not { } first)
            return Texts.Of("outlook.no-worry", Texts.Of(weeks.Count, "outlook.weeks"));
        var famine = weeks[first].HoursFamine >= Ahead.LikelyFamine;
        var text = famine && weeks[first].CashShort >= Ahead.LikelyShort ? "outlook.both" : famine ? "outlook.famine" : "outlook.short";
        return first == 0 ? Texts.Of(text + "-now") : Texts.Of(text, first + 1, DayText.Of(outlook.From.AddDays(7 * first)));
    }

    /// <summary>How long the cash lasts; null where cash is not known.</summary>
    public static string? Runway(ForeseeWeeks.Answer outlook) =>
        !outlook.KnowsCash ? null
        : outlook.Ahead.RunwayWeeks is { } weeks ? Texts.Of("outlook.runway", Texts.Of(weeks, "outlook.weeks"))
        : outlook.Ahead.EarliestRunway is { } earliest ? Texts.Of("outlook.runway-maybe", Texts.Of(outlook.Ahead.Weeks.Count, "outlook.weeks"), Texts.Of(earliest, "outlook.weeks"))
        : Texts.Of("outlook.runway-none", Texts.Of(outlook.Ahead.Weeks.Count, "outlook.weeks"));

    /// <summary>Too much work: the week in which more than fits is likeliest, where that is worth a word; null otherwise.</summary>
    public static string? Overload(ForeseeWeeks.Answer outlook)
    {
        var (week, chance) = outlook.Ahead.Fullest;
        return chance >= Ahead.LikelyOverload ? Texts.Of("outlook.overload", week + 1, Leads.InHundred.Of(chance)) : null;
    }

    /// <summary>How much prospecting keeps famine away.</summary>
    public static string Rule(ForeseeWeeks.Rule rule)
    {
        var famine = Leads.InHundred.Of(rule.Famine);
        var text = rule.Hours switch
        {
            null => Texts.Of("rule.never", Hours(LeastProspecting.Most), famine),
            0 => Texts.Of("rule.none", famine),
            { } hours => Texts.Of("rule.hours", Hours(hours), famine),
        };
        return rule.Light == rule.Hours || rule.Hours is null ? text
            : text + " " + (rule.Light is { } light ? Texts.Of("rule.light", Hours(light)) : Texts.Of("rule.light-never", Hours(LeastProspecting.Most)));
    }

    /// <summary>What letting go frees and costs, and how long it takes until other work has taken its place.</summary>
    public static string LettingGo(ForeseeWeeks.LettingGo gone, string currency, int weeks)
    {
        string? Within(int? found) => found is { } known ? Texts.Of(Math.Max(1, known), "outlook.weeks") : null;
        var (quarter, half, most) = (Within(gone.Replacement.Quarter), Within(gone.Replacement.Half), Within(gone.Replacement.ThreeQuarters));
        return Texts.Of("let-go.frees", Hours(Math.Round(gone.Hours * 2) / 2), Whole(gone.Money), currency, Hours(Math.Round(gone.Prospecting * 2) / 2)) + " "
            + (half is null ? Texts.Of("let-go.not", Texts.Of(weeks, "outlook.weeks"), Leads.InHundred.Of(gone.Replacement.Share))
                : most is null ? Texts.Of("let-go.perhaps", half, quarter!)
                : Texts.Of("let-go.replaced", half, quarter!, most));
    }

    /// <summary>An assumption.</summary>
    public static string Of(Assumption assumption) => Texts.Of("assumed." + assumption.Code, [.. assumption.About.Select(Said)]);

    public static string FirstWorry(CompareWhatIfs.Figures seen) => seen.FirstWorry is { } week ? Texts.Of("compare.week", week + 1) : Texts.Of("compare.none");

    /// <summary>At the end; nothing where it is not known.</summary>
    public static string Cash(CompareWhatIfs.Figures seen) => seen.Cash is { } cash ? Texts.Of("cycle.range", Whole(cash.P50), Whole(cash.P5), Whole(cash.P95)) : "–";

    public static string Prospecting(CompareWhatIfs.Figures seen) => seen.Prospecting is { } hours ? Texts.Of("plan.h", hours.ToString("0.#", CultureInfo.CurrentCulture)) : "–";

    private static string Hours(double hours) => Texts.Of(hours == 1 ? "rule.one-hour" : "rule.many-hours", hours.ToString("0.#", CultureInfo.CurrentCulture));

    public static string Whole(double number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static object Said(object about) => about switch
    {
        DateOnly day => DayText.Of(day),
        double number => number.ToString("#,0.#", CultureInfo.CurrentCulture),
        _ => about,
    };
}
