using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenkeel.App.Leads;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Outlook;

/// <summary>When leads may be won, fitted once for each state of the records: what a slider asks again and again.</summary>
public sealed class WinsHeld
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private const int MostRules = 200;

    private readonly ConcurrentDictionary<Guid, Held> held = new();

    private readonly ConditionalWeakTable<WinsAhead, ConcurrentDictionary<(WhatIf What, double Famine, long Seed), ForeseeWeeks.Rule>> rules = [];

    private sealed record Held(Guid LastBatch, DateTime AsOf, int Weeks, WinsAhead Wins);

    /// <summary>What keeps famine away does not hang on the hours that somebody tries: found once for each other question that is asked of the same wins.</summary>
    internal ForeseeWeeks.Rule RuleOf(WinsAhead wins, WhatIf what, double famine, long seed, Func<ForeseeWeeks.Rule> find)
    {
        var found = rules.GetOrCreateValue(wins);
        if (found.Count > MostRules)
            found.Clear();
        return found.GetOrAdd((what with { ProspectingHours = null }, famine, seed), _ => find());
    }

    /// <param name="isNow">Whether the instant is this very moment, so that what was found a while ago will do.</param>
    public async Task<WinsAhead> Of(Store.Store store, DateTime asOf, bool isNow, int weeks, CancellationToken cancel)
    {
        var (workspace, batch) = (store.Session.WorkspaceId, await store.LastBatch(cancel));
        if (held.TryGetValue(workspace, out var last) && last.LastBatch == batch && last.Weeks == weeks
            && (asOf == last.AsOf || (isNow && (asOf - last.AsOf).Duration() < GoodFor)))
            return last.Wins;
        var wins = Forecast.Fit(await LeadHistories.All(store, cancel), asOf, await Forecasting.Settings(store, cancel)).Ahead(weeks);
        held[workspace] = new(batch, asOf, weeks, wins);
        return wins;
    }
}
