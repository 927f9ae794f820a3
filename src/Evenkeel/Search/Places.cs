using Evenkeel.App.Search;
using Evenkeel.App.Store;

namespace Evenkeel.Search;

/// <summary>Pages and actions, to be found by their names as people and leads are.</summary>
public static class Places
{
    private static readonly (string Text, string Url)[] All =
    [
        ("shell.week", "/"), ("challenge.title", "/challenge"), ("review.title", "/review"), ("shell.outlook", "/outlook"), ("compare.title", "/outlook/compare"), ("bills.title", "/outlook#card-bills"), ("shell.clients", "/clients"), ("engagements.title", "/engagements"), ("engagements.add", "/engagements/new"), ("invoices.title", "/invoices"), ("invoices.add", "/invoices/new"), ("time.title", "/time"), ("shell.leads", "/leads"), ("board.title", "/leads/board"), ("funnel.question", "/leads/funnel"), ("places.ended", "/leads?show=ended"), ("proposed.question", "/leads/proposed"), ("places.forecast", "/forecast"), ("shell.add", "/leads/new"), ("shell.people", "/people"), ("look.question", "/people/look"), ("same.question", "/people/same"), ("people.organisations", "/people?show=organisations"), ("same-organisations.question", "/organisations/same"), ("people.add", "/people/new"), ("organisations.add", "/organisations/new"), ("note.title", "/note"),
        ("places.start", "/start"), ("shell.import", "/import"), ("places.export", "/settings#card-export"), ("places.lists", "/settings/lists"), ("mailboxes.title", "/settings/mailboxes"), ("calendars.title", "/settings/calendars"), ("places.webhooks", "/settings/webhooks"), ("shell.settings", "/settings"),
    ];

    public sealed record Place(string Name, string Url);

    /// <summary>Those whose names hold every word, or what it may have been meant for; all of them for no text.</summary>
    public static IEnumerable<Place> Find(string? text)
    {
        var words = SearchKey.Of(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return All.Select(place => new Place(Texts.Of(place.Text), place.Url)).Where(place => Array.TrueForAll(words, word => Holds(SearchKey.Of(place.Name), word)));
    }

    private static bool Holds(string name, string word) =>
        name.Contains(word, StringComparison.Ordinal) || name.Split(' ').Any(other => Typos.Count(word, other, Typos.Forgiven(word.Length)) <= Typos.Forgiven(word.Length));
}
