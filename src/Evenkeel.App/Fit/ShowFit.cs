using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Fit;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Fit;

/// <summary>Shows how one organisation or lead scores by each criterion, and what that comes to.</summary>
public sealed class ShowFit(Store.Store store)
{
    /// <summary>One of the two.</summary>
    public sealed record Ask(Guid? OrganisationId = null, Guid? LeadId = null);

    /// <param name="Quality">Null where nothing is known.</param>
    /// <param name="Broken">Deal-breakers that are met, by name.</param>
    public sealed record Answer(Quality? Quality, IReadOnlyList<string> Broken, IReadOnlyList<Row> Rows);

    /// <param name="Score">Null for what is not known.</param>
    /// <param name="IsOwn">Whether it was scored here; else it is that of one of its leads, or of the lead's organisation.</param>
    public sealed record Row(Guid CriterionId, string Name, double Weight, bool IsDealBreaker, int Worst, int Best, double? Score, bool IsOwn, DateOnly? On, string? Note);

    /// <returns>The scores, or <c>organisation.unknown</c>, <c>lead.unknown</c> or <c>fit.subject</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var others = await Others(store, ask.OrganisationId, ask.LeadId, cancel);
        if (others.Refusal is { } refusal)
            return refusal;
        var of = (ask.OrganisationId ?? ask.LeadId)!.Value;
        var facts = await FitFacts.Load(store, await store.Today(cancel), cancel);
        var quality = facts.Quality(of, others.Value);
        return new Answer(quality, facts.Broken(quality), [.. facts.Criteria.Select(criterion =>
        {
            var found = facts.Latest(of, criterion, others.Value);
            return new Row(
                criterion.Id, criterion.Name, criterion.Weight, criterion.IsDealBreaker, criterion.Worst, criterion.Best, found?.Score, found is not null && (found.LeadId ?? found.OrganisationId) == of,
                found?.On, found?.Note);
        })]);
    }

    /// <summary>Those whose scores stand in where it has none of its own.</summary>
    /// <returns>Ids; or <c>organisation.unknown</c>, <c>lead.unknown</c>, or <c>fit.subject</c> where not just one of the two is named.</returns>
    internal static async Task<Result<List<Guid>>> Others(Store.Store store, Guid? organisation, Guid? lead, CancellationToken cancel)
    {
        if (organisation is null == lead is null)
            return new Refusal("fit.subject");
        if (organisation is { } id)
            return await store.Organisations.AnyAsync(of => of.Id == id, cancel)
                ? await store.Leads.Where(of => of.OrganisationId == id).Select(of => of.Id).ToListAsync(cancel)
                : new Refusal("organisation.unknown");
        var found = await store.Leads.AsNoTracking().Where(of => of.Id == lead).Select(of => new { of.OrganisationId }).FirstOrDefaultAsync(cancel);
        return found is null ? new Refusal("lead.unknown") : found.OrganisationId is { } its ? new List<Guid> { its } : new List<Guid>();
    }
}
