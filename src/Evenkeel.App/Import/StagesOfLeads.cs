using Evenkeel.App.Leads;
using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>What stage changes say about leads and stages: where each lead stands, and which stage comes before which.</summary>
internal sealed class StagesOfLeads(IReadOnlyList<IRecord> records, IReadOnlyList<Stage> newStages)
{
    /// <param name="keepPositions">The file has told the order of the stages.</param>
    public void Apply(bool keepPositions)
    {
        var changes = records.OfType<LeadStage>().GroupBy(change => change.LeadId)
            .ToDictionary(lead => lead.Key, lead => lead.OrderBy(change => change.At).ThenBy(change => change.Id).ToList());
        foreach (var lead in records.OfType<Lead>())
            if (changes.TryGetValue(lead.Id, out var entered) && lead.StageId != entered[^1].StageId)
                lead.StageId = entered[^1].StageId;
        if (!keepPositions && newStages.Count > 0)
            Order(changes.Values);
    }

    /// <summary>New stages follow the old ones, in the order in which leads meet them on average.</summary>
    private void Order(IEnumerable<List<LeadStage>> changes)
    {
        var ranks = changes.SelectMany(lead => lead.Select(change => change.StageId).Distinct().Index()).ToLookup(stage => stage.Item, stage => stage.Index);
        var next = records.OfType<Stage>().Except(newStages).Select(stage => stage.Position + 1).DefaultIfEmpty().Max();
        foreach (var stage in newStages.OrderBy(stage => ranks[stage.Id].DefaultIfEmpty(int.MaxValue).Average()).ThenBy(stage => stage.Id))
            stage.Position = next++;
    }
}
