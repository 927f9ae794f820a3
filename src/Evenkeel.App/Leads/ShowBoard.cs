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

    /// <returns>The board; only one column when one stage is asked for.</returns>
    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        var fit = await chances.Of(store, cancel);
        var stages = await store.Stages.AsNoTracking().OrderBy(stage => stage.Position).ThenBy(stage => stage.Id).ToListAsync(cancel);
        var all = await sums.Of(store, cancel);
        var (now, today) = (store.Clock.Now(), CalendarDay.Of(store.Clock.Now(), (await store.Workspace(cancel)).Zone()));
        var columns = new List<Column>();
        foreach (var (id, name) in stages.Select(stage => (stage.Id, (string?)stage.Name)).Prepend((Guid.Empty, null)))
        {
            var inStage = all[id].ToList();
            var count = inStage.Sum(sum => sum.Count);
            if ((ask.Stage is { } only && only != id) || (name is null && count == 0))
                continue;
            columns.Add(new(
                id == default ? null : id, name, count, Largest(inStage.Select(sum => sum.Worth).OfType<Money>()),
                Largest(fit.Expected[id]),
                name is not null && fit.UsualDays.TryGetValue(name, out var usual) ? usual : null,
                count == 0 ? [] : await Cards(id, ask.Skip, fit, now, today, cancel)));
        }
        return new(columns);
    }

    private async Task<List<Card>> Cards(Guid stage, int skip, Chances.Fitted fit, DateTime now, DateOnly today, CancellationToken cancel)
    {
        var stageId = stage == default ? (Guid?)null : stage;
        var cards = await (from lead in store.Leads.AsNoTracking()
                           where lead.Outcome == null && lead.StageId == stageId
                           orderby lead.OpenedAt descending, lead.Id descending
                           select new
                           {
                               Lead = lead,
                               Person = store.People.Where(person => person.Id == lead.PersonId).Select(person => person.Name).FirstOrDefault(),
                               Organisation = store.Organisations.Where(organisation => organisation.Id == lead.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
                               Entered = store.LeadStages.Where(change => change.LeadId == lead.Id).Max(change => (DateTime?)change.At),
                           }).Skip(skip).Take(PerStage).ToListAsync(cancel);
        var steps = await FirstOpen.Of(store, cards.ConvertAll(card => card.Lead.Id).ToHashSet(), cancel);
        return cards.ConvertAll(card => new Card(
            card.Lead.Id, card.Lead.Version, card.Lead.Name, card.Organisation ?? card.Person, card.Lead.Value, (int)(now - (card.Entered ?? card.Lead.OpenedAt)).TotalDays,
            fit.WithinMonth.TryGetValue(card.Lead.Id, out var chance) ? chance : null, steps.GetValueOrDefault(card.Lead.Id)?.Text, steps.GetValueOrDefault(card.Lead.Id)?.DueOn, steps.GetValueOrDefault(card.Lead.Id)?.DueOn < today));
    }

    private static IReadOnlyList<Money> Largest(IEnumerable<Money> sums) => [.. sums.OrderByDescending(sum => sum.Amount).ThenBy(sum => sum.Currency, StringComparer.Ordinal)];
}
