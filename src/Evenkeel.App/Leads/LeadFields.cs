using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

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
        var name = CleanText.Of(Name, CleanText.Name);
        var (minutes, value) = (Minutes(Hours), await Worth(store, Value, Currency, cancel));
        if ((name.Refusal ?? minutes.Refusal ?? value.Refusal) is { } wrong)
            return wrong;
        if (name.Value is null)
            return new Refusal("lead.no-name");
        var (person, organisation) = (await Id<Person>(store, Person, cancel), await Id<Organisation>(store, Organisation, cancel));
        var (offering, source, introducer) = (await Id<Offering>(store, Offering, cancel), await Id<Source>(store, Source, cancel), await Id<Person>(store, IntroducedBy, cancel));
        if ((person.Refusal ?? organisation.Refusal ?? offering.Refusal ?? source.Refusal ?? introducer.Refusal) is { } tooLong)
            return tooLong;
        (lead.Name, lead.WorkMinutes, lead.Value, lead.ExpectedStartOn) = (name.Value, minutes.Value, value.Value, ExpectedStartOn);
        (lead.PersonId, lead.OrganisationId) = (person.Value, organisation.Value);
        (lead.OfferingId, lead.SourceId, lead.IntroducedById) = (offering.Value, source.Value, introducer.Value);
        return Own is null ? null : await SetOwnValues.Of(store, lead, Own, cancel);
    }

    /// <returns>Whole minutes, or <c>lead.hours</c>.</returns>
    internal static Result<int?> Minutes(decimal? hours) =>
        hours is < 0 or > MostHours ? new Refusal("lead.hours") : hours is { } told ? (int)Math.Round(told * 60) : (int?)null;

    /// <param name="currency">The workspace's when null.</param>
    /// <returns>The money, or <c>money.negative</c> or what <see cref="Money.Of"/> refuses.</returns>
    internal static async Task<Result<Money?>> Worth(Store.Store store, decimal? value, string? currency, CancellationToken cancel)
    {
        if (value is not { } amount)
            return (Money?)null;
        if (amount < 0)
            return new Refusal("money.negative");
        var money = Money.Of(amount, currency ?? (await store.Workspace(cancel)).Currency);
        return money.Refusal is { } wrong ? wrong : money.Value;
    }

    /// <param name="kept">Which one is meant where several are called so.</param>
    /// <returns>The record of this name, made when there is none; null for no name; or <c>text.too-long</c>.</returns>
    internal static async Task<Result<Guid?>> Id<T>(Store.Store store, string? name, CancellationToken cancel, Guid? kept = null) where T : class, IRecord, new()
    {
        var clean = CleanText.Of(name, CleanText.Name);
        if (clean.Refusal is { } tooLong)
            return tooLong;
        if (clean.Value is not { } text)
            return (Guid?)null;
        var key = SearchKey.Of(text);
        return kept is not null && await store.Set<T>().AnyAsync(record => record.Id == kept && EF.Property<string>(record, "NameKey") == key, cancel) ? kept : (await store.Named<T>(text, cancel)).Id;
    }
}
