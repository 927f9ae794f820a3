using Evenkeel.App.Leads;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Challenges;

/// <summary>Shows a challenge: what each day is for, what was done and what came of it, and how the chance of a client moved.</summary>
public sealed class ShowChallenge(Store.Store store)
{
    /// <param name="Id">The newest when null.</param>
    public sealed record Ask(Guid? Id = null);

    /// <param name="IsOver">Its days have passed, or it was looked back on.</param>
    /// <param name="Chance">Of a new client within seven days: now, or at its end.</param>
    /// <param name="Days">Those that have something to do.</param>
    /// <param name="Log">What was done in its days, planned or not, the first first.</param>
    /// <param name="Came">What happened to leads meanwhile.</param>
    public sealed record Answer(
        Guid Id, int Version, DateTime StartedAt, DateOnly FirstOn, DateOnly LastOn, DateTime? EndedAt, string? Learnt, bool IsOver, double ChanceAtStart, double Chance,
        IReadOnlyList<Day> Days, IReadOnlyList<Done> Log, Outcomes Came)
    {
        public int Minutes => Days.Sum(day => day.Blocks.Sum(block => block.Minutes));

        public int MinutesDone => Log.Sum(done => done.Entry.Minutes);
    }

    public sealed record Day(DateOnly On, IReadOnlyList<Block> Blocks);

    /// <param name="Of">The lead, the person or the place.</param>
    /// <param name="Name">Empty where it was taken out since.</param>
    /// <param name="CanBeDone">Not yet done, and not a lead that has ended since.</param>
    public sealed record Block(Guid Id, ActivityKind Kind, Guid Of, string Name, int Minutes, bool IsDone, bool CanBeDone);

    /// <param name="Came">Whether something came of it so far: a lead moved on or was won within a week, a lead came within four.</param>
    public sealed record Done(DoneLog.Entry Entry, bool Came);

    /// <param name="Opened">Leads that came in.</param>
    /// <param name="Moved">Leads that entered another stage.</param>
    public sealed record Outcomes(int Opened, int Moved, int Won);

    /// <returns>The challenge, or <c>challenge.none</c> or <c>challenge.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindChallenge.Of(store, ask.Id, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var (challenge, now, zone) = (found.Value, store.Clock.Now(), (await store.Workspace(cancel)).Zone());
        var over = CalendarDay.Start(challenge.LastOn.AddDays(1), zone);
        var until = new[] { now, over, challenge.EndedAt ?? now }.Min();
        var histories = await LeadHistories.All(store, cancel);
        var came = await WhatCame.Of(store, histories, now, cancel);
        var log = await DoneLog.Between(store, challenge.StartedAt, until, cancel);
        var chance = Forecast.Fit(histories, until, await Forecasting.Settings(store, cancel)).NewClient(Challenge.Length).Chance.Mean;
        return new Answer(
            challenge.Id, challenge.Version, challenge.StartedAt, challenge.FirstOn, challenge.LastOn, challenge.EndedAt, challenge.Learnt, challenge.EndedAt is not null || now >= over,
            challenge.ChanceInThousand / 1000.0, chance, await Days(challenge, log, cancel), [.. log.Select(one => new Done(one, came.Of(one.Kind, one.Of, one.At))).Reverse()],
            Between(histories, challenge.StartedAt, until));
    }

    private async Task<List<Day>> Days(Challenge challenge, List<DoneLog.Entry> log, CancellationToken cancel)
    {
        var rows = await (from block in store.ChallengeBlocks.AsNoTracking().Where(block => block.ChallengeId == challenge.Id)
                          from lead in store.Leads.Where(lead => lead.Id == block.LeadId).DefaultIfEmpty()
                          from person in store.People.Where(person => person.Id == block.PersonId).DefaultIfEmpty()
                          from source in store.Sources.Where(source => source.Id == block.SourceId).DefaultIfEmpty()
                          orderby block.On, block.Id
                          select new { block, Name = lead.Name ?? person.Name ?? source.Name, HasEnded = lead.Outcome != null }).ToListAsync(cancel);
        var done = log.Select(one => one.Of).ToHashSet();
        return [.. rows.GroupBy(row => row.block.On).Select(day => new Day(day.Key, [.. day.Select(row =>
        {
            var isDone = done.Contains(row.block.Of);
            return new Block(row.block.Id, row.block.Kind, row.block.Of, row.Name ?? "", row.block.Minutes, isDone, !isDone && !row.HasEnded && row.Name is not null);
        })]))];
    }

    private static Outcomes Between(IReadOnlyList<LeadHistory> histories, DateTime from, DateTime to) => new(
        histories.Count(lead => lead.OpenedAt >= from && lead.OpenedAt < to), histories.Count(lead => lead.Stages.Any(change => change.At >= from && change.At < to && change.At > lead.OpenedAt)),
        histories.Count(lead => lead.Outcome is Outcome.Won && lead.ClosedAt >= from && lead.ClosedAt < to));
}
