using Evenkeel.App.People;

namespace Evenkeel.Tests.Web;

/// <summary>Mails of one conversation on the page of a person.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_is_one_line_that_leads_to_all_of_it()
    {
        await using var site = await Site.Start(sample: false);
        Guid ana;
        await using (var store = site.Open())
            ana = (await new AddPerson(store).Run(new(new PersonFields("Ana Silva")), default)).Value.Id;
        foreach (var (subject, ago) in new[] { ("Posters", 3), ("Re: Posters", 2), ("Re: Re: Posters", 1), ("An invoice", 5) })
            await Write(site, ana, subject, ago, subject.EndsWith("Posters", StringComparison.Ordinal) ? "of-posters" : null);

        var html = await WhatHappened(site, $"/people/{ana}");
        Assert.Contains("2 earlier in this conversation", html, StringComparison.Ordinal);
        Assert.Contains("An invoice", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">Re: Posters<", html, StringComparison.Ordinal);

        var opened = html[html.IndexOf($"/people/{ana}?page=1&amp;thread=", StringComparison.Ordinal)..];
        var all = await WhatHappened(site, opened[..opened.IndexOf('#', StringComparison.Ordinal)].Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.DoesNotContain("earlier in this conversation", all, StringComparison.Ordinal);
        Assert.Contains(">Re: Posters<", all, StringComparison.Ordinal);
        Assert.Contains(">Posters<", all, StringComparison.Ordinal);
    }

    /// <summary>The card of that name; above it stand the last contacts, each for itself.</summary>
    private static async Task<string> WhatHappened(Site site, string path)
    {
        var html = await site.Html(path);
        return html[html.IndexOf("id=\"card-history\"", StringComparison.Ordinal)..];
    }

    private static async Task Write(Site site, Guid with, string subject, int daysAgo, string? thread)
    {
        await using var store = site.Open();
        var mail = store.Create<Interaction>();
        (mail.Kind, mail.At, mail.Subject, mail.Thread) = ("mail", store.Clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo), subject, thread);
        var part = store.Create<InteractionPerson>();
        (part.InteractionId, part.PersonId) = (mail.Id, with);
        Assert.Null((await store.Save("test", default)).Refusal);
    }
}
