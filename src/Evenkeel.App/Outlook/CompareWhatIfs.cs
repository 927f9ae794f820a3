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

    /// <param name="Refusal">Why it cannot be looked at any more: the lead is not open, the work has ended. There are no figures then.</param>
    public sealed record Row(string Name, Figures? Figures, Refusal? Refusal = null);

    /// <param name="FirstWorry">See <see cref="Ahead.FirstWorry"/>.</param>
    /// <param name="Famine">The chance of a famine, on average of the weeks for which something can be done now.</param>
    /// <param name="Cash">At the end; null where it is not known, as <paramref name="RunsOut"/> and <paramref name="RunwayWeeks"/>.</param>
    /// <param name="RunsOut">The chance that cash is short in any week.</param>
    /// <param name="RunwayWeeks">How long cash lasts as a rule; null where it lasts to the end.</param>
    /// <param name="Overload">The chance of more work than fits in the week in which it is likeliest.</param>
    /// <param name="LostShare">Of the hours booked, those that wait too long and are lost; 0..1.</param>
    /// <param name="Prospecting">The least hours a week that keep famine away; null where none do.</param>
    public sealed record Figures(int? FirstWorry, double Famine, Band? Cash, double? RunsOut, int? RunwayWeeks, double Overload, double LostShare, double? Prospecting);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        var (rows, currency, knowsCash) = (new List<Row>(), (await store.Workspace(cancel)).Currency, false);
        foreach (var one in ask.Whats.Take(20))
        {
            var seen = await new ForeseeWeeks(store, held).Run(new(Weeks, Trials, If: one.What, Famine: one.Famine), cancel);
            knowsCash |= seen.Refusal is null && seen.Value.KnowsCash;
            rows.Add(seen.Refusal is { } refusal ? new(one.Name, null, refusal) : new(one.Name, Of(seen.Value)));
        }
        return new(currency, knowsCash, rows);
    }

    private static Figures Of(ForeseeWeeks.Answer seen)
    {
        var ahead = seen.Ahead;
        return new(
            ahead.FirstWorry, ahead.Weeks.Skip(LeastProspecting.From).Average(week => week.HoursFamine), seen.KnowsCash ? ahead.Weeks[^1].Cash : null, seen.KnowsCash ? ahead.RunsOut : null,
            seen.KnowsCash ? ahead.RunwayWeeks : null, ahead.Fullest.Chance, ahead.LostShare, seen.Rule.Hours);
    }
}
