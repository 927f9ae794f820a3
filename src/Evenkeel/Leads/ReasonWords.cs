using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.Core.Leads;

namespace Evenkeel.Leads;

/// <summary>Puts the facts behind a forecast into words that name people and figures.</summary>
public static class ReasonWords
{
    /// <param name="Leads">The leads that the sentence names, in its order.</param>
    public sealed record Said(ReasonKind Kind, string Text, IReadOnlyList<string> Leads);

    public static IReadOnlyList<Said> Of(AnswerWeek.Answer answer) =>
        [.. answer.Forecast.Reasons.Select(reason => new Said(reason.Kind, Sentence(reason, answer), [.. reason.LeadIds]))];

    private static string Sentence(Reason reason, AnswerWeek.Answer answer)
    {
        string[] shown = [.. reason.LeadIds.Take(3).Select(id => answer.Names.GetValueOrDefault(id, id))];

        // a name with a comma would read as two
        var names = Join(shown.Any(name => name.Contains(',', StringComparison.Ordinal)) ? [.. shown.Select(name => Texts.Of("reason.quoted", name))] : shown);
        var more = reason.LeadIds.Count - 3;
        if (more > 0)
            names = Texts.Of("reason.and-more", names, more);
        return reason.Kind switch
        {
            ReasonKind.MostlyFrom => Texts.Of("reason.mostly-from", names, InHundred.Of(reason.Number ?? 0)),
            ReasonKind.NoOpenLeads => Texts.Of("reason.no-open-leads"),
            ReasonKind.NewLeadsAdd => Texts.Of("reason.new-leads-add", InHundred.Of(reason.Number ?? 0)),
            ReasonKind.HorizonShorterThanCycle => Texts.Of("reason.horizon-shorter", Whole(reason.Number)),
            ReasonKind.FewRecords => reason.Number is 0 or null ? Texts.Of("reason.no-records") : Texts.Of("reason.few-records", Whole(reason.Number)),
            ReasonKind.Stale => Texts.Of(reason.LeadIds.Count == 1 ? "reason.stale.one" : "reason.stale.many", names),
            ReasonKind.AWeekAgo => Texts.Of("reason.a-week-ago", InHundred.Of(reason.Number ?? 0)),
            ReasonKind.WonLastWeek => Texts.Of("reason.won-last-week", names),
            ReasonKind.EndedLastWeek => Texts.Of("reason.ended-last-week", names),
            _ => throw new InvalidOperationException($"No words for {reason.Kind}."),
        };
    }

    private static string Whole(double? number) => Math.Round(number ?? 0).ToString("0", CultureInfo.CurrentCulture);

    private static string Join(string[] names) => names.Length switch
    {
        0 => "",
        1 => names[0],
        _ => Texts.Of("reason.list", string.Join(", ", names.Take(names.Length - 1)), names[^1]),
    };
}
