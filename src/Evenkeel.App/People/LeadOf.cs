using System.Linq.Expressions;
using Evenkeel.App.Leads;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>A lead in which a person or an organisation has a part.</summary>
/// <param name="Part">client, introduced-by or referred-to.</param>
public sealed record LeadOf(Guid Id, string Part, string Name, string? Stage, DateTime OpenedAt, DateTime? ClosedAt, Outcome? Outcome, Money? Value)
{
    public const string Client = "client";
    public const string Introducer = "introduced-by";
    public const string Referred = "referred-to";

    /// <summary>Those of a person, the newest first; a lead stands there once for each part.</summary>
    internal static async Task<List<LeadOf>> Person(Store.Store store, Guid person, CancellationToken cancel) => InOrder(
    [
        .. await Of(store, Client, lead => lead.PersonId == person, cancel),
        .. await Of(store, Introducer, lead => lead.IntroducedById == person, cancel),
        .. await Of(store, Referred, lead => lead.ReferredToId == person, cancel),
    ]);

    /// <summary>Those of an organisation, the newest first.</summary>
    internal static async Task<List<LeadOf>> Organisation(Store.Store store, Guid organisation, CancellationToken cancel) =>
        InOrder(await Of(store, Client, lead => lead.OrganisationId == organisation, cancel));

    private static async Task<List<LeadOf>> Of(Store.Store store, string part, Expression<Func<Lead, bool>> which, CancellationToken cancel) =>
        (await store.Leads.AsNoTracking().Where(which)
            .Select(lead => new { Lead = lead, Stage = store.Stages.Where(stage => stage.Id == lead.StageId).Select(stage => stage.Name).FirstOrDefault() }).ToListAsync(cancel))
        .ConvertAll(found => new LeadOf(found.Lead.Id, part, found.Lead.Name, found.Stage, found.Lead.OpenedAt, found.Lead.ClosedAt, found.Lead.Outcome, found.Lead.Value));

    private static List<LeadOf> InOrder(List<LeadOf> leads) => [.. leads.OrderBy(lead => lead.Outcome is not null).ThenByDescending(lead => lead.ClosedAt ?? lead.OpenedAt).ThenBy(lead => lead.Id)];
}
