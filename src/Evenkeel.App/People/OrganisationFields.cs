using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>What one says about an organisation.</summary>
/// <param name="Website">With http or https.</param>
/// <param name="Notes">In Markdown.</param>
/// <param name="Own">Values of own fields by their names; those that are not named stay as they are.</param>
public sealed record OrganisationFields(
    string? Name = null, string? Website = null, IReadOnlyList<string>? Tags = null, string? Notes = null, IReadOnlyDictionary<string, string?>? Own = null)
{
    /// <summary>Writes them into a tracked organisation. A website that it has already, from an import, stays as it is.</summary>
    /// <returns>Null, or <c>organisation.no-name</c>, <c>text.too-long</c>, <c>link.address</c>, <c>people.too-many</c> or what <see cref="SetOwnValues"/> refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Organisation organisation, CancellationToken cancel)
    {
        var (name, notes) = (CleanText.Of(Name, CleanText.Name), CleanText.Of(Notes, CleanText.Note));
        var website = Several.Read(Website is null ? [] : [Website], organisation.Website is null ? [] : [organisation.Website], Several.Link, text => text);
        var tags = Several.Read(Tags, organisation.Tags, text => text, SearchKey.Of);
        if ((name.Refusal ?? notes.Refusal ?? website.Refusal ?? tags.Refusal) is { } wrong)
            return wrong;
        if (name.Value is null)
            return new Refusal("organisation.no-name");
        (organisation.Name, organisation.Website, organisation.Tags, organisation.Notes) = (name.Value, website.Value.FirstOrDefault(), tags.Value, notes.Value);
        return Own is null ? null : await SetOwnValues.Of(store, organisation, Own, cancel);
    }
}
