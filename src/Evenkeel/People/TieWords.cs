using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.Core.People;
using Evenkeel.Web;

namespace Evenkeel.People;

/// <summary>Says why somebody should be contacted, or need not be.</summary>
public static class TieWords
{
    /// <summary>The lists, as they are called in addresses and on the command line.</summary>
    public static IReadOnlyList<(string Name, TieList List)> Lists { get; } =
        [("to-contact", TieList.ToContact), ("going-cold", TieList.GoingCold), ("dormant", TieList.Dormant), ("all", TieList.All)];

    /// <summary>Null when there is no such list.</summary>
    public static TieList? List(string? name) => Lists.Where(list => list.Name == name).Select(list => (TieList?)list.List).FirstOrDefault();

    public static string Name(TieList list) => Lists.First(named => named.List == list).Name;

    /// <summary>How many there are to contact, in a sentence.</summary>
    public static string Answer(ListTies.Answer ties)
    {
        string[] parts = [.. new[] { (ties.Due, "look.due"), (ties.GoingCold, "look.cold"), (ties.Dormant, "look.asleep") }.Where(part => part.Item1 > 0).Select(part => Texts.Of(part.Item1, part.Item2))];
        return parts.Length == 0 ? Texts.Of("look.all-well") : string.Join(' ', parts);
    }

    /// <summary>The reason in a sentence or two.</summary>
    public static string Why(ListTies.Row tie) => string.Join(' ', Sentences(tie).OfType<string>());

    /// <summary>How one stands with somebody.</summary>
    public static string State(TieState? state) => Texts.Of("tie." + state switch
    {
        TieState.Kept => "kept",
        TieState.GoingCold => "going-cold",
        TieState.Dormant => "dormant",
        _ => "slight",
    });

    /// <summary>How often, in words; chosen or learnt.</summary>
    public static string Rhythm(int days, bool isChosen) => Texts.Of(isChosen ? "tie.rhythm-chosen" : "tie.rhythm-usual", Length(days));

    /// <summary>How long ago, as people say it.</summary>
    public static string Length(int days) => days switch
    {
        < 21 => Texts.Of(days, "tie.days"),
        < 90 => Texts.Of((int)Math.Round(days / 7.0), "tie.weeks"),
        < 730 => Texts.Of((int)Math.Round(days / 30.44), "tie.months"),
        _ => Texts.Of((int)Math.Round(days / 365.25), "tie.years"),
    };

    private static IEnumerable<string?> Sentences(ListTies.Row tie)
    {
        if (tie is { Step: { } step, StepOn: { } on })
            yield return Texts.Of("tie.why-step", step, DayText.Of(on));
        yield return tie switch
        {
            { Silence: null } => Texts.Of("tie.why-never"),
            { Silence: 0 } => Texts.Of("tie.why-today"),
            { State: null, Silence: { } silence } => Texts.Of("tie.why-slight", Length(silence)),
            { State: TieState.Kept, Silence: { } silence } => Texts.Of("tie.why-kept", Length(silence), Length(tie.RhythmDays)),
            { State: TieState.GoingCold, Silence: { } silence } => Texts.Of("tie.why-cold", Length(silence), Length(tie.RhythmDays)),
            { Silence: { } silence } => Texts.Of("tie.why-dormant", Length(silence)),
        };
        if (tie.Won > 0)
            yield return Texts.Of(tie.Won, "tie.won");
        if (tie.Brought > 0)
            yield return Texts.Of(tie.Brought, "tie.brought");
        if (tie is { State: TieState.Dormant, IsOfStanding: true })
            yield return Texts.Of("tie.standing");
    }

    public static string InThirtyDays(double warmth) => Texts.Of("tie.warmth", Leads.InHundred.Of(warmth), Warmth.HorizonDays.ToString(CultureInfo.CurrentCulture));
}
