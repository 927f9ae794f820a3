using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Clients;

/// <summary>What one says about agreed work; the client by name, made where it is new.</summary>
/// <param name="Billing">One of <see cref="Engagement.Billings"/>; a project when null.</param>
/// <param name="EndsOn">The last day; null while no end is known.</param>
/// <param name="Amount">Of a retainer for a month, otherwise for the whole.</param>
/// <param name="Currency">The workspace's when null.</param>
public sealed record EngagementFields(
    string? Name, string? Organisation = null, string? Person = null, string? Billing = null, DateOnly? StartsOn = null, DateOnly? EndsOn = null, decimal? HoursPerWeek = null, decimal? Amount = null, string? Currency = null)
{
    /// <summary>Writes them into a tracked engagement; the lead from which it came stays, and a billing that only its file knows.</summary>
    /// <returns>Null, or <c>engagement.no-name</c>, <c>engagement.billing</c>, <c>engagement.ends-before</c>, <c>lead.hours</c>, <c>text.too-long</c> or what an amount refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Engagement engagement, CancellationToken cancel)
    {
        var (name, minutes, amount) = (CleanText.Of(Name, CleanText.Name), LeadFields.Minutes(HoursPerWeek), await LeadFields.Worth(store, Amount, Currency, cancel));
        if ((name.Refusal ?? minutes.Refusal ?? amount.Refusal) is { } wrong)
            return wrong;
        if (name.Value is not { } called)
            return new Refusal("engagement.no-name");
        var billing = Billing ?? Engagement.Project;
        if (!Engagement.Billings.Contains(billing) && billing != engagement.Billing)
            return new Refusal("engagement.billing", billing, string.Join(", ", Engagement.Billings));
        if (EndsOn < StartsOn)
            return new Refusal("engagement.ends-before");
        var organisation = await LeadFields.Id<Organisation>(store, Organisation, cancel, engagement.OrganisationId);
        var person = await LeadFields.Id<Person>(store, Person, cancel, engagement.PersonId);
        if ((organisation.Refusal ?? person.Refusal) is { } tooLong)
            return tooLong;
        (engagement.Name, engagement.OrganisationId, engagement.PersonId, engagement.Billing) = (called, organisation.Value, person.Value, billing);
        (engagement.StartsOn, engagement.EndsOn, engagement.MinutesPerWeek, engagement.Amount) = (StartsOn, EndsOn, minutes.Value, amount.Value);
        return null;
    }
}
