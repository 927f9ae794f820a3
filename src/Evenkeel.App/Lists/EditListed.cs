using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Lists;

/// <summary>Renames an entry of a list, wherever it stands, and changes the choices of an own field.</summary>
public sealed class EditListed(Store.Store store)
{
    private const int MostChoices = 100;

    /// <param name="List">stage, offering, source or own-field.</param>
    /// <param name="Choices">For an own field of choices, in their order; as they are when null. What was chosen before stays so.</param>
    public sealed record Ask(string List, Guid Id, string? Name, IReadOnlyList<string>? Choices = null, int? SeenVersion = null);

    /// <returns>The change; or <c>list.unknown</c>, <c>list.merged-already</c>, <c>record.changed-meanwhile</c>, <c>list.no-name</c>, <c>list.name-taken</c> or <c>own-field.choices</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindListed.ToChange(store, ask.List, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var entry = found.Value.Entry;
        var name = FindListed.Name(ask.Name, found.Value.All.Where(other => other != entry));
        if (name.Refusal is { } refusal)
            return refusal;
        entry.Name = name.Value;
        if (ask.Choices is not null && entry is OwnField field && SetChoices(field, ask.Choices) is { } wrong)
            return wrong;
        return await store.SaveOne(entry, "list.edited", cancel);
    }

    /// <returns>Null, or <c>own-field.choices</c> or <c>text.too-long</c>.</returns>
    internal static Refusal? SetChoices(OwnField field, IReadOnlyList<string> choices)
    {
        var clean = choices.Select(choice => CleanText.Of(choice, CleanText.Name)).ToList();
        if (clean.FirstOrDefault(choice => choice.Refusal is not null).Refusal is { } tooLong)
            return tooLong;
        var kept = clean.Select(choice => choice.Value).OfType<string>().Distinct().ToList();
        if (field.Kind == OwnFieldKind.Choice ? kept.Count is 0 or > MostChoices : kept.Count > 0)
            return new Refusal("own-field.choices", MostChoices.ToString(System.Globalization.CultureInfo.InvariantCulture));
        field.Choices = kept;
        return null;
    }
}
