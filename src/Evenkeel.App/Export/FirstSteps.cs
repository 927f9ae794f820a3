using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>The first open step of each lead, which its row names beside what tasks.csv says of all of them.</summary>
internal sealed class FirstSteps
{
    /// <summary>The column of leads.csv that follows the step's.</summary>
    public const string Before = "owner";

    private readonly Dictionary<Guid, NextStep> first;

    private FirstSteps(Dictionary<Guid, NextStep> first) => this.first = first;

    public static async Task<FirstSteps> Load(Store.Store store, CancellationToken cancel) =>
        new((await store.Tasks.AsNoTracking().Where(step => step.LeadId != null && step.DoneOn == null).ToListAsync(cancel))
            .GroupBy(step => step.LeadId!.Value).ToDictionary(steps => steps.Key, steps => steps.InOrder().First()));

    /// <summary>Its words and its day.</summary>
    public string?[] Of(Guid lead) => first.TryGetValue(lead, out var step) ? [step.Text, Canonical.Day(step.DueOn)] : ["", ""];
}
