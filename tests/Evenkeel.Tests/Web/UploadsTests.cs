using Evenkeel.App.Store;
using Evenkeel.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.Tests.Web;

/// <summary>Files that wait to be brought in.</summary>
public sealed class UploadsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenkeel-uploads-");
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Uploads uploads;

    public UploadsTests() => uploads = new Uploads(new StoreAddress(folder.FullName), clock);

    [Fact]
    public async Task Files_are_found_again_by_their_bare_names()
    {
        var id = await uploads.Keep(Files("../../leads.csv", "one"), default);
        var file = Assert.Single(uploads.Find(id)!);
        using var text = new StreamReader(file.Open());
        Assert.Equal(("leads.csv", "one"), (file.Name, await text.ReadToEndAsync()));
        Assert.All(folder.GetFiles("*", SearchOption.AllDirectories), kept => Assert.StartsWith(Path.Combine(folder.FullName, "uploads"), kept.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_last_three_uploads_are_kept()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await uploads.Keep(Files("leads.csv", "one"), default));
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal([false, false, true, true, true], ids.Select(id => uploads.Find(id) is not null));
    }

    [Fact]
    public async Task What_nobody_brings_in_is_gone_after_two_hours()
    {
        var id = await uploads.Keep(Files("leads.csv", "one"), default);
        clock.Advance(TimeSpan.FromMinutes(119));
        Assert.NotNull(uploads.Find(id));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(uploads.Find(id));
        Assert.Empty(new DirectoryInfo(Path.Combine(folder.FullName, "uploads")).GetDirectories());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static FormFileCollection Files(string name, string content)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        return [new FormFile(new MemoryStream(bytes), 0, bytes.Length, "files", name)];
    }
}
