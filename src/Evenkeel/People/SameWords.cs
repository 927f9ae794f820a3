using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.Core.People;
using Evenkeel.Web;

namespace Evenkeel.People;

/// <summary>Says why two entries are probably one person, and what each says.</summary>
public static class SameWords
{
    public static string Why(ListSame.Row pair) => Texts.Of("same.because-" + pair.Because switch
    {
        SameBecause.Address => "address",
        SameBecause.Profile => "profile",
        SameBecause.Phone => "phone",
        SameBecause.NameAndOrganisation => "organisation",
        SameBecause.LocalPart => "local-part",
        SameBecause.NameInAddress => "in-address",
        SameBecause.Name => "name",
        SameBecause.Nickname => "nickname",
        SameBecause.Initial => "initial",
        _ => "part",
    }, pair.What);

    public static string Why(ListSameOrganisations.Row pair) => Texts.Of("same-organisations.because-" + (pair.Because is SameOrganisationBecause.Domain ? "domain" : "name"), pair.What);

    /// <inheritdoc cref="Facts(PersonSide)"/>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Facts(OrganisationSide side) => Said(
    [
        ("organisation.website", One(side.Website)), ("person.tags", side.Tags), ("notes.title", One(side.Notes)),
        ("shell.people", Count(side.People)), ("same.leads", Count(side.Leads)), ("same.invoices", Count(side.Invoices)),
    ]);

    /// <summary>What an entry says, field by field, without what it does not say.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Facts(PersonSide side) => Said(
    [
        ("lead.organisation", One(side.Organisation)), ("person.role", One(side.Role)), ("person.emails", side.Emails), ("person.phones", side.Phones), ("person.links", side.Links),
        ("person.tags", side.Tags), ("person.met-on", One(side.MetOn is { } met ? DayText.Of(met) : null)), ("person.met-where", One(side.MetWhere)), ("notes.title", One(side.Notes)),
        ("same.leads", Count(side.Leads)), ("same.contacts", Count(side.Contacts)),
    ]);

    private static IEnumerable<(string, IReadOnlyList<string>)> Said((string Text, IReadOnlyList<string> Values)[] facts) =>
        facts.Where(fact => fact.Values.Count > 0).Select(fact => (Texts.Of(fact.Text), fact.Values));

    private static string[] One(string? value) => value is null ? [] : [value];

    private static string[] Count(int count) => count == 0 ? [] : [count.ToString("N0", CultureInfo.CurrentCulture)];
}
