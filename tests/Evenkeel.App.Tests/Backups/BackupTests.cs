using System.IO.Compression;
using Evenkeel.App.Backups;
using Evenkeel.App.Doctor;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Backups;

public sealed class BackupTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_backup_restored_after_a_wipe_backs_up_to_the_same_rows(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var file = Path.Combine(test.Address.Folder, "b.evenkeel");
        await using (var store = test.Open())
            await BackUp.Run(store, file, default);
        var before = Rows(file);
        await using (var store = test.Open())
        {
            await store.Tasks.ExecuteDeleteAsync();
            await store.LeadStages.ExecuteDeleteAsync();
            await store.Leads.ExecuteDeleteAsync();
        }
        var answer = (await Try(test, file)).Value;

        Assert.Equal(3, answer.Rows["Leads"]);
        Assert.True(File.Exists(answer.KeptBefore));
        await using var after = test.Open();
        await BackUp.Run(after, file, default);
        Assert.Equal(before, Rows(file));
        Assert.Empty((await new Examine(after).Run(default)).Found);
        Assert.Equal("Café", (await after.Named<Lead>("Café", default)).Name);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_no_backup_changes_nothing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        string In(string name) => Path.Combine(test.Address.Folder, name);
        await using (var store = test.Open())
            await BackUp.Run(store, In("good"), default);
        await File.WriteAllTextAsync(In("text"), "not a zip");
        var cut = await File.ReadAllBytesAsync(In("good"));
        await File.WriteAllBytesAsync(In("cut"), cut[..(cut.Length / 2)]);
        File.Copy(In("good"), In("short"));
        await using (var archive = await ZipFile.OpenAsync(In("short"), ZipArchiveMode.Update))
            archive.GetEntry("Leads.jsonl")!.Delete();

        Assert.Equal("backup.missing", (await Try(test, In("nothing"))).Refusal?.Code);
        Assert.Equal("backup.damaged", (await Try(test, In("text"))).Refusal?.Code);
        Assert.Equal("backup.damaged", (await Try(test, In("cut"))).Refusal?.Code);
        Assert.Equal("backup.damaged", (await Try(test, In("short"))).Refusal?.Code);
        await using var after = test.Open();
        Assert.Equal(3, await after.Leads.CountAsync());
    }

    private static async Task<Result<Restore.Answer>> Try(TestStore test, string file)
    {
        await using var store = test.Open();
        return await Restore.Run(store, test.Address, file, default);
    }

    private static Dictionary<string, string> Rows(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        return archive.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
