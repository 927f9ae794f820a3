using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class MailDomainTests
{
    [Theory]
    [InlineData("ana@nordlicht.example", "nordlicht.example")]
    [InlineData("ana@mail.nordlicht.example", "mail.nordlicht.example")]
    [InlineData("ana@gmail.com", null)]
    [InlineData("ana@yahoo.fr", null)]
    [InlineData("ana@hotmail.co.uk", null)]
    [InlineData("ana@live.nordlicht.example", null)]
    [InlineData("ana", null)]
    [InlineData("ana@nowhere", null)]
    public void A_company_is_told_from_a_provider(string email, string? domain) => Assert.Equal(domain, MailDomain.OfCompany(email));

    [Theory]
    [InlineData("nordlicht.example", "Nordlicht")]
    [InlineData("mail.nordlicht.example", "Nordlicht")]
    [InlineData("nordlicht.co.uk", "Nordlicht")]
    [InlineData("uk.com", "Uk")]
    public void A_company_is_called_by_its_domain(string domain, string name) => Assert.Equal(name, MailDomain.Name(domain));
}
