using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>Engagements as an outlook takes them: a steady pace from a week until a week, and what they have earned in the weeks before that is not billed yet.</summary>
/// <param name="billed">Null where money does not matter.</param>
internal sealed class AgreedWork(Workspace workspace, Yardstick yardstick, DateOnly today, IReadOnlyDictionary<Guid, Lead> leads, Billed? billed = null)
{
    private const double WeeksInMonth = 365.25 / 7 / 12;

    private readonly double[] earnedBefore = new double[Billed.Weeks];

    public IReadOnlyList<double> EarnedBefore => earnedBefore;

    /// <summary>How many engagements say too little to count on.</summary>
    public int Unknown { get; private set; }

    /// <param name="retainerEnds">The chance a week that a retainer without an end ends, by world.</param>
    /// <returns>Null for what is over or says too little.</returns>
    public RunningWork? Of(Engagement engagement, IReadOnlyList<double> retainerEnds) =>
        engagement.EndsOn < today ? null
        : engagement.Billing == Engagement.Retainer ? OfRetainer(engagement, retainerEnds)
        : OfProject(engagement);

    private RunningWork? OfRetainer(Engagement engagement, IReadOnlyList<double> ends)
    {
        var money = Yardstick.Money(engagement.Amount, workspace) / WeeksInMonth;
        var hours = engagement.MinutesPerWeek / 60.0 ?? (yardstick.Rate > 0 ? money / yardstick.Rate : null);
        if (hours is null && money is null)
        {
            Unknown++;
            return null;
        }
        var perWeek = money ?? hours!.Value * (yardstick.Rate ?? 0);
        var (from, until) = (WeekOf(engagement.StartsOn ?? today), engagement.EndsOn is { } end ? Math.Max(1, WeekOf(end.AddDays(7))) : (int?)null);
        Earn(engagement, engagement.StartsOn, perWeek, Billed.Weeks);
        return new(engagement.Id.ToString(), hours ?? 0, perWeek, Math.Max(0, from), until, until is null ? ends : null);
    }

    private RunningWork? OfProject(Engagement engagement)
    {
        var lead = engagement.LeadId is { } id ? leads.GetValueOrDefault(id) : null;
        var money = Yardstick.Money(engagement.Amount, workspace);
        var (starts, weekly) = (engagement.StartsOn ?? CalendarDayOf(engagement), engagement.MinutesPerWeek / 60.0);
        var span = engagement.EndsOn is { } end ? Math.Max(1, (end.DayNumber - starts.DayNumber + 1) / 7.0) : (double?)null;
        var hours = lead?.WorkMinutes / 60.0 ?? (yardstick.Rate > 0 ? money / yardstick.Rate : null) ?? weekly * span;
        if (hours is not > 0)
        {
            Unknown++;
            return null;
        }
        var weeks = span ?? Math.Max(1, hours.Value / Math.Min(hours.Value, weekly is > 0 and { } told ? told : yardstick.Pace));
        var whole = money ?? hours.Value * (yardstick.Rate ?? 0);
        var gone = Math.Clamp((today.DayNumber - starts.DayNumber) / 7.0, 0, weeks);
        if (gone >= weeks)
            return null;
        Earn(engagement, starts, whole / weeks, weeks);
        var left = (int)Math.Ceiling(weeks - gone);
        var share = (weeks - gone) / weeks / left;
        var from = Math.Max(0, WeekOf(starts));
        return new(engagement.Id.ToString(), hours.Value * share, whole * share, from, from + left);
    }

    private DateOnly CalendarDayOf(Engagement engagement) => Store.CalendarDay.Of(engagement.RecordedAt, workspace.Zone());

    /// <summary>Adds what was earned in each of the last weeks, since the last invoice.</summary>
    private void Earn(Engagement engagement, DateOnly? starts, double perWeek, double weeks)
    {
        if (starts is not { } begun)
            return;
        var last = billed?.Until(engagement) is { } until && until >= begun ? until.AddDays(1) : begun;
        var since = Math.Min((today.DayNumber - last.DayNumber) / 7.0, Math.Min(weeks, Billed.Weeks));
        for (var ago = 0; ago < since; ago++)
            earnedBefore[ago] += perWeek * Math.Min(1, since - ago);
    }

    private int WeekOf(DateOnly day) => (int)Math.Floor((day.DayNumber - today.DayNumber) / 7.0);
}
