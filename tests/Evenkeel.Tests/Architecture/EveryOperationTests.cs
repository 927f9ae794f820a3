using System.Text.RegularExpressions;
using Evenkeel.App.Store;

namespace Evenkeel.Tests.Architecture;

/// <summary>Whatever a page can do, a program can do over HTTP.</summary>
public sealed partial class EveryOperationTests
{
    /// <summary>Use cases that pages call and no route does, each with its reason: the week is told by the route of its plan.</summary>
    private static readonly string[] Exceptions = ["AnswerWeek"];

    /// <summary>Classes of the application that are asked by a method called Run.</summary>
    private static readonly HashSet<string> UseCases =
        [.. typeof(Store).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsClass: true } && type.GetMethods().Any(method => method.Name == "Run")).Select(type => type.Name)];

    [Fact]
    public void A_use_case_that_a_page_calls_is_called_by_a_route_as_well()
    {
        var (pages, routes) = (Called("*.razor"), Called("*Api.cs"));
        Assert.True(pages.Count > 40 && routes.Count > 40, "The search does not find what it is to compare.");
        Assert.Equal(Exceptions, pages.Except(routes).Order());
    }

    private static HashSet<string> Called(string files) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Evenkeel"), files, SearchOption.AllDirectories)
            .SelectMany(file => Call().Matches(File.ReadAllText(file))).Select(call => call.Groups["name"].Value).Where(UseCases.Contains)];

    [GeneratedRegex(@"\bnew (?<name>[A-Z]\w+)\((?!\))|\b(?<name>[A-Z]\w+)\.Run\(")]
    private static partial Regex Call();
}
