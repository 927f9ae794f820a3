namespace Evenkeel.Core.People;

/// <summary>Why two entries are probably one organisation, the surest first.</summary>
public enum SameOrganisationBecause
{
    /// <summary>A domain at which both have their website or their mail.</summary>
    Domain,

    /// <summary>The same name, but for legal form, case, accents and punctuation.</summary>
    Name,
}

/// <summary>An organisation as it is compared with others.</summary>
/// <param name="Domains">Of its website and of the mail of its people, see <see cref="SiteDomain"/> and <see cref="MailDomain"/>; in lower case.</param>
public sealed record KnownOrganisation(Guid Id, string Name, IReadOnlyList<string> Domains);

/// <summary>Finds out which organisations may stand there twice; nothing is decided here, what is found is shown to somebody who knows.</summary>
public static class SameOrganisations
{
    /// <summary>None yet, to be told which there are.</summary>
    public static SharedKeys<KnownOrganisation, SameOrganisationBecause> Among() => new(Keys, (_, _, _) => true, because => because is SameOrganisationBecause.Domain);

    /// <summary>Every pair once, with its surest reason.</summary>
    /// <param name="organisations">In any order; ids are unique.</param>
    /// <returns>The surest first, then by id.</returns>
    public static IReadOnlyList<SamePair<SameOrganisationBecause>> Find(IEnumerable<KnownOrganisation> organisations)
    {
        var among = Among();
        foreach (var organisation in organisations)
            among.Put(organisation.Id, organisation);
        return among.Pairs();
    }

    private static IEnumerable<(SameOrganisationBecause, string)> Keys(KnownOrganisation organisation)
    {
        foreach (var domain in organisation.Domains)
            yield return (SameOrganisationBecause.Domain, domain);
        if (CompanyForm.Of(organisation.Name) is { Length: > 0 } form)
            yield return (SameOrganisationBecause.Name, form);
    }
}
