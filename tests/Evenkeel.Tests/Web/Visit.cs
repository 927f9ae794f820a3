using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>Every page there is, with and without records.</summary>
public static partial class Visit
{
    public const string Deals = """
        Deal,Company,Create Date,Close Date,Status,Amount
        Relaunch,Nordlicht,2025-04-03,2025-06-05,Won,4800
        Workshop,Hafenkino,2025-02-31,,Open,900
        Campaign,Silva Festival,2026-02-20,,Open,1900
        Audit,Brandt & Co,2025-09-08,2025-10-10,Lost,700
        """;

    /// <summary>Pages that lead on where there are no records.</summary>
    public static IReadOnlyList<string> EmptyPaths { get; } =
    [
        "/", "/leads", "/settings", "/settings/lists", "/settings/webhooks", "/settings/mailboxes", "/settings/calendars", "/forecast", "/outlook", "/outlook/compare", "/leads/board", "/leads/funnel", "/leads/new", "/people", "/people?show=organisations", "/people/new", "/organisations/new", "/people/look", "/people/same", "/organisations/same", "/leads/proposed", "/time", "/clients", "/criteria", "/challenge", "/review", "/engagements", "/invoices",
    ];

    public static FilePayload File(string name, string content) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(content) };

    public static async Task<string> FirstLead(Site site, string list) => LeadUrl().Match(await site.Html(list)).Value;

    public static async Task<string> FirstPerson(Site site) => PersonUrl().Match(await site.Html("/people")).Value;

    /// <summary>Of each page of the sample practice, and of what is not there.</summary>
    public static async Task<IReadOnlyList<string>> Paths(Site site)
    {
        var open = await FirstLead(site, "/leads");
        var ended = await FirstLead(site, "/leads?show=ended");
        var person = await FirstPerson(site);
        var organisation = OrganisationUrl().Match(await site.Html("/people?show=organisations")).Value;
        var engagement = EngagementUrl().Match(await site.Html("/engagements")).Value;
        var invoice = InvoiceUrl().Match(await site.Html("/invoices?show=out")).Value;
        return
        [
            "/", "/?days=30", "/?days=90&hours=8", "/?days=9999", "/?hours=0", open, open + "/edit", ended, "/leads", "/leads?show=all&page=2", "/leads?search=nobody", "/leads?sort=wrong", "/leads?edit=" + open["/leads/".Length..], "/search?q=nordlciht", "/search?q=qqqq", "/leads/new", "/start", "/import", "/settings", "/forecast", "/outlook", "/outlook?prospecting=8&off=2026-07-06", "/outlook?prospecting=99", "/outlook?prospecting=nine&famine=lots", "/outlook/compare", open + "/price", "/leads/board", "/leads/board?skip=5", "/leads/funnel", "/leads/funnel?days=9999", "/no-such-page",
            "/people", "/people?show=organisations", "/people?search=nobody", "/people?tag=none", "/people/new", "/organisations/new", "/note", "/criteria", "/clients", "/clients?months=3", "/clients?months=no", "/time", "/time?week=2026-03-09", "/time?week=soon", "/people/look", "/people/look?show=all", "/people/look?show=dormant", "/people/same", "/people/same?at=9", "/organisations/same", "/organisations/same?swap=yes", "/organisations/same?at=9", "/leads/proposed", "/leads/proposed?at=1", "/leads/proposed?at=99", person, person + "/edit", person + "/erase", organisation, organisation + "/edit",
            "/engagements", engagement, "/invoices", invoice, "/challenge", "/challenge?id=no", "/review", "/people/00000000-0000-0000-0000-000000000001", "/leads/00000000-0000-0000-0000-000000000001", "/import?upload=00000000-0000-0000-0000-000000000001",
        ];
    }

    /// <summary>Goes to each page in turn and hands it over.</summary>
    public static async Task All(WebFixture web, IPage sample, IPage empty, string query, Func<IPage, string, Task> look)
    {
        string With(string path) => query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
        foreach (var path in await Paths(web.Sample))
        {
            await sample.GotoAsync(With(path));
            await look(sample, path);
        }
        foreach (var path in new[] { await FirstPerson(web.Sample), await FirstLead(web.Sample, "/leads?search=silva+festival"), "/settings/lists", "/settings/webhooks", "/settings/mailboxes", "/settings/calendars", "/outlook", "/time", "/clients", "/leads?show=all&column=with&column=stage&column=chance&column=next&column=source&sort=-chance&next=soon" })
        {
            await sample.GotoAsync(With(path));
            await look(sample, path);
            await sample.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            await look(sample, path + " opened");
        }
        foreach (var path in EmptyPaths)
        {
            await empty.GotoAsync(With(path));
            await look(empty, "empty " + path);
        }

        await sample.GotoAsync(With("/leads"));
        await sample.Locator("[name='Bulk.Chosen']").First.CheckAsync();
        await look(sample, "/leads chosen");
        if (query.Length == 0)
        {
            await sample.Keyboard.PressAsync("Control+k");
            await sample.Locator("dialog#palette a").First.WaitForAsync();
            await look(sample, "palette");
        }

        await sample.GotoAsync(With("/start"));
        await sample.GetByLabel("Who and what, lead 2").Or(sample.Locator("[name='Form.Rows[1].Name']")).First.FillAsync("Nobody knows when");
        await sample.Keyboard.PressAsync("Enter");
        await sample.Locator(".notice.warn[role=alert]").WaitForAsync();
        await look(sample, "/start refused");

        await sample.GotoAsync(With("/forecast"));
        await sample.Locator("[name='Form.InHundred']").FillAsync("100");
        await sample.Keyboard.PressAsync("Enter");
        await sample.Locator(".error").WaitForAsync();
        await look(sample, "/forecast refused");

        await sample.GotoAsync(With("/import"));
        await sample.SetInputFilesAsync("#files", File("deals.csv", Deals));
        await sample.Locator("form.card button").ClickAsync();
        if (query.Length > 0)
            await sample.GotoAsync(With(sample.Url));
        await sample.Locator("details.mapping summary").ClickAsync();
        await look(sample, "/import looked");
    }

    [GeneratedRegex("/leads/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex LeadUrl();

    [GeneratedRegex("/people/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex PersonUrl();

    [GeneratedRegex("/organisations/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex OrganisationUrl();

    [GeneratedRegex("/engagements/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex EngagementUrl();

    [GeneratedRegex("/invoices/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex InvoiceUrl();
}
