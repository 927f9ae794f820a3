using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;

namespace Evenkeel.App.Export;

/// <summary>The first open step of each lead, which its row names beside what tasks.csv says of all of them.</summary>
internal sealed class FirstSteps
{
    /// <summary>The column of leads.csv that follows the step's.</summary>
    public const string Before = "owner";

    private readonly Dictionary<Guid, NextStep> first;

    private FirstSteps(Dictionary<Guid, NextStep> first) => this.first = first;

    public static async Task<FirstSteps> Load(Store.Store store, CancellationToken cancel) =>
        new(await FirstOpen.Of(store, null, cancel));

    /// <summary>Its words and its day.</summary>
    public string?[] Of(Guid lead) => first.TryGetValue(lead, out var step) ? [step.Text, Canonical.Day(step.DueOn)] : ["", ""];
}
