using Evenkeel.App.Time;

namespace Evenkeel.Time;

/// <summary>A clock that runs, in words.</summary>
public static class TimerWords
{
    /// <summary>For whom and what, and for how long by now.</summary>
    public static string Running(ShowTimer.Timer timer) => Texts.Of("timer.running", What(timer), TimeWords.Clock(timer.Minutes));

    /// <summary>For whom and what it runs.</summary>
    public static string What(ShowTimer.Timer timer) =>
        new[] { timer.Organisation, timer.Note, TimeWords.Purpose(timer.Purpose) }.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" · ", said) : Texts.Of("timer.unsaid");
}
