using System.Resources;
using Evenkeel.App;

namespace Evenkeel;

/// <summary>What the program says, by code; see Texts.resx.</summary>
public static class Texts
{
    private static readonly TextSource Source = new(new ResourceManager("Evenkeel.Texts", typeof(Texts).Assembly));

    public static string Of(string code, params ReadOnlySpan<object?> about) => Source.Of(code, about);

    /// <summary>What is said for a code; null when there is nothing to say.</summary>
    public static string? Find(string code) => Source.Find(code);

    /// <summary>The sentence for one thing or for several.</summary>
    public static string Of(int count, string code) => Source.Of(count == 1 ? code + ".one" : code + ".many", count);
}
