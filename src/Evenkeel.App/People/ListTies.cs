using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Which ties to show.</summary>
public enum TieList
{
    /// <summary>Whom to turn to now: a step with them is due, or the tie is going cold or lies dormant.</summary>
    ToContact,
    GoingCold,
    Dormant,

    /// <summary>Everybody with whom there was contact.</summary>
    All,
}

/// <summary>Tells how alive one's ties are, and whom to contact now.</summary>
/// <remarks>
/// Steps that are due come first, then ties going cold, those of clients and introducers before others and the most overdue first, then dormant ones. Of dormant ties those are worth most
/// whom one trusts, who have more standing than oneself and with whom one has spent little time; they are also those whom people shy away from
/// (Levin, Walter and Murnighan, Organization Science 22, 2011; Walter, Levin and Murnighan, Organization Science 26, 2015): so they are ordered, by what the records show of it.
/// </remarks>
public sealed class ListTies(Store.Store store, TiesHeld held)
{
    /// <summary>What a word to somebody takes, and one after years; a plain assumption.</summary>
    internal const int Minutes = 15, MinutesAnew = 30;

    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    public sealed record Ask(TieList Show = TieList.ToContact, DateOnly? AsOf = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Due">With how many a step is due.</param>
    /// <param name="GoingCold">How many ties are going cold, whether a step is due or not; the same for <paramref name="Dormant"/>.</param>
    public sealed record Answer(DateOnly AsOf, IReadOnlyList<Row> People, int Total, int Due, int GoingCold, int Dormant);

    /// <param name="State">How the tie stands; null where there is none that could go cold.</param>
    /// <param name="Minutes">What it takes.</param>
    /// <param name="Warmth">The chance of being in touch within <see cref="Core.People.Warmth.HorizonDays"/> days, if nothing is done about it.</param>
    /// <param name="Silence">Days since the last contact; null without any.</param>
    /// <param name="RhythmDays">How often one is in touch, in days.</param>
    /// <param name="ContactDays">On how many days there was contact.</param>
    /// <param name="Won">Leads won whose client they are.</param>
    /// <param name="Brought">Leads that came through them.</param>
    /// <param name="IsOfStanding">By their role; see <see cref="Standing"/>.</param>
    /// <param name="Step">What is due with them.</param>
    public sealed record Row(
        Guid Id, string? ExternalId, string Name, Guid? OrganisationId, string? Organisation, string? Role, TieState? State, int Minutes, double Warmth, DateOnly? LastContactOn, int? Silence, int RhythmDays,
        bool IsRhythmChosen, int ContactDays, bool IsMutual, int Won, int Brought, bool IsOfStanding, string? Step, DateOnly? StepOn)
    {
        public bool IsClientOrIntroducer => Won + Brought > 0;
    }

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var zone = (await store.Workspace(cancel)).Zone();
        // what happens today is known, unless a day is asked for: of that only what was before is
        var today = ask.AsOf ?? CalendarDay.Of(store.Clock.Now(), zone);
        var (ties, warmth) = await held.Of(store, CalendarDay.Start(ask.AsOf ?? today.AddDays(1), zone), today, cancel);
        var asked = InOrder(ties.Where(tie => IsIn(ask.Show, tie, today)), ask.Show, today).ToList();
        var page = asked.Skip(ask.Skip).Take(ask.Take).ToList();
        return new Answer(
            today, await Rows(page, warmth, today, cancel), asked.Count, ties.Count(tie => tie.Step is not null),
            ties.Count(tie => tie.State(today) is TieState.GoingCold), ties.Count(tie => tie.State(today) is TieState.Dormant));
    }

    private static bool IsIn(TieList list, Tie tie, DateOnly today) => (list, tie.State(today)) switch
    {
        (TieList.All, _) => tie.Days.Count > 0 || tie.Step is not null,
        (TieList.ToContact, var state) => tie.Step is not null || state is TieState.GoingCold or TieState.Dormant,
        (TieList.GoingCold, var state) => state is TieState.GoingCold,
        (_, var state) => state is TieState.Dormant,
    };

    private static IEnumerable<Tie> InOrder(IEnumerable<Tie> ties, TieList list, DateOnly today) => list is TieList.All
        ? ties.OrderByDescending(tie => tie.LastOn).ThenBy(tie => tie.Id)
        : ties.OrderBy(tie => list is TieList.ToContact ? tie.Step?.On ?? DateOnly.MaxValue : default)
            .ThenBy(tie => tie.State(today) is TieState.Dormant)
            .ThenByDescending(tie => tie.Won + tie.Brought > 0)
            .ThenByDescending(tie => tie.State(today) is TieState.Dormant && tie.IsMutual)
            .ThenByDescending(tie => tie.State(today) is TieState.Dormant && Standing.IsHigh(tie.Role))
            .ThenBy(tie => tie.State(today) is TieState.Dormant ? tie.Days.Count : -(double)(tie.Silence(today) ?? 0) / tie.RhythmDays)
            .ThenBy(tie => tie.Id);

    private async Task<List<Row>> Rows(List<Tie> ties, Warmth warmth, DateOnly today, CancellationToken cancel)
    {
        var external = await ExternalIds.Of(store, ties.Select(tie => tie.Id).ToHashSet(), cancel);
        var of = ties.Select(tie => tie.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await store.Organisations.Where(organisation => of.Contains(organisation.Id)).ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        return ties.ConvertAll(tie => new Row(
            tie.Id, external.GetValueOrDefault(tie.Id), tie.Name, tie.OrganisationId, tie.OrganisationId is { } at ? organisations.GetValueOrDefault(at) : null, tie.Role, tie.State(today),
            tie.State(today) is TieState.Dormant ? MinutesAnew : Minutes, warmth.Of(tie.Days, today.AddDays(1)), tie.LastOn, tie.Silence(today), tie.RhythmDays, tie.ChosenRhythm is not null, tie.Days.Count,
            tie.IsMutual, tie.Won, tie.Brought, Standing.IsHigh(tie.Role), tie.Step?.Text, tie.Step?.On));
    }
}
