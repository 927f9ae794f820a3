using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evenkeel.Tests.Web;

/// <summary>What a page is before any script has run.</summary>
[Trait("needs", "browser")]
public sealed partial class FirstHtmlTests(WebFixture web)
{
    [Theory]
    [InlineData("/", "/api/week")]
    [InlineData("/?days=30", "/api/week?horizon=30")]
    public async Task The_first_html_carries_the_answer(string page, string api)
    {
        await web.Ready();
        using var week = JsonDocument.Parse(await web.Sample.Html(api));
        var html = await web.Sample.Html(page);
        var shown = double.Parse(Chance().Match(html).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.Equal(week.RootElement.GetProperty("chance").GetProperty("mean").GetDouble(), shown, 1e-6);
        Assert.Contains($"<strong>{Math.Round(shown * 100)}</strong> in 100", html, StringComparison.Ordinal);
        foreach (var lead in week.RootElement.GetProperty("leads").EnumerateArray())
            Assert.Contains($"/leads/{lead.GetProperty("id").GetString()}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_html_says_where_leads_are_lost_or_what_it_takes_to_say_so()
    {
        await web.Ready();
        using var funnel = JsonDocument.Parse(await web.Sample.Html("/api/funnel"));
        var html = await web.Sample.Html("/leads/funnel");
        foreach (var step in funnel.RootElement.GetProperty("steps").EnumerateArray())
        {
            Assert.Contains($"<bdi>{step.GetProperty("stage").GetString()}</bdi>", html, StringComparison.Ordinal);
            var left = step.GetProperty("reached").GetInt32() - step.GetProperty("stillThere").GetInt32();
            Assert.Contains($"{step.GetProperty("lost").GetInt32()} of {left}", html, StringComparison.Ordinal);
        }
        foreach (var stage in funnel.RootElement.GetProperty("losesMost").EnumerateArray())
            Assert.Matches($"<p[^>]*>[^<]*{stage.GetString()}", html);
        Assert.Contains("at least 5 leads that ended", await web.Empty.Html("/leads/funnel"), StringComparison.Ordinal);
        Assert.Contains("/leads/funnel", await web.Sample.Html("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_html_says_whether_a_famine_is_coming_with_pictures_and_their_tables()
    {
        await web.Ready();
        using var outlook = JsonDocument.Parse(await web.Sample.Html("/api/outlook"));
        var html = await web.Sample.Html("/outlook");
        Assert.Equal(2, html.Split("<svg class=\"bands\"").Length - 1);
        Assert.Equal(2 * outlook.RootElement.GetProperty("weeks").GetArrayLength(), html.Split("<th scope=\"row\">").Length - 1);
        if (outlook.RootElement.GetProperty("firstWorry").ValueKind == JsonValueKind.Number)
            Assert.Contains($"data-first-worry=\"{outlook.RootElement.GetProperty("firstWorry").GetInt32()}\"", html, StringComparison.Ordinal);
        Assert.Contains("This is a what-if", await web.Sample.Html("/outlook?prospecting=8"), StringComparison.Ordinal);
        Assert.Contains("Say your hours and cash", await web.Empty.Html("/outlook"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_name_leads_and_lead_to_them()
    {
        await web.Ready();
        var why = Why().Match(await web.Sample.Html("/")).Value;
        Assert.Contains("Mostly", why, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/leads/[0-9a-f-]{36}\"><bdi>", why);
    }

    [Fact]
    public async Task An_open_lead_shows_its_own_chance_and_an_ended_one_how_it_ended()
    {
        await web.Ready();
        var open = await web.Sample.Html(await Visit.FirstLead(web.Sample, "/leads"));
        var ended = await web.Sample.Html(await Visit.FirstLead(web.Sample, "/leads?show=ended"));
        Assert.Matches(Chance(), open);
        Assert.DoesNotMatch(Chance(), ended);
        Assert.Matches("<strong class=\"(won|loss|soft)\">(Won|Lost|Declined|Referred)</strong>", ended);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_kindly()
    {
        await web.Ready();
        foreach (var path in new[] { "/no-such-page", "/leads/00000000-0000-0000-0000-000000000001", "/leads/nonsense" })
        {
            using var answer = await web.Sample.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_writes_nothing()
    {
        await web.Ready();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "remove-sample" });
        using var answer = await web.Sample.Http.PostAsync(new Uri("/", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no longer valid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("A sample practice", await web.Sample.Html("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_too_large_are_refused_with_a_sentence()
    {
        await web.Ready();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/import", UriKind.Relative)) { Content = new ByteArrayContent(new byte[(64 << 20) + 1]) };
        request.Headers.ExpectContinue = true;
        // A busy machine may take its second to refuse; what is sent after it would break the pipe.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) }) { BaseAddress = web.Sample.Http.BaseAddress };
        using var answer = await patient.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger than 64 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("data-chance=\"([0-9.]+)\"")]
    private static partial Regex Chance();

    [GeneratedRegex("<p class=\"why\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Why();
}
