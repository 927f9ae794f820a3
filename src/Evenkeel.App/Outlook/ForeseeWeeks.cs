using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Outlook;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Outlook;

/// <summary>Looks ahead week by week: hours against capacity, cash against bills, when a famine is likely.</summary>
public sealed class ForeseeWeeks(Store.Store store, WinsHeld held)
{
    public const int UsualWeeks = 52, UsualTrials = 10_000, MostTrials = 100_000;

    private const int ReplacementTrials = 4000;

    /// <param name="Weeks">1..260.</param>
    /// <param name="Trials">100..100,000.</param>
    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    /// <param name="Famine">The chance of a famine that prospecting is to stay under; over 0 and under 1.</param>
    public sealed record Ask(
        int Weeks = UsualWeeks, int Trials = UsualTrials, long Seed = 1, DateOnly? AsOf = null, WhatIf? If = null, double Famine = LeastProspecting.UsualChance);

    /// <summary>The least prospecting that keeps famine under a chance.</summary>
    /// <param name="Hours">A week, as things stand; null where <see cref="LeastProspecting.Most"/> are not enough.</param>
    /// <param name="Light">The same if no work were agreed and no lead open.</param>
    public sealed record Rule(double Famine, double? Hours, double? Light);

    /// <summary>What it is to let a client go.</summary>
    /// <param name="Hours">A week that this frees, at first.</param>
    /// <param name="Money">That it no longer brings in such a week.</param>
    /// <param name="Prospecting">Hours a week that then go into prospecting, what is freed included.</param>
    public sealed record LettingGo(double Hours, double Money, double Prospecting, Replacement Replacement);

    /// <param name="From">The first day of the first week.</param>
    /// <param name="Assumed">What is taken for granted, most important first.</param>
    /// <param name="Prospecting">Hours a week that the outlook takes to go into prospecting.</param>
    /// <param name="LettingGo">Where somebody's work is asked to end.</param>
    /// <param name="IsEmpty">Whether there is nothing to look ahead from: no lead, no engagement, no bill and no cash.</param>
    public sealed record Answer(
        Ahead Ahead, DateTime AsOf, DateOnly From, string Currency, bool KnowsCash, int Trials, long Seed, double Prospecting, Rule Rule, LettingGo? LettingGo, IReadOnlyList<Assumption> Assumed, bool IsEmpty);

    /// <returns>The outlook, or <c>outlook.weeks</c>, <c>outlook.trials</c>, <c>outlook.famine</c>, <c>outlook.prospecting</c>, <c>lead.not-open</c> or <c>engagement.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Weeks is < 1 or > Simulation.MostWeeks)
            return new Refusal("outlook.weeks", ask.Weeks.ToString(CultureInfo.InvariantCulture));
        if (ask.Trials is < Simulation.FewestTrials or > MostTrials)
            return new Refusal("outlook.trials", ask.Trials.ToString(CultureInfo.InvariantCulture));
        if (ask.Famine is not (> 0 and < 1))
            return new Refusal("outlook.famine");
        if (ask.If?.ProspectingHours is < 0 or > WhatIf.MostHours)
            return new Refusal("outlook.prospecting");
        var workspace = await store.Workspace(cancel);
        var asOf = ask.AsOf is { } day ? CalendarDay.Start(day, workspace.Zone()) : store.Clock.Now();
        var today = CalendarDay.Of(asOf, workspace.Zone());
        var then = new KnownThen(asOf, today);
        var all = await store.Leads.AsNoTracking().ToListAsync(cancel);
        var engagements = then.Engagements(await store.Engagements.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel), all);
        var leads = then.Leads(all);
        var bills = then.Bills(await store.Bills.AsNoTracking().OrderBy(bill => bill.Id).ToListAsync(cancel));
        var cash = then.Cash(workspace);
        var known = CalendarDay.Of(asOf.AddTicks(-1), workspace.Zone());
        var latest = await LatestRates.Load(store, workspace.Currency, known, cancel);
        latest.Take(engagements, leads, bills);
        var billed = await Billed.Load(store, workspace, latest, known, cancel);
        var wins = await held.Of(store, asOf, ask.AsOf is null, Math.Max(ask.Weeks, LeastProspecting.To), cancel);
        var what = ask.If ?? new WhatIf();
        if (new[] { what.Won, what.Lost }.OfType<Guid>().Any(lead => !wins.Open.ContainsKey(lead.ToString())))
            return new Refusal("lead.not-open");
        if (what.Gone is { } gone && !engagements.Exists(one => one.Id == gone || one.PersonId == gone || one.OrganisationId == gone))
            return new Refusal("engagement.unknown");

        var assumed = new List<Assumption>();
        var yardstick = Yardstick.Of(workspace, leads, engagements, assumed);
        var practice = new MakePractice(workspace, cash, yardstick, today, ask.Weeks, what, assumed).Of(leads, engagements, bills, billed, wins.First(ask.Weeks));
        assumed.InsertRange(assumed.TakeWhile(one => one.Code is "cash" or "cash-old").Count(), latest.Counted.Select(one => new Assumption(one.Amounts == 1 ? "rates-one" : "rates", one.Amounts, one.Currency, one.On)));
        var half = wins.First(LeastProspecting.To);
        var (ahead, rule, lettingGo) = await Task.Run(() => (
            Simulation.Run(practice, ask.Trials, (ulong)ask.Seed), held.RuleOf(wins, what, ask.Famine, ask.Seed, () => new(ask.Famine, Least(leads, engagements), leads.Count == 0 ? null : Least([], []))),
            what.Gone is null || ask.Weeks < Replacement.Together ? null : LetGo()), cancel);
        return new Answer(
            ahead, asOf, today, workspace.Currency, cash is not null, ask.Trials, ask.Seed, what.ProspectingHours ?? Priors.ProspectingHours, rule, lettingGo, assumed,
            leads.Count == 0 && engagements.Count == 0 && bills.Count == 0 && cash is null);

        LettingGo LetGo()
        {
            Practice As(WhatIf otherwise) => new MakePractice(workspace, cash, yardstick, today, ask.Weeks, otherwise, []).Of(leads, engagements, bills, billed, wins.First(ask.Weeks));
            var with = As(what with { Gone = null });
            var gone = with.Running.ExceptBy(practice.Running.Select(work => work.Id), work => work.Id).Where(work => work.From == 0).ToList();
            var hours = gone.Sum(work => work.HoursPerWeek);
            var prospecting = Math.Min(WhatIf.MostHours, (what.ProspectingHours ?? Priors.ProspectingHours) + hours);
            return new(hours, gone.Sum(work => work.MoneyPerWeek), prospecting, Replacement.Find(with, As(what with { ProspectingHours = prospecting }), Math.Min(ask.Trials, ReplacementTrials), (ulong)ask.Seed));
        }

        double? Least(IReadOnlyList<Lead> open, IReadOnlyList<Engagement> agreed) => LeastProspecting.Find(
            hours => new MakePractice(workspace, cash, yardstick, today, LeastProspecting.To, what with { ProspectingHours = hours }, []).Of(open, agreed, bills, billed, half), ask.Famine, (ulong)ask.Seed);
    }
}
