using System.Net;
using Evenkeel.App.Store;

namespace Evenkeel.Tests.Web;

/// <summary>Every page answers, whichever store is beneath it.</summary>
[Trait("needs", "time")]
public sealed class EveryPageTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres, Traits = ["needs", "postgres"])]
    public async Task Every_page_answers_with_and_without_records(StoreKind kind)
    {
        await using var sample = await Site.Start(sample: true, kind);
        await using var empty = await Site.Start(sample: false, kind);
        List<string> bad = [];
        foreach (var (site, paths) in new[] { (sample, await Visit.Paths(sample)), (empty, Visit.EmptyPaths) })
            foreach (var path in paths)
            {
                using var answer = await site.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                var html = await Text(answer);
                var isThere = !path.Contains("no-such", StringComparison.Ordinal) && !path.Contains("/00000000-", StringComparison.Ordinal);
                if (answer.StatusCode != (isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound) || !html.Contains("<h1", StringComparison.Ordinal))
                    bad.Add($"{path} answered {(int)answer.StatusCode}, {html.Length} characters");
            }
        Assert.Empty(bad);
    }

    /// <summary>Nothing, where the server broke off in the middle.</summary>
    private static async Task<string> Text(HttpResponseMessage answer)
    {
        try
        {
            return await answer.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }
}
