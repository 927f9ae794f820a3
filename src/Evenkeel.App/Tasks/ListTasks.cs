using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>Lists next steps, a page at a time: by the day on which they are due, those without a day last.</summary>
public sealed class ListTasks(Store.Store store)
{
    public const int LargestPage = 200;

    /// <param name="IsOpen">Null for both.</param>
    /// <param name="LeadId">Those of one lead; null for all.</param>
    /// <param name="PersonId">Those with one person, and of the leads whose client that is; null for all.</param>
    public sealed record Ask(bool? IsOpen = null, Guid? LeadId = null, int Skip = 0, int Take = 50, Guid? PersonId = null);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Tasks, int Total);

    /// <param name="IsOverdue">It is open, and its day has passed.</param>
    public sealed record Row(
        Guid Id, int Version, string Text, Guid? PersonId, string? Person, Guid? LeadId, string? Lead, DateOnly? DueOn, string? Rule, DateOnly? DoneOn, bool IsOverdue);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var found = store.Tasks.AsNoTracking();
        if (ask.LeadId is { } lead)
            found = found.Where(step => step.LeadId == lead);
        if (ask.PersonId is { } person)
            found = found.Where(step => step.PersonId == person || store.Leads.Any(of => of.Id == step.LeadId && of.PersonId == person));
        if (ask.IsOpen is { } open)
            found = found.Where(step => (step.DoneOn == null) == open);
        return new Answer(await Rows(store, found, ask.Skip, ask.Take, cancel), await found.CountAsync(cancel));
    }

    /// <summary>Some of these steps, in the order of the list.</summary>
    internal static async Task<List<Row>> Rows(Store.Store store, IQueryable<NextStep> steps, int skip, int take, CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        return await steps.OrderBy(step => step.DueOn == null).ThenBy(step => step.DueOn).ThenBy(step => step.Id).Skip(skip).Take(take)
            .Select(step => new Row(
                step.Id, step.Version, step.Text, step.PersonId, store.People.Where(person => person.Id == step.PersonId).Select(person => person.Name).FirstOrDefault(),
                step.LeadId, store.Leads.Where(of => of.Id == step.LeadId).Select(of => of.Name).FirstOrDefault(), step.DueOn, step.Rule, step.DoneOn,
                step.DoneOn == null && step.DueOn < today))
            .ToListAsync(cancel);
    }
}
