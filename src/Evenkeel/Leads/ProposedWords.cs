using System.Globalization;
using Evenkeel.App.Leads;

namespace Evenkeel.Leads;

/// <summary>Says what mail and calendar tell of a past lead that is proposed.</summary>
internal static class ProposedWords
{
    /// <summary>With whom one was in touch, for how long, when and how often.</summary>
    /// <param name="isNamed">Whether it says who they were, or only how many.</param>
    public static string Said(ListProposed.Row lead, bool isNamed = true) =>
        Texts.Of("proposed.said", isNamed ? Names(lead) : Texts.Of(lead.People.Count + lead.Others, "proposed.people"), lead.With, Length(lead), lead.BeganOn.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), Texts.Of(lead.Contacts, "proposed.contacts"));

    /// <summary>What followed.</summary>
    public static string Followed(ListProposed.Row lead) =>
        lead.InvoicedOn is { } on ? Texts.Of("proposed.invoiced", on.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)) : Texts.Of("proposed.silence");

    private static string Names(ListProposed.Row lead)
    {
        List<string> names = [.. lead.People.Select(person => person.Name)];
        if (lead.Others > 0)
            names.Add(Texts.Of(lead.Others, "proposed.others"));
        return names.Count == 1 ? names[0] : Texts.Of("proposed.and", string.Join(", ", names[..^1]), names[^1]);
    }

    /// <summary>In weeks from a fortnight on.</summary>
    private static string Length(ListProposed.Row lead)
    {
        var days = lead.EndedOn.DayNumber - lead.BeganOn.DayNumber + 1;
        return days < 14 ? Texts.Of(days, "proposed.days") : Texts.Of((int)Math.Round(days / 7.0), "proposed.weeks");
    }
}
