namespace Evenkeel.Tests;

/// <summary>The checkout that these tests belong to.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Evenkeel.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
