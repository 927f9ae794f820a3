using System.Text;
using Evenkeel.App.Export;
using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class ContactsTests
{
    private const string Ana = """
        BEGIN:VCARD
        VERSION:3.0
        UID:u-ana
        N:Silva;Ana;;;
        FN:Ana Silva
        ORG:Nordlicht;Programme
        TITLE:Director
        EMAIL:Ana@Festival.example
        TEL:+49 (0)30 123 45 67
        TEL:030 999
        CATEGORIES:warm,jury
        NOTE:Likes\ntwo lines
        END:VCARD

        """;

    private const string Ben = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ben Okafor
        ORG:NORDLICHT
        EMAIL:ben@nordlicht.example
        END:VCARD

        """;

    private const string LinkedIn = """
        Notes:
        "When exporting your connection data, you may notice that some of the email addresses are missing."

        First Name,Last Name,URL,Email Address,Company,Position,Connected On
        Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@festival.example,Nordlicht,Artistic director,02 Mar 2021
        Marc,Dubois,https://www.linkedin.com/in/marc,,Veltra,Founder & CEO,15 Jun 2019
        ,,,,,,16 Jun 2019

        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Cards_become_people_who_share_their_organisation_and_an_undo_takes_them_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Run(test, ("people.vcf", Ana + Ben));
        Assert.Equal(("vcard", 2, 1), (answer.Files[0].Format, answer.Files[0].Created["people"], answer.Files[0].Created["organisations"]));
        await using (var store = test.Open())
        {
            var ana = await store.People.SingleAsync(person => person.Name == "Ana Silva");
            Assert.Equal(("Ana", "Silva", "Director", "Likes\ntwo lines"), (ana.GivenName, ana.FamilyName, ana.Role, ana.Notes));
            Assert.Equal(["Ana@festival.example", "+49301234567", "030 999", "warm", "jury"], [.. ana.Emails, .. ana.Phones, .. ana.Tags]);
            var organisation = await store.Organisations.SingleAsync();
            Assert.Equal("Nordlicht", organisation.Name);
            Assert.Equal(2, await store.People.CountAsync(person => person.OrganisationId == organisation.Id));
        }
        var again = await Imports.Run(test, ("people.vcf", Ana + Ben));
        Assert.Equal((null, 2, 0), (again.Batch, again.Files[0].Unchanged, again.Files[0].Updated.Count));
        await using (var store = test.Open())
            await new UndoBatch(store).Run(new UndoBatch.Ask(answer.Batch!.Value), default);
        await using (var store = test.Open())
            Assert.Equal((0, 0), (await store.People.CountAsync(), await store.Organisations.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_file_changes_what_it_said_and_keeps_what_was_changed_by_hand(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("people.vcf", Ana));
        await ByHand(test, person => person.Notes = "My own words");
        var changed = Ana.Replace("TITLE:Director", "TITLE:Head", StringComparison.Ordinal).Replace("NOTE:Likes", "NOTE:Loves", StringComparison.Ordinal).Replace("FN:Ana Silva", "FN:Ana Costa", StringComparison.Ordinal);
        var report = (await Imports.Run(test, ("people.vcf", changed))).Files[0];
        Assert.Equal((1, 1), (report.Updated["people"], report.LeftOut["a field that you have changed since is kept"]));
        await using (var store = test.Open())
        {
            var ana = await store.People.SingleAsync();
            Assert.Equal(("Ana Costa", "Head", "My own words"), (ana.Name, ana.Role, ana.Notes));
        }
        Assert.Null((await Imports.Run(test, ("people.vcf", changed))).Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Another_address_book_adds_what_is_missing_and_neither_takes_anything_from_the_other(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("people.vcf", Ana));
        var report = (await Imports.Run(test, ("Connections.csv", LinkedIn))).Files[0];
        Assert.Equal(("linkedin-connections", 1, 1), (report.Format, report.Created["people"], report.Updated["people"]));
        Assert.Equal(["line 7: contact.nobody"], report.Rejected.Select(rejection => $"{rejection.At}: {rejection.Code}"));
        await using (var store = test.Open())
        {
            var ana = await store.People.SingleAsync(person => person.FamilyName == "Silva");
            Assert.Equal(("Director", new DateOnly(2021, 3, 2), "https://www.linkedin.com/in/ana-silva"), (ana.Role, ana.MetOn, Assert.Single(ana.Links)));
            var marc = await store.People.SingleAsync(person => person.FamilyName == "Dubois");
            Assert.Equal(("Marc Dubois", "Founder & CEO", new DateOnly(2019, 6, 15)), (marc.Name, marc.Role, marc.MetOn));
        }
        Assert.Null((await Imports.Run(test, ("people.vcf", Ana))).Batch);
        Assert.Null((await Imports.Run(test, ("Connections.csv", LinkedIn))).Batch);
    }

    [Fact]
    public async Task Two_of_one_number_are_one_only_if_their_names_can_be_ones()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        string[] cards = [Card("Ana Silva", "TEL:+49 30 1234567"), Card("Ana", "TEL:0049 30 1234567", "EMAIL:a@b.example"), Card("Ben Okafor", "TEL:+49301234567"), Card("Silva\\, Ana", "EMAIL:A@B.example")];
        for (var time = 0; time < 2; time++)
        {
            var report = (await Imports.Run(test, ("all.vcf", string.Concat(cards)))).Files[0];
            Assert.Equal(2, report.LeftOut["a further contact of the same person or organisation, taken together with the first"]);
            Assert.Equal(time * 2, report.Unchanged);
        }
        await using var store = test.Open();
        Assert.Equal(["Ana Silva", "Ben Okafor"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
        Assert.Equal(["a@b.example"], (await store.People.SingleAsync(person => person.Name == "Ana Silva")).Emails);
    }

    [Fact]
    public async Task Two_of_one_name_stay_two_where_their_addresses_differ_and_become_one_where_nothing_does()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var cards = Card("John Smith", "EMAIL:john@one.example", "ORG:IBM") + Card("John Smith", "EMAIL:john@two.example", "ORG:IBM") + Card("John Smith", "EMAIL:john@three.example", "TEL:+49 30 1234567") + Card("John Smith", "EMAIL:john@four.example", "TEL:+49 30 1234567") + Card("Mary Major", "ORG:IBM") + Card("mary  major", "ORG:Ibm");
        await Imports.Run(test, ("all.vcf", cards));
        await using (var store = test.Open())
            Assert.Equal(5, await store.People.CountAsync());
        Assert.Null((await Imports.Run(test, ("all.vcf", cards))).Batch);
    }

    [Fact]
    public async Task An_address_that_two_share_keeps_them_two_and_an_id_that_two_share_as_well()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var cards = Card("Ana Silva", "EMAIL:info@x.example") + Card("Ben Okafor", "EMAIL:info@x.example") + Card("Cem Kaya", "UID:1") + Card("Dora Lind", "UID:1");
        await Imports.Run(test, ("all.vcf", cards));
        Assert.Null((await Imports.Run(test, ("all.vcf", cards))).Batch);
        await using var store = test.Open();
        Assert.Equal(["Ana Silva", "Ben Okafor", "Cem Kaya", "Dora Lind"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
    }

    [Theory]
    [InlineData("info@x.example", 2, 0)]
    [InlineData("bob@x.example", 1, 1)]
    public async Task An_address_of_one_box_is_one_person_by_whatever_name_unless_several_read_it(string email, int people, int otherNames)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("one.vcf", Card("Bob Lind", "EMAIL:" + email)));
        var report = (await Imports.Run(test, ("two.vcf", Card("Robert Kaya", "EMAIL:" + email)))).Files[0];
        Assert.Equal(otherNames, report.LeftOut.GetValueOrDefault("a name other than the one by which somebody is known"));
        await using var store = test.Open();
        Assert.Equal(people, await store.People.CountAsync());
        Assert.Equal("Bob Lind", (await store.People.OrderBy(person => person.NameKey).FirstAsync()).Name);
    }

    [Fact]
    public async Task A_table_of_contacts_is_read_in_any_encoding()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(LinkedIn.Replace("Ana", "Zo\u00e9", StringComparison.Ordinal))];
        var answer = (await Imports.Try(test, new ImportFiles.Ask([Imports.File("Connections.csv", bytes)]))).Value;
        Assert.Equal(2, answer.Files[0].Created["people"]);
        await using var store = test.Open();
        Assert.True(await store.People.AnyAsync(person => person.GivenName == "Zo\u00e9"));
    }

    [Fact]
    public async Task A_program_that_is_told_has_to_be_the_one()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal("import.not-that-program", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("a.csv", LinkedIn)], Program: "google"))).Refusal!.Code);
        Assert.Equal("linkedin-connections", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("a.csv", LinkedIn)], Program: "linkedin"))).Value.Files[0].Format);
    }

    [Fact]
    public async Task A_company_is_an_organisation_and_what_it_has_beyond_its_fields_stands_in_its_notes()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var cards = Card("Nordlicht", "X-ABShowAs:COMPANY", "ORG:Nordlicht", "EMAIL:hello@nordlicht.example", "URL:https://nordlicht.example", "NOTE:Festival") + Card("Ana Silva", "ORG:nordlicht")
            + Card("", "ORG:Hafenkino", "TEL:+49 40 1234567") + Card("Friends", "X-ADDRESSBOOKSERVER-KIND:group") + Card("");
        var report = (await Imports.Run(test, ("all.vcf", cards))).Files[0];
        Assert.Equal((2, 1, 1, "contact.nobody"), (report.Created["organisations"], report.Created["people"], report.LeftOut["lists of contacts are not read"], report.Rejected[0].Code));
        await using (var store = test.Open())
        {
            var nordlicht = await store.Organisations.SingleAsync(organisation => organisation.Name == "Nordlicht");
            Assert.Equal(("https://nordlicht.example", "Festival\nhello@nordlicht.example"), (nordlicht.Website, nordlicht.Notes));
            Assert.Equal(nordlicht.Id, (await store.People.SingleAsync()).OrganisationId);
        }
        Assert.Null((await Imports.Run(test, ("all.vcf", cards))).Batch);
    }

    [Fact]
    public async Task Somebody_who_was_known_by_an_address_alone_gets_their_name()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Imports.Run(test, ("all.vcf", Card("", "EMAIL:ana@x.example")));
        await Imports.Run(test, ("all.vcf", Card("Ana Silva", "EMAIL:ana@x.example")));
        await using var store = test.Open();
        Assert.Equal("Ana Silva", (await store.People.SingleAsync()).Name);
    }

    [Fact]
    public async Task What_is_too_long_or_too_much_is_told()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var many = Enumerable.Range(0, 60).Select(i => $"EMAIL:a{i}@x.example").ToArray();
        var report = (await Imports.Run(test, ("all.vcf", Card(new string('x', 400)) + Card("Ana", [.. many, "NOTE:" + new string('y', 30_000), "UID:" + new string('u', 5000)])))).Files[0];
        Assert.Equal(["line 1: text.too-long"], report.Rejected.Select(rejection => $"{rejection.At}: {rejection.Code}"));
        Assert.Equal((10, 1), (report.LeftOut["an address beyond the first 50 of a contact"], report.LeftOut["a note of more than 20000 characters"]));
        await using var store = test.Open();
        Assert.Equal(50, (await store.People.SingleAsync()).Emails.Count);
    }

    [Theory]
    [InlineData("contacts.txt", Ben, "vcard")]
    [InlineData("card", Ben, "vcard")]
    [InlineData("card.json", "[\"vcard\",[]]", "vcard")]
    [InlineData("contacts.csv", "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Group Membership,Organization 1 - Name\nAna Silva,Ana,Silva,Home,a@x.example ::: b@x.example,* myContacts ::: Jury,Nordlicht\n", "google-contacts")]
    [InlineData("contacts.csv", "First Name,Last Name,Phonetic First Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Labels\nAna,Silva,,Nordlicht,Home,a@x.example,b@x.example,* myContacts ::: Jury\n", "google-contacts")]
    [InlineData("contacts.CSV", "First Name,Last Name,Company,Job Title,Business Phone,E-mail Address,E-mail 2 Address,E-mail 2 Display Name,Categories\nAna,Silva,Nordlicht,Director,1,a@x.example,b@x.example,Ana,Jury\n", "outlook-contacts")]
    [InlineData("kontakte.csv", "Anrede;Vorname;Nachname;Firma;Position;Telefon geschäftlich;E-Mail-Adresse;E-Mail 2: Adresse;Kategorien\n;Ana;Silva;Nordlicht;Director;1;a@x.example;b@x.example;Jury\n", "outlook-contacts")]
    [InlineData("Connections.csv", "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Silva,a@x.example,Nordlicht,Director,2 Mar 2021\n", "linkedin-connections")]
    public async Task An_address_book_is_known_by_what_is_in_it(string name, string text, string format)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var report = (await Imports.Run(test, (name, text))).Files[0];
        Assert.Equal(format, report.Format);
        if (!format.StartsWith("google", StringComparison.Ordinal) && !format.StartsWith("outlook", StringComparison.Ordinal))
            return;
        await using var store = test.Open();
        var ana = await store.People.SingleAsync();
        Assert.Equal(("Ana Silva", "Ana", "Silva"), (ana.Name, ana.GivenName, ana.FamilyName));
        Assert.Equal(["a@x.example", "b@x.example", "Jury"], [.. ana.Emails, .. ana.Tags]);
        Assert.Equal("Nordlicht", (await store.Organisations.SingleAsync()).Name);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_exported_as_cards_comes_back_as_the_same_people(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var before = await Said(test);
        var cards = await Export(test);
        Assert.Null((await Imports.Run(test, ("people.vcf", cards))).Batch);
        await using var other = await TestStore.Make(kind);
        Assert.Empty((await Imports.Run(other, ("people.vcf", cards))).Files[0].Rejected);
        Assert.Equal(before, await Said(other));
        Assert.Equal((0, 0), (await Imports.Run(other, [("people.vcf", cards), .. Imports.Practice])).Files[0] is var beside ? (beside.Unchanged, beside.LeftOut.Count) : default);
    }

    private static string Card(string name, params string[] lines) => string.Join('\n', ["BEGIN:VCARD", "VERSION:3.0", "FN:" + name, .. lines, "END:VCARD", ""]);

    private static async Task ByHand(TestStore test, Action<Person> change)
    {
        await using var store = test.Open();
        change(await store.People.SingleAsync());
        await store.Save("person.edited", default);
    }

    private static async Task<string> Export(TestStore test)
    {
        var files = new Dictionary<string, MemoryStream>();
        await using var store = test.Open();
        await new ExportTables(store).Run(new ExportTables.Ask(), name => files[name] = new MemoryStream(), default);
        return Encoding.UTF8.GetString(files["people.vcf"].ToArray());
    }

    private static async Task<List<string>> Said(TestStore test)
    {
        await using var store = test.Open();
        return (await store.People.OrderBy(person => person.NameKey).ToListAsync()).ConvertAll(person =>
            string.Join('|', [person.Name, person.GivenName, person.FamilyName, person.Role, person.Notes, .. person.Emails, .. person.Phones, .. person.Links, .. person.Tags]));
    }
}
