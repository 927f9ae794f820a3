using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.Core.Plan;

namespace Evenkeel.App.Plan;

/// <summary>How many new clients a word with each of these people would bring within <see cref="Days"/> days, on average.</summary>
public sealed class GainOfTies(Store.Store store)
{
    /// <summary>A word seldom brings a client sooner.</summary>
    public const int Days = 90;

    public sealed record Ask(IReadOnlyList<ListTies.Row> Ties, DateOnly? AsOf = null);

    public async Task<IReadOnlyDictionary<Guid, double>> Run(Ask ask, CancellationToken cancel)
    {
        var histories = await LeadHistories.All(store, cancel);
        var forecast = (await new AnswerWeek(store).Run(new(Days, ask.AsOf), histories, cancel)).Value.Forecast;
        var effects = await LearntEffects.Of(store, histories, ask.Ties.Where(tie => tie.IsClientOrIntroducer).Select(tie => tie.Id).ToHashSet(), forecast.AsOf, cancel);
        return ask.Ties.ToDictionary(tie => tie.Id, tie => Gains.OfALead(forecast, ActivityKind.Person, tie.Id, tie.Minutes, effects.OfAWordWith(tie).Mean).Brings);
    }
}
