using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Writes down time worked from one line, whose first words may name an organisation that is known.</summary>
public sealed class LogTime(Store.Store store)
{
    private const int LongestName = 6;

    /// <param name="Text">See <see cref="TimeLine"/>.</param>
    public sealed record Ask(string? Text);

    /// <param name="Organisation">For whom; null where the line names nobody who is known.</param>
    /// <param name="Purpose">Work for an organisation is to produce, unless the line says otherwise.</param>
    public sealed record Answer(Guid Id, int Version, DateOnly On, int Minutes, string? Purpose, Guid? OrganisationId, string? Organisation, bool IsBillable, string? Note, Guid? Batch);

    /// <returns>What was written down, or what <see cref="TimeLine.Read"/> refuses.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var zone = (await store.Workspace(cancel)).Zone();
        var line = TimeLine.Read(ask.Text, CalendarDay.Of(store.Clock.Now(), zone), zone);
        if (line.Refusal is { } unclear)
            return unclear;
        var (organisation, note) = await ForWhom(line.Value.Text, cancel);
        var entry = store.Create<TimeEntry>();
        (entry.On, entry.Minutes, entry.OrganisationId) = (line.Value.On, line.Value.Minutes, organisation?.Id);
        entry.Purpose = line.Value.Purpose ?? (organisation is null ? null : TimePurpose.Produce);
        entry.IsBillable = organisation is not null && entry.Purpose == TimePurpose.Produce;
        entry.Note = CleanText.Of(note, CleanText.Note).Value;
        var saved = await store.Save("time.logged", cancel);
        return saved.Refusal is { } refusal ? refusal
            : new Answer(entry.Id, entry.Version, entry.On, entry.Minutes, entry.Purpose, organisation?.Id, organisation?.Name, entry.IsBillable, entry.Note, saved.Value);
    }

    /// <summary>The organisation whose name, or the beginning of whose name alone, the first words are; and the words behind it.</summary>
    private async Task<(Organisation? Organisation, string Note)> ForWhom(string text, CancellationToken cancel)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(LongestName, words.Length); count > 0; count--)
        {
            var key = SearchKey.Of(string.Join(' ', words.Take(count)).TrimEnd(',', ':', ';'));
            var (beginning, behind) = (key + " ", key + "!");
            var found = await store.Organisations.AsNoTracking()
                .Where(organisation => organisation.NameKey == key || (organisation.NameKey.CompareTo(beginning) >= 0 && organisation.NameKey.CompareTo(behind) < 0))
                .OrderBy(organisation => organisation.NameKey).Take(2).ToListAsync(cancel);
            if (found.Count > 0 && (found[0].NameKey == key || found.Count == 1))
                return (found[0], string.Join(' ', words.Skip(count)));
        }
        return (null, text);
    }
}
