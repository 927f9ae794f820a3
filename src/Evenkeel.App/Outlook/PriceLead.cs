using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Outlook;

/// <summary>Sets what a yes to an open lead would change beside what a no would: hours, cash, what it would crowd out, and who else may come.</summary>
public sealed class PriceLead(Store.Store store, WinsHeld held)
{
    /// <summary>Within how many days somebody else may come.</summary>
    public const int Days = 30;

    private const int Named = 3;

    public sealed record Ask(Guid LeadId);

    /// <param name="Value">What the lead brings; null where nobody said.</param>
    /// <param name="Hours">What it takes; null where nobody said.</param>
    /// <param name="Yes">If it is won today.</param>
    /// <param name="No">If it comes to nothing.</param>
    /// <param name="ChanceOfOthers">Of a new client within <see cref="Days"/> days without this lead.</param>
    /// <param name="Others">The likeliest of the other open leads, at most three.</param>
    public sealed record Answer(
        Guid LeadId, string Name, Money? Value, double? Hours, string Currency, bool KnowsCash, CompareWhatIfs.Figures Yes, CompareWhatIfs.Figures No, double ChanceOfOthers, int OpenOthers, IReadOnlyList<Other> Others);

    /// <param name="Chance">That it is won within <see cref="Days"/> days.</param>
    public sealed record Other(Guid Id, string Name, double Chance);

    /// <returns>The two sides, or <c>lead.unknown</c> or <c>lead.not-open</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Leads.AsNoTracking().SingleOrDefaultAsync(lead => lead.Id == ask.LeadId, cancel) is not { } lead)
            return new Refusal("lead.unknown");
        if (lead.Outcome is not null)
            return new Refusal("lead.not-open");
        var compared = await new CompareWhatIfs(store, held).Run(new([new("yes", new(Won: lead.Id)), new("no", new(Lost: lead.Id))]), cancel);
        if (compared.Rows is not [{ Figures: { } yes }, { Figures: { } no }])
            return compared.Rows[0].Refusal!;
        var month = (await new AnswerWeek(store).Run(new(Days), cancel)).Value;
        var all = month.Forecast.Leads;
        var others = all.Where(other => other.Id != lead.Id.ToString()).OrderByDescending(other => other.Chance.Mean).ThenBy(other => other.Id, StringComparer.Ordinal).ToList();
        var adds = all.FirstOrDefault(own => own.Id == lead.Id.ToString())?.Adds ?? 0;
        return new Answer(
            lead.Id, lead.Name, lead.Value, lead.WorkMinutes / 60.0, compared.Currency, compared.KnowsCash, yes, no, Math.Max(0, month.Forecast.Chance.Mean - adds), others.Count,
            [.. others.Take(Named).Select(other => new Other(Guid.Parse(other.Id), month.Names[other.Id], other.Chance.Mean))]);
    }
}
