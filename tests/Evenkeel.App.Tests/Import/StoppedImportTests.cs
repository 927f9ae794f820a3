using Evenkeel.App.Doctor;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class StoppedImportTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_import_that_is_stopped_leaves_nothing_wherever_it_was(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        foreach (var step in Enum.GetValues<ImportStep>())
        {
            await Stop(test, step, Imports.Practice);
            await using var store = test.Open();
            Assert.Equal((0, 0, 0, 0), (await store.Leads.CountAsync(), await store.Batches.CountAsync(), await store.Changes.CountAsync(), await store.KnownAs.CountAsync()));
        }
        Assert.NotNull((await Imports.Run(test, Imports.Practice)).Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_later_import_that_is_stopped_leaves_what_was_there(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var later = Imports.Leads.Replace("Silva Festival", "Silva", StringComparison.Ordinal) + "a4,Brandt,,,,,,,,,Talking,2026-03-01,,,,,,,ana\n";
        foreach (var step in Enum.GetValues<ImportStep>())
        {
            await Stop(test, step, ("leads.csv", later));
            await using var store = test.Open();
            Assert.Equal(["Kiva, Studio", "Museum", "Silva Festival"], await store.Leads.Select(lead => lead.Name).OrderBy(name => name).ToListAsync());
            Assert.Equal(1, await store.Batches.CountAsync());
            Assert.Empty((await new Examine(store).Run(default)).Found);
        }
    }

    [Fact]
    public async Task A_large_import_tells_how_far_it_is_and_never_goes_back()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var told = new List<ImportProgress>();
        await using var store = test.Open();
        var lines = string.Concat(Enumerable.Range(1, 1200).Select(i => $"a{i},Lead {i},2026-01-01\n"));
        await new ImportFiles(store).Run(new ImportFiles.Ask([Imports.File("leads.csv", "id,name,opened_at\n" + lines)]), default, new Told(told.Add));
        Assert.Equal(told.OrderBy(one => one.Step).ThenBy(one => one.Done), told);
        Assert.Equal([0, 500, 1000], told.Where(one => one.Step == ImportStep.Reading).Select(one => one.Done));
        Assert.Equal([(0, 1200), (500, 1200), (1000, 1200)], told.Where(one => one.Step == ImportStep.Matching).Select(one => (one.Done, one.Of!.Value)));
        Assert.Equal(new ImportProgress(ImportStep.Writing, 3500, 3600), told.Last(one => one.Step == ImportStep.Writing));
        Assert.Equal(ImportStep.Finishing, told[^1].Step);
    }

    private static async Task Stop(TestStore test, ImportStep at, params (string Name, string Text)[] files)
    {
        using var stop = new CancellationTokenSource();
        await using var store = test.Open();
        var ask = new ImportFiles.Ask([.. files.Select(file => Imports.File(file.Name, file.Text))]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ImportFiles(store).Run(ask, stop.Token, new Told(progress =>
        {
            if (progress.Step == at)
                stop.Cancel();
        })));
    }

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
