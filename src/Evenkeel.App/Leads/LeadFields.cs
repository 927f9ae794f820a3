using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Leads;

/// <summary>What one says about a lead in one's own words; people, organisations, offerings and sources by name.</summary>
/// <param name="Value">In <paramref name="Currency"/>, or the workspace's when that is null.</param>
/// <param name="Hours">Expected work.</param>
/// <param name="Own">Values of own fields by their names; those that are not named stay as they are.</param>
public sealed record LeadFields(
    string? Name, string? Person = null, string? Organisation = null, string? Offering = null, string? Source = null, string? IntroducedBy = null,
    decimal? Value = null, string? Currency = null, decimal? Hours = null, DateOnly? ExpectedStartOn = null,
    IReadOnlyDictionary<string, string?>? Own = null)
{
    private const decimal MostHours = 100_000;

    /// <summary>Writes them into a tracked lead; names that are new become records.</summary>
    /// <returns>Null, or <c>lead.no-name</c>, <c>lead.hours</c>, <c>text.too-long</c>, <c>money.negative</c> or what <see cref="Money.Of"/> or <see cref="SetOwnValues"/> refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Lead lead, CancellationToken cancel)
    {
        Refusal? refusal = null;
        string? Clean(string? text, int most)
        {
            var clean = CleanText.Of(text, most);
            refusal ??= clean.Refusal;
            return clean.Refusal is null ? clean.Value : null;
        }

        async Task<Guid?> Id<T>(string? name) where T : class, IRecord, new() =>
            Clean(name, CleanText.Name) is { } text && refusal is null ? (await store.Named<T>(text, cancel)).Id : null;

        if (Clean(Name, CleanText.Name) is not { } leadName)
            return refusal ?? new Refusal("lead.no-name");
        if (Hours is < 0 or > MostHours)
            return new Refusal("lead.hours");
        if (Value is < 0)
            return new Refusal("money.negative");
        if (Value is { } amount)
        {
            var money = Money.Of(amount, Currency ?? (await store.Workspace(cancel)).Currency);
            if (money.Refusal is { } wrong)
                return wrong;
            lead.Value = money.Value;
        }
        else
            lead.Value = null;
        lead.Name = leadName;
        lead.WorkMinutes = Hours is { } hours ? (int)Math.Round(hours * 60) : null;
        lead.ExpectedStartOn = ExpectedStartOn;
        lead.PersonId = await Id<Person>(Person);
        lead.OrganisationId = await Id<Organisation>(Organisation);
        lead.OfferingId = await Id<Offering>(Offering);
        lead.SourceId = await Id<Source>(Source);
        lead.IntroducedById = await Id<Person>(IntroducedBy);
        return refusal ?? (Own is null ? null : await SetOwnValues.Of(store, lead, Own, cancel));
    }
}
