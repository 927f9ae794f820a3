using System.Text;
using Evenkeel.App.Challenges;
using Evenkeel.App.Plan;
using Evenkeel.Core.Plan;
using Evenkeel.Leads;
using Evenkeel.Time;
using Evenkeel.Web;

namespace Evenkeel.Challenges;

/// <summary>Says how a challenge stands.</summary>
public static class ChallengeWords
{
    public static string Span(ShowChallenge.Answer challenge) => Texts.Of("challenge.span", DayText.Of(challenge.FirstOn), DayText.Of(challenge.LastOn));

    /// <summary>How the chance of a client moved.</summary>
    public static string Moved(ShowChallenge.Answer challenge) =>
        Texts.Of(challenge.IsOver ? "challenge.chance-over" : "challenge.chance", InHundred.Of(challenge.ChanceAtStart), InHundred.Of(challenge.Chance));

    /// <summary>How much of the plan is done.</summary>
    public static string Done(ShowChallenge.Answer challenge) => Texts.Of(
        "challenge.done-of", challenge.Days.Sum(day => day.Blocks.Count(block => block.IsDone)), challenge.Days.Sum(day => day.Blocks.Count), TimeWords.Clock(challenge.MinutesDone));

    /// <summary>What happened to leads in its days.</summary>
    public static string Came(ShowChallenge.Answer challenge) => Texts.Of(
        "challenge.came", Texts.Of(challenge.Came.Opened, "challenge.opened"), Texts.Of(challenge.Came.Moved, "challenge.moved"), Texts.Of(challenge.Came.Won, "challenge.won"));

    /// <summary>What worked, by what came of it.</summary>
    public static string Worked(ShowChallenge.Answer challenge) => challenge.Log.Where(done => done.Came).Select(done => done.Entry.Name).Distinct().ToList() is { Count: > 0 } names
        ? Texts.Of("challenge.worked", string.Join(", ", names))
        : Texts.Of("challenge.nothing-yet");

    /// <summary>What is to be noted once a block is done.</summary>
    /// <param name="minutes">As long as it was meant to take when null.</param>
    public static DoActivity.Ask Doing(ShowChallenge.Block block, int? minutes = null) => new(
        block.Kind is ActivityKind.Lead ? block.Of : null, block.Kind is ActivityKind.Person ? block.Of : null, block.Kind is ActivityKind.Place ? block.Of : null, minutes ?? block.Minutes);

    /// <summary>All of it as Markdown, for whoever keeps one honest.</summary>
    public static string Text(ShowChallenge.Answer challenge)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# " + Texts.Of("challenge.of", Span(challenge)));
        Line("");
        Line(Moved(challenge) + " " + Done(challenge));
        foreach (var day in challenge.Days)
        {
            Line("");
            Line("## " + DayText.Of(day.On));
            Line("");
            foreach (var block in day.Blocks)
                Line($"- [{(block.IsDone ? 'x' : ' ')}] {block.Name} ({Texts.Of("look.minutes", block.Minutes)})");
        }
        Line("");
        Line(Came(challenge) + " " + Worked(challenge));
        if (challenge.Learnt is { } learnt)
        {
            Line("");
            Line(learnt);
        }
        return text.ToString();
    }
}
