using Evenkeel.App.Reviews;
using Evenkeel.Core.Reviews;
using Evenkeel.Leads;

namespace Evenkeel.Reviews;

/// <summary>A week looked back on, as a document.</summary>
/// <param name="Said">The chance of at least one new client that the forecast gave for the week when it began.</param>
/// <param name="CameTrue">Whether one came.</param>
/// <param name="Next">The same chance for the coming seven days.</param>
/// <param name="Times">By purpose; empty where no time is written down.</param>
public sealed record ReviewDocument(
    DateOnly From, DateOnly To, ChanceDocument Said, bool CameTrue, ChanceDocument Next, int Opened, int Moved, int Won, int Lost, int Declined, IReadOnlyList<SpentTime> Times, int Activities,
    ThingToChange ToChange)
{
    public static ReviewDocument Of(ReviewWeek.Answer week) => new(
        week.From, week.To, ChanceDocument.Of(week.Said), week.Leads.Won > 0, ChanceDocument.Of(week.Now), week.Leads.Opened, week.Leads.Moved, week.Leads.Won, week.Leads.Lost, week.Leads.Declined,
        [.. week.Times.Select(time => new SpentTime(time.Purpose, time.Minutes / 60.0, time.Before / 60))], week.Done.Count, new(week.ToChange, ReviewWords.ToChange(week)));
}

/// <param name="HoursBefore">In an average week of the eight before.</param>
public sealed record SpentTime(string Purpose, double Hours, double HoursBefore);

/// <param name="Why">In words.</param>
public sealed record ThingToChange(OneThing Thing, string Why);
