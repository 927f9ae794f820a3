using Evenkeel.Core;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>Sets several what-ifs side by side over half a year, all with the same luck.</summary>
public sealed class CompareWhatIfs(Store.Store store, WinsHeld held)
{
    public const int Weeks = LeastProspecting.To;

    private const int Trials = 4000;

    /// <param name="Whats">Each by its name; more than twenty are not looked at.</param>
    public sealed record Ask(IReadOnlyList<Named> Whats);

    /// <param name="Famine">The chance of a famine that prospecting is to stay under.</param>
    public sealed record Named(string Name, WhatIf What, double Famine = LeastProspecting.UsualChance);

    public sealed record Answer(string Currency, bool KnowsCash, IReadOnlyList<Row> Rows);

    /// <param name="Famine">The chance of a famine, on average of the weeks for which something can be done now.</param>
    /// <param name="Cash">At the end; 5, 50 and 95 in 100.</param>
    /// <param name="RunsOut">The chance that cash is short in any week.</param>
    /// <param name="Prospecting">The least hours a week that keep famine away.</param>
    /// <param name="Refusal">Why it cannot be looked at any more: the lead is not open, the work has ended. The figures are then empty.</param>
    public sealed record Row(string Name, int? FirstWorry, double? Famine, Band? Cash, double? RunsOut, double? Prospecting, Refusal? Refusal = null);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        var (rows, currency, knowsCash) = (new List<Row>(), (await store.Workspace(cancel)).Currency, false);
        foreach (var one in ask.Whats.Take(20))
        {
            var seen = await new ForeseeWeeks(store, held).Run(new(Weeks, Trials, If: one.What, Famine: one.Famine), cancel);
            knowsCash |= seen.Refusal is null && seen.Value.KnowsCash;
            rows.Add(seen.Refusal is { } refusal ? new(one.Name, null, null, null, null, null, refusal) : Of(one.Name, seen.Value));
        }
        return new(currency, knowsCash, rows);
    }

    private static Row Of(string name, ForeseeWeeks.Answer seen)
    {
        var weeks = seen.Ahead.Weeks;
        return new(
            name, seen.Ahead.FirstWorry, weeks.Skip(LeastProspecting.From).Average(week => week.HoursFamine), seen.KnowsCash ? weeks[^1].Cash : null, seen.KnowsCash ? seen.Ahead.RunsOut : null, seen.Rule.Hours);
    }
}
