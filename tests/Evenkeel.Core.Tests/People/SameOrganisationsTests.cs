using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class SameOrganisationsTests
{
    [Theory]
    [InlineData("Kiva GmbH|", "KIVA|", SameOrganisationBecause.Name)]
    [InlineData("Brandt & Co. KG|", "Brandt GmbH & Co KG|", SameOrganisationBecause.Name)]
    [InlineData("Müller AG|", "Mueller|", SameOrganisationBecause.Name)]
    [InlineData("Estúdio Silva, Lda.|", "Estudio Silva|", SameOrganisationBecause.Name)]
    [InlineData("Acme S.A.|", "Acme, s. r. o.|", SameOrganisationBecause.Name)]
    [InlineData("Kiva|kiva.example", "Kiva GmbH|kiva.example", SameOrganisationBecause.Domain)]
    [InlineData("Kiva|kiva.example", "The old mill|mill.example;kiva.example", SameOrganisationBecause.Domain)]
    [InlineData("Kiva|", "Kiva Foundation|", null)]
    [InlineData("GmbH|", "Ltd|", null)]
    [InlineData("–|", "–|", null)]
    public void Two_entries_are_proposed_for_the_surest_reason(string one, string other, SameOrganisationBecause? because) =>
        Assert.Equal(because, SameOrganisations.Find([Read(1, one), Read(2, other)]).Select(pair => (SameOrganisationBecause?)pair.Because).SingleOrDefault());

    [Fact]
    public void A_pair_says_which_domain_both_have() =>
        Assert.Equal(new SamePair<SameOrganisationBecause>(Id(1), Id(2), SameOrganisationBecause.Domain, "kiva.example"), Assert.Single(SameOrganisations.Find([Read(2, "A|kiva.example"), Read(1, "B|kiva.example")])));

    [Theory]
    [InlineData("https://www.Kiva.example/about", "kiva.example")]
    [InlineData("kiva.example", "kiva.example")]
    [InlineData("https://www.linkedin.com/company/kiva", null)]
    [InlineData("https://kiva.github.io", null)]
    [InlineData("https://gmail.com", null)]
    [InlineData("http://127.0.0.1:80", null)]
    [InlineData("not an address", null)]
    public void A_site_is_known_by_its_domain_unless_anybody_has_a_page_there(string website, string? domain) => Assert.Equal(domain, SiteDomain.OfCompany(website));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Name and domains.</summary>
    private static KnownOrganisation Read(int number, string text) => new(Id(number), text.Split('|')[0], text.Split('|')[1].Split(';', StringSplitOptions.RemoveEmptyEntries));
}
