using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Shows the open leads by stage; of each stage only as many as fit on a screen, the newest first.</summary>
public sealed class ShowBoard(Store.Store store, Chances chances, StageSums sums)
{
    public const int PerStage = 20;

    /// <param name="Stage">Only this one; an empty id for leads without a stage. All when null.</param>
    /// <param name="Skip">How many of its leads to pass over.</param>
    public sealed record Ask(Guid? Stage = null, int Skip = 0);

    public sealed record Answer(IReadOnlyList<Column> Columns);

    /// <param name="Id">Null for leads without a stage.</param>
    /// <param name="Count">All of them, shown or not.</param>
    /// <param name="Worth">The sum of their values, one for each currency.</param>
    /// <param name="Expected">What of that is to be expected within a month: each value times its lead's chance.</param>
    /// <param name="UsualDays">How long leads usually stay; null where that cannot be said.</param>
    public sealed record Column(Guid? Id, string? Name, int Count, IReadOnlyList<Money> Worth, IReadOnlyList<Money> Expected, double? UsualDays, IReadOnlyList<Card> Cards);

    /// <param name="WithinMonth">The chance of winning it; 0..1. Null for what was added a moment ago.</param>
    public sealed record Card(Guid Id, int Version, string Name, string? With, Money? Value, int DaysInStage, double? WithinMonth, string? NextStep, DateOnly? NextStepOn, bool IsOverdue);

    private sealed record Found(Guid Id, int Version, string Name, long? Minor, string? Currency, DateTime OpenedAt, string? Person, string? Organisation, DateTime? Entered);

    private static readonly Statement<Guid?, int, Found> Find = new((store, stage, skip) => store.Leads.AsNoTracking()
        .Where(lead => lead.Outcome == null && lead.StageId == stage).OrderByDescending(lead => lead.OpenedAt).ThenByDescending(lead => lead.Id).Skip(skip).Take(PerStage)
        .Select(lead => new Found(
            lead.Id, lead.Version, lead.Name, lead.ValueMinor, lead.ValueCurrency, lead.OpenedAt,
            store.People.Where(person => person.Id == lead.PersonId).Select(person => person.Name).FirstOrDefault(),
            store.Organisations.Where(organisation => organisation.Id == lead.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
            store.LeadStages.Where(change => change.LeadId == lead.Id).Max(change => (DateTime?)change.At))));

    /// <returns>The board; only one column when one stage is asked for.</returns>
    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        var fit = await chances.Of(store, cancel);
        var all = await sums.Of(store, cancel);
        var columns = new List<(Guid Id, string? Name, List<Found> Leads)>();
        var stages = await store.Stages.AsNoTracking().InOrder().Select(stage => new { stage.Id, stage.Name, IsOffered = !stage.IsRetired && stage.MergedIntoId == null }).ToListAsync(cancel);
        foreach (var (id, name, isOffered) in stages.Select(stage => (stage.Id, (string?)stage.Name, stage.IsOffered)).Prepend((Guid.Empty, null, false)))
            if ((ask.Stage is null || ask.Stage == id) && (isOffered || all.Contains(id)))
                columns.Add((id, name, all.Contains(id) ? await Find.ToList(store, id == default ? null : id, ask.Skip, cancel) : []));
        var steps = await FirstOpen.Of(store, columns.SelectMany(column => column.Leads).Select(lead => lead.Id).ToHashSet(), cancel);
        var (now, today) = (store.Clock.Now(), await store.Today(cancel));
        return new([.. columns.Select(column => new Column(
            column.Id == default ? null : column.Id, column.Name, all[column.Id].Sum(sum => sum.Count), Largest(all[column.Id].Select(sum => sum.Worth).OfType<Money>()),
            Largest(fit.Expected[column.Id]), column.Name is not null && fit.UsualDays.TryGetValue(column.Name, out var usual) ? usual : null,
            column.Leads.ConvertAll(lead => CardOf(lead, steps.GetValueOrDefault(lead.Id)))))]);

        Card CardOf(Found lead, NextStep? step) => new(
            lead.Id, lead.Version, lead.Name, lead.Organisation ?? lead.Person, Money.OfMinor(lead.Minor, lead.Currency), (int)(now - (lead.Entered ?? lead.OpenedAt)).TotalDays,
            fit.WithinMonth.TryGetValue(lead.Id, out var chance) ? chance : null, step?.Text, step?.DueOn, step?.DueOn < today);
    }

    private static IReadOnlyList<Money> Largest(IEnumerable<Money> sums) => [.. sums.OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.Currency, StringComparer.Ordinal)];
}
