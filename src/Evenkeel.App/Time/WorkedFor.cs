using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>For whom and to which purpose one works, as a line says it whose first words may name an organisation that is known.</summary>
/// <param name="Purpose">Work for an organisation is to produce, unless the line says otherwise.</param>
/// <param name="Note">Null for nothing.</param>
internal sealed record WorkedFor(Organisation? Organisation, string? Purpose, string? Note)
{
    private const int LongestName = 6;

    /// <summary>Whether the client pays for it: what is produced for an organisation.</summary>
    public bool IsBillable => Pays(Organisation?.Id, Purpose);

    public static bool Pays(Guid? organisation, string? purpose) => organisation is not null && purpose == TimePurpose.Produce;

    /// <param name="purpose">As the line says it; null where it says none.</param>
    /// <param name="text">The words that are left of the line.</param>
    public static async Task<WorkedFor> Of(Store.Store store, string? purpose, string text, CancellationToken cancel)
    {
        var (organisation, note) = await ForWhom(store, text, cancel);
        return new(organisation, purpose ?? (organisation is null ? null : TimePurpose.Produce), CleanText.Of(note, CleanText.Note).Value);
    }

    /// <summary>The organisation whose name, or the beginning of whose name alone, the first words are, also one that was merged away, for which the other stands; and the words behind it.</summary>
    private static async Task<(Organisation? Organisation, string Note)> ForWhom(Store.Store store, string text, CancellationToken cancel)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestName, words.Length); count > 0; count--)
        {
            var key = SearchKey.Of(string.Join(' ', words.Take(count)).TrimEnd(',', ':', ';'));
            var (beginning, behind) = (key + " ", key + "!");
            var found = await store.Organisations.AsNoTracking().IgnoreQueryFilters([Store.Store.Merged])
                .Where(organisation => organisation.NameKey == key || (organisation.MergedIntoId == null && organisation.NameKey.CompareTo(beginning) >= 0 && organisation.NameKey.CompareTo(behind) < 0))
                .OrderBy(organisation => organisation.NameKey).ThenBy(organisation => organisation.MergedIntoId != null).Take(2).ToListAsync(cancel);
            if (found.Count > 0 && (found[0].NameKey == key || found.Count == 1))
                return (await FindOrganisation.Standing(store, found[0].Id, cancel), string.Join(' ', words.Skip(count)));
        }
        return (null, text);
    }
}
