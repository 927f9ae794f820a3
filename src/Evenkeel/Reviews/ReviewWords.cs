using System.Globalization;
using System.Text;
using Evenkeel.App.Reviews;
using Evenkeel.Core.Reviews;
using Evenkeel.Core.Time;
using Evenkeel.Leads;
using Evenkeel.Web;

namespace Evenkeel.Reviews;

/// <summary>A week looked back on, in sentences.</summary>
public static class ReviewWords
{
    public static string Span(ReviewWeek.Answer week) => Texts.Of("review.span", DayText.Of(week.From), DayText.Of(week.To));

    /// <summary>What the forecast said and what came.</summary>
    public static string Said(ReviewWeek.Answer week) => Texts.Of(
        "review.said", InHundred.Of(week.Said.Mean), InHundred.Of(week.Said.Low), InHundred.Of(week.Said.High),
        week.Leads.Won == 0 ? Texts.Of("review.none-came") : Texts.Of(week.Leads.Won, "review.came"));

    public static string Leads(ReviewWeek.Answer week) => Texts.Of(
        "review.leads", Texts.Of(week.Leads.Opened, "challenge.opened"), Texts.Of(week.Leads.Moved, "challenge.moved"), week.Leads.Lost, week.Leads.Declined);

    public static string Next(ReviewWeek.Answer week) => Texts.Of("review.next", InHundred.Of(week.Now.Mean));

    /// <summary>How much of the time went into better clients, and how much into present ones; null where none is written down.</summary>
    public static string? Time(ReviewWeek.Answer week)
    {
        if (!week.KnowsTime)
            return null;
        (double Now, double Before) Sum(params string[] purposes) => (week.Times.Where(one => purposes.Contains(one.Purpose)).Sum(one => one.Minutes) / 60.0, week.Times.Where(one => purposes.Contains(one.Purpose)).Sum(one => one.Before) / 60);
        var (better, present) = (Sum(TimePurpose.Prospect, TimePurpose.Network), Sum(TimePurpose.Produce));
        return Texts.Of("review.time", Hours(better.Now), Hours(present.Now), Hours(better.Before), Hours(present.Before));
    }

    /// <summary>The one thing to change, and why.</summary>
    public static string ToChange(ReviewWeek.Answer week) => week.ToChange switch
    {
        OneThing.Prospect when week.Facts.LeastHours is { } least => Texts.Of("review.prospect", Hours(least), Hours(week.Facts.ProspectingHours ?? 0)),
        OneThing.Prospect => Texts.Of("review.prospect-most", Hours(week.Facts.ProspectingHours ?? 0)),
        OneThing.Overdue => Texts.Of("review.overdue", week.Facts.Overdue),
        OneThing.NextSteps => Texts.Of("review.next-steps", week.Facts.WithoutStep, week.Facts.OpenLeads),
        OneThing.Largest => Texts.Of("review.largest", InHundred.Of(week.Facts.LargestShare ?? 0), week.Largest ?? Texts.Of("clients.nobody")),
        OneThing.Step => Texts.Of("review.step", StageWords.Of(week.Facts.LosesMost)),
        _ => Texts.Of("review.nothing"),
    };

    /// <summary>Where to begin with it; null where there is nothing.</summary>
    public static string? Url(OneThing thing) => thing switch
    {
        OneThing.Prospect => "/challenge",
        OneThing.Overdue => "/leads?next=overdue",
        OneThing.NextSteps => "/leads?next=none",
        OneThing.Largest => "/clients",
        OneThing.Step => "/leads/funnel",
        _ => null,
    };

    public static string Markdown(ReviewWeek.Answer week)
    {
        var text = new StringBuilder();
        void Part(string? of)
        {
            if (of is not null)
                text.Append('\n').Append(of).Append('\n');
        }

        text.Append("# ").Append(Texts.Of("review.of", Span(week))).Append('\n');
        Part(Said(week));
        Part(Leads(week));
        Part(Time(week));
        if (week.KnowsTime)
        {
            Part($"| {Texts.Of("time.purpose")} | {Texts.Of("review.hours")} | {Texts.Of("review.before")} |\n|---|---:|---:|\n"
                + string.Join('\n', week.Times.Select(time => $"| {Texts.Of("purpose." + time.Purpose)} | {Hours(time.Minutes / 60.0)} | {Hours(time.Before / 60)} |")));
        }
        Part("## " + Texts.Of("review.to-change"));
        Part(ToChange(week));
        Part(Next(week));
        return text.ToString();
    }

    public static string Hours(double hours) => hours.ToString("0.#", CultureInfo.CurrentCulture);
}
