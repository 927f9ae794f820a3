using System.Reflection;
using System.Text.RegularExpressions;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;

namespace Evenkeel.Tests.Architecture;

/// <summary>What holds for the house as a whole.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Core.Refusal).Assembly;
    private static readonly Assembly Formats = typeof(Formats.Tables.TableReader).Assembly;
    private static readonly Assembly AppAssembly = typeof(Store).Assembly;

    [Fact]
    public void References_go_one_way()
    {
        Assert.Equal(["Evenkeel.App", "Evenkeel.Core", "Evenkeel.Formats"], Ours(typeof(Texts).Assembly));
        Assert.Equal(["Evenkeel.Core", "Evenkeel.Formats"], Ours(AppAssembly));
        Assert.Empty(Ours(Core));
        Assert.Empty(Ours(Formats));
    }

    [Fact]
    public void Core_references_nothing_but_the_runtime_and_numerics() =>
        Assert.All(Core.GetReferencedAssemblies(), assembly => Assert.Matches("^(System\\.|MathNet\\.Numerics$)", assembly.Name));

    [Fact]
    public void No_room_is_a_drawer_for_everything()
    {
        string[] drawers = ["Common", "Shared", "Helpers", "Managers", "Interfaces", "Dtos", "Utils", "Services"];
        Assert.Empty(Sources().SelectMany(file => Path.GetRelativePath(Repository.Root, file).Split('/')).Intersect(drawers));
    }

    [Fact]
    public void An_interface_has_at_least_two_implementations()
    {
        var types = new[] { Core, Formats, AppAssembly, typeof(Texts).Assembly }.SelectMany(assembly => assembly.GetTypes()).ToList();
        Assert.All(types.Where(type => type.IsInterface && type.Namespace?.StartsWith("Evenkeel", StringComparison.Ordinal) == true), contract =>
            Assert.True(types.Count(type => type.IsClass && contract.IsAssignableFrom(type)) >= 2, contract.FullName));
    }

    [Fact]
    public void Every_record_belongs_to_a_workspace_and_has_a_table()
    {
        var records = AppAssembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRecord))).ToList();
        Assert.NotEmpty(records);
        Assert.Equal(records.OrderBy(type => type.Name), RecordTables.All.Select(table => table.Record).OrderBy(type => type.Name));
        using var store = new StoreAddress(Path.GetTempPath()).Open(new Session(default, default), new Ids(TimeProvider.System), TimeProvider.System);
        Assert.All(store.Model.GetEntityTypes(), entity =>
        {
            Assert.Equal("WorkspaceId", entity.FindPrimaryKey()!.Properties[0].Name);
            Assert.NotEmpty(entity.GetDeclaredQueryFilters());
        });
    }

    [Fact]
    public void Only_the_store_and_an_import_write_without_the_words_that_keep_history()
    {
        string[] allowed = ["Store.cs", "OpenWorkspace.cs", "WriteImport.cs"];
        Assert.All(Sources().Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !allowed.Contains(Path.GetFileName(file))), file =>
            Assert.False(File.ReadAllText(file).Contains("SaveChanges", StringComparison.Ordinal), file));
    }

    [Fact]
    public void No_file_has_grown_out_of_hand() =>
        Assert.All(Sources().Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)), file =>
            Assert.True(File.ReadLines(file).Count() <= 400, file));

    [Fact]
    public void Nothing_is_left_behind() =>
        Assert.All(Sources(), file => Assert.DoesNotMatch(LeftBehind(), File.ReadAllText(file)));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex LeftBehind();

    private static IEnumerable<string> Ours(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Evenkeel", StringComparison.Ordinal)).Order();

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
