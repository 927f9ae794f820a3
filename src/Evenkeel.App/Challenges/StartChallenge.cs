using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Plan;

namespace Evenkeel.App.Challenges;

/// <summary>Starts a week of looking for a client: what brings one soonest, then what brings one later, spread over the days on which there is work.</summary>
public sealed class StartChallenge(Store.Store store, TiesHeld held)
{
    public const double UsualHours = 8;

    /// <param name="Hours">For finding clients within the week; over 0 up to <see cref="PlanWeek.MostHours"/>.</param>
    public sealed record Ask(double Hours = UsualHours);

    /// <param name="Batch">What an undo takes back.</param>
    public sealed record Answer(Guid Id, Guid? Batch);

    /// <returns>The challenge, or <c>challenge.running</c>, <c>challenge.nothing-to-do</c> or <c>plan.hours</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        var today = CalendarDay.Of(store.Clock.Now(), workspace.Zone());
        if (await FindChallenge.Running(store, today, cancel) is not null)
            return new Refusal("challenge.running");
        var soon = await new PlanWeek(store, held).Run(new(Hours: ask.Hours), cancel);
        if (soon.Refusal is { } refusal)
            return refusal;
        var activities = await WithLater(soon.Value, cancel);
        if (activities.Count == 0)
            return new Refusal("challenge.nothing-to-do");
        var challenge = store.Create<Challenge>();
        (challenge.StartedAt, challenge.FirstOn) = (store.Clock.Now(), today);
        challenge.ChanceInThousand = (int)Math.Round(soon.Value.Week.Forecast.Chance.Mean * 1000);
        var days = Capacity.WorkDays(workspace, today) is { Count: > 0 } work ? work : [.. Enumerable.Range(0, Challenge.Length).Select(today.AddDays)];
        var placed = DayPlan.Spread([.. activities.Select(one => one.Minutes)], days.Count);
        foreach (var (index, activity) in activities.Index())
            Add(challenge, activity, days[placed[index]]);
        var saved = await store.Save("challenge.started", cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(challenge.Id, saved.Value);
    }

    /// <summary>The hours that the week itself does not need go to what brings a client later: people and places seldom bring one within days.</summary>
    private async Task<List<Activity>> WithLater(PlanWeek.Answer soon, CancellationToken cancel)
    {
        var left = soon.Hours - (soon.Plan.Minutes / 60.0);
        if (left <= 0)
            return [.. soon.Plan.Activities];
        var later = await new PlanWeek(store, held).Run(new(GainOfTies.Days, Hours: left, Without: soon.Plan.Activities.Select(one => one.Id).ToHashSet()), cancel);
        return [.. soon.Plan.Activities, .. later.Value.Plan.Activities];
    }

    private void Add(Challenge challenge, Activity activity, DateOnly on)
    {
        var block = store.Create<ChallengeBlock>();
        (block.ChallengeId, block.On, block.Minutes) = (challenge.Id, on, activity.Minutes);
        block.LeadId = activity.Kind is ActivityKind.Lead ? activity.Id : null;
        block.PersonId = activity.Kind is ActivityKind.Person ? activity.Id : null;
        block.SourceId = activity.Kind is ActivityKind.Place ? activity.Id : null;
    }
}
