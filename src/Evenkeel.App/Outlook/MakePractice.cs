using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>Makes a practice for Core of what the records say, and notes what they do not.</summary>
/// <param name="cash">Null where it is not known.</param>
internal sealed class MakePractice(Workspace workspace, Money? cash, Yardstick yardstick, DateOnly today, int weeks, WhatIf what, List<Assumption> assumed)
{
    public Practice Of(IReadOnlyList<Lead> leads, IReadOnlyList<Engagement> engagements, IReadOnlyList<Bill> bills, Billed billed, WinsAhead wins)
    {
        var draws = wins.New.Count;
        var work = new AgreedWork(workspace, yardstick, today, leads.ToDictionary(lead => lead.Id), billed);
        var retainers = engagements.Where(one => one.Billing == Engagement.Retainer && one.StartsOn <= today).ToList();
        var ends = Priors.RetainerEnds(
            draws, retainers.Count(one => one.EndsOn < today), retainers.Sum(one => ((one.EndsOn < today ? one.EndsOn.Value : today).DayNumber - one.StartsOn!.Value.DayNumber) / 7.0));
        var running = engagements.Select(one => (IsGone: IsGone(one), Work: work.Of(one, ends))).ToList();
        var open = leads.Where(lead => wins.Open.ContainsKey(lead.Id.ToString()) && lead.Id != what.Lost).ToList();
        var practice = new Practice
        {
            Capacity = Outlook.Capacity.Of(workspace, Math.Max(0, yardstick.HoursPerWeek - ((what.ProspectingHours ?? Priors.ProspectingHours) - Priors.ProspectingHours)), today, weeks, Off()),
            Cash = Yardstick.Money(cash, workspace) ?? 0,
            TaxShare = workspace.TaxPerMille / 1000.0 ?? 0,
            Bills = Due(bills),
            EarnedBefore = work.EarnedBefore,
            Draws = draws,
            OwedBefore = billed.Owed,
            Payment = Priors.Payment(draws, billed.PaidAfter),
            Paying = Priors.Paying(draws, billed.PaidAfter),
            Running = [.. running.Where(one => !one.IsGone).Select(one => one.Work).OfType<RunningWork>()],
            Open = [.. open.Select(lead => Possible(lead, wins.Open[lead.Id.ToString()]))],
            New = new(JobOf(null), Prospected(wins.New)),
        };
        Assume(practice, engagements, open, work.Unknown, bills, billed);
        return practice;
    }

    private bool IsGone(Engagement one) => what.Gone is { } gone && (one.Id == gone || one.PersonId == gone || one.OrganisationId == gone);

    private TimeOff? Off() => what.OffFrom is { } from ? new(from, from.AddDays(6)) : null;

    private double[] Due(IReadOnlyList<Bill> bills)
    {
        var due = new double[weeks];
        foreach (var bill in bills)
            if (Yardstick.Money(bill.Amount, workspace) is { } amount)
                foreach (var day in DueDays.Between(today, today.AddDays((7 * weeks) - 1), bill.Every, bill.StartsOn ?? today, bill.EndsOn))
                    due[(day.DayNumber - today.DayNumber) / 7] += amount;
        return due;
    }

    private PossibleWork Possible(Lead lead, IReadOnlyList<float[]> wonBy) => new(
        lead.Id.ToString(), JobOf(lead), lead.Id == what.Won ? [.. wonBy.Select(world => Enumerable.Repeat(1f, world.Length).ToArray())] : wonBy);

    /// <param name="lead">Null for one still to arrive.</param>
    private Job JobOf(Lead? lead)
    {
        var said = lead is null ? null : Yardstick.HoursOf(lead, yardstick.Rate, workspace);
        var value = lead is null ? null : Yardstick.Money(lead.Value, workspace);
        var hours = said ?? yardstick.Hours;
        var earliest = lead?.ExpectedStartOn is { } starts ? Math.Max(0, (starts.DayNumber - today.DayNumber) / 7) : 0;
        return new(
            hours, said is null ? yardstick.Spread : Priors.SaidSpread, Math.Max(.5, Math.Min(yardstick.Pace, hours)), value / hours ?? yardstick.Rate ?? 0,
            Lag.About(Priors.StartWeeks, 1), earliest);
    }

    private IReadOnlyList<double[]> Prospected(IReadOnlyList<double[]> wins)
    {
        var shares = Priors.ProspectingShares(wins.Count);
        return what.ProspectingHours is not { } hours
            ? [.. wins.Select(world => Array.ConvertAll(world, mean => Math.Min(20, mean)))]
            : [.. wins.Select((world, d) => world.Select((mean, week) => Math.Min(20, mean * Priors.WithProspecting(shares[d], hours, week))).ToArray())];
    }

    private void Assume(Practice practice, IReadOnlyList<Engagement> engagements, List<Lead> open, int unknown, IReadOnlyList<Bill> bills, Billed billed)
    {
        if (cash is null)
            assumed.Insert(0, new("cash"));
        else if (workspace.CashOn is { } on && on < today.AddDays(-7))
            assumed.Insert(0, new("cash-old", on));
        if (bills.Count == 0)
            assumed.Add(new("no-bills"));
        if (workspace.TaxPerMille is null)
            assumed.Add(new("no-tax"));
        var foreign = engagements.Select(one => one.Amount?.Currency).Concat(open.Select(lead => lead.ValueCurrency)).Concat(bills.Select(bill => (string?)bill.AmountCurrency))
            .Count(currency => currency is not null && currency != workspace.Currency);
        if (foreign > 0)
            assumed.Add(new("foreign", foreign, workspace.Currency));
        if (unknown > 0)
            assumed.Add(new("unknown-work", unknown));
        assumed.Add(billed.PaidAfter.Count > 0
            ? new("payment-seen", Math.Round(practice.Payment.Average(lag => lag.Mean), 1), billed.PaidAfter.Count, Priors.PaymentWeeks)
            : new("payment", Priors.PaymentWeeks));
        if (billed.Owed.Sum() is > 0 and var owed)
            assumed.Add(new("owed", Math.Round(owed), workspace.Currency));
        if (billed.TooOld > 0)
            assumed.Add(new("owed-too-long", billed.TooOld, Billed.Weeks));
        if (practice.Running.Any(one => one.EndChance is not null))
            assumed.Add(new("retainers", Priors.RetainerWeeks));
        assumed.Add(new("jobs", Math.Round(yardstick.Hours), Math.Round(yardstick.Pace), Priors.StartWeeks));
        assumed.Add(new("prospecting", Priors.ProspectingHours));
    }
}
