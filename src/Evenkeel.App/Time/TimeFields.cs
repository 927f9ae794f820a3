using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;

namespace Evenkeel.App.Time;

/// <summary>What one says about time worked; the organisation by name.</summary>
/// <param name="On">Today when null.</param>
/// <param name="Purpose">prospect, produce, network, own, admin, or what else one calls it.</param>
/// <param name="Organisation">For whom; made where it is new.</param>
public sealed record TimeFields(DateOnly? On, int Minutes, string? Purpose = null, string? Organisation = null, bool IsBillable = false, string? Note = null)
{
    /// <summary>The longest that is kept as one entry: a month, for timers that nobody has stopped.</summary>
    public const int MostMinutes = Interaction.MostMinutes;

    /// <summary>Writes them into a tracked entry.</summary>
    /// <returns>Null, or <c>time.minutes</c>, <c>time.in-the-future</c> or <c>text.too-long</c>.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, TimeEntry entry, CancellationToken cancel)
    {
        var (purpose, note) = (CleanText.Of(Purpose, CleanText.Name), CleanText.Of(Note, CleanText.Note));
        if ((purpose.Refusal ?? note.Refusal ?? CheckMinutes(Minutes)) is { } wrong)
            return wrong;
        var today = await store.Today(cancel);
        if (On > today && On != entry.On)
            return new Refusal("time.in-the-future");
        var organisation = await LeadFields.Id<Organisation>(store, Organisation, cancel);
        if (organisation.Refusal is { } tooLong)
            return tooLong;
        (entry.On, entry.Minutes, entry.IsBillable, entry.Note) = (On ?? today, Minutes, IsBillable, note.Value);
        (entry.Purpose, entry.OrganisationId) = (TimePurpose.Of(purpose.Value) ?? purpose.Value, organisation.Value);
        return null;
    }

    /// <returns>Null, or <c>time.minutes</c>.</returns>
    internal static Refusal? CheckMinutes(long minutes) =>
        minutes is < 0 or > MostMinutes ? new Refusal("time.minutes", MostMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
}
