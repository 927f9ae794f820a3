using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Time;

/// <summary>Writes down time worked from one line, whose first words may name an organisation that is known.</summary>
public sealed class LogTime(Store.Store store)
{
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
        var worked = await WorkedFor.Of(store, line.Value.Purpose, line.Value.Text, cancel);
        var (organisation, entry) = (worked.Organisation, store.Create<TimeEntry>());
        (entry.On, entry.Minutes, entry.OrganisationId) = (line.Value.On, line.Value.Minutes, organisation?.Id);
        (entry.Purpose, entry.IsBillable, entry.Note) = (worked.Purpose, worked.IsBillable, worked.Note);
        var saved = await store.Save("time.logged", cancel);
        return saved.Refusal is { } refusal ? refusal
            : new Answer(entry.Id, entry.Version, entry.On, entry.Minutes, entry.Purpose, organisation?.Id, organisation?.Name, entry.IsBillable, entry.Note, saved.Value);
    }
}
