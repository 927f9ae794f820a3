using System.Net;
using System.Net.Http.Json;
using Evenkeel.Serve;

namespace Evenkeel.Tests.Serve;

[Trait("needs", "time")]
public sealed class DefencesTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.5:5080")]
    public async Task A_name_that_is_not_this_machine_is_not_answered(string host)
    {
        await using var served = await Served.Start(sample: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/leads") { Headers = { Host = host } };
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.DoesNotContain("Silva", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "http://localhost:1", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("X-Nothing", "1", true)]
    public async Task Only_this_site_and_programs_may_change_anything(string header, string value, bool allowed)
    {
        await using var served = await Served.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/leads") { Content = JsonContent.Create(new { fields = new { name = "A" } }) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(allowed ? HttpStatusCode.Created : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/leads")]
    [InlineData("/nowhere")]
    [InlineData("/assets/evenkeel.css")]
    public async Task Every_answer_carries_a_policy_that_runs_nothing_but_our_own(string path)
    {
        await using var served = await Served.Start(sample: true);
        using var response = await served.Client.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        var html = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onclick=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_user_typed_is_encoded_on_every_page()
    {
        await using var served = await Served.Start();
        var added = await served.Send(HttpMethod.Post, "/api/leads", new { fields = new { name = "<script>alert(1)</script>", person = "\"><img src=x onerror=alert(2)>" } });
        foreach (var page in new[] { "/", "/leads", "/leads/" + added.GetProperty("id").GetString() })
        {
            var html = await served.Client.GetStringAsync(page);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:0", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://127.0.0.1:5080;http://192.168.0.1:80", false)]
    [InlineData("5080", false)]
    public void Only_addresses_of_this_machine_are_served(string urls, bool allowed) =>
        Assert.Equal(allowed ? null : "serve.not-loopback", Loopback.Check(urls)?.Code);
}
