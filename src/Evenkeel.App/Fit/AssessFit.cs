using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Fit;

/// <summary>Scores an organisation or a lead by the criteria; what is the same as before is not written again.</summary>
public sealed class AssessFit(Store.Store store)
{
    /// <param name="OrganisationId">One of the two.</param>
    /// <param name="LeadId">One of the two.</param>
    public sealed record Ask(Guid? OrganisationId, Guid? LeadId, IReadOnlyList<Scored> Scores);

    /// <param name="Score">Within the criterion's scale; null for not known.</param>
    /// <param name="Note">Why; what was noted stays where null.</param>
    public sealed record Scored(Guid CriterionId, double? Score, string? Note = null);

    /// <param name="Batch">What an undo takes back; null where nothing had changed.</param>
    public sealed record Answer(Guid? Batch);

    /// <returns>The change; or <c>fit.subject</c>, <c>organisation.unknown</c>, <c>lead.unknown</c>, <c>criterion.unknown</c>, <c>fit.score</c> or <c>text.too-long</c>, and nothing is written.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var others = await ShowFit.Others(store, ask.OrganisationId, ask.LeadId, cancel);
        if (others.Refusal is { } unknown)
            return unknown;
        var today = await store.Today(cancel);
        var criteria = await store.Criteria.AsNoTracking().Where(criterion => criterion.MergedIntoId == null).ToDictionaryAsync(criterion => criterion.Id, cancel);
        var before = (await store.Assessments.Where(of => of.OrganisationId == ask.OrganisationId && of.LeadId == ask.LeadId && of.On <= today).OrderBy(of => of.On).ThenBy(of => of.Id).ToListAsync(cancel))
            .GroupBy(of => of.CriterionId).ToDictionary(group => group.Key, group => group.Last());
        var facts = await FitFacts.Load(store, today, cancel);
        foreach (var scored in ask.Scores.DistinctBy(scored => scored.CriterionId))
        {
            if (!criteria.TryGetValue(scored.CriterionId, out var criterion))
                return new Refusal("criterion.unknown");
            if (scored.Score is { } score && !criterion.Scale.Has(score))
                return new Refusal("fit.score", criterion.Name, criterion.Scale.ToString());
            var note = CleanText.Of(scored.Note, CleanText.Note);
            if (note.Refusal is { } tooLong)
                return tooLong;
            var last = before.GetValueOrDefault(criterion.Id);
            var shown = last ?? facts.Latest((ask.OrganisationId ?? ask.LeadId)!.Value, criterion, others.Value);
            if (shown?.Score == scored.Score && (note.Value is null || note.Value == shown?.Note))
                continue;
            var assessment = last?.On == today ? last : store.Create<Assessment>();
            (assessment.OrganisationId, assessment.LeadId, assessment.CriterionId, assessment.On) = (ask.OrganisationId, ask.LeadId, criterion.Id, today);
            (assessment.Score, assessment.Note) = (scored.Score, note.Value ?? last?.Note);
        }
        var saved = await store.Save("fit.assessed", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
