using Evenkeel.Core;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.App.Challenges;

/// <summary>Writes what a challenge plans as a calendar file, to be taken into one's own.</summary>
public sealed class WriteChallenge(Store.Store store)
{
    /// <param name="Id">The newest when null.</param>
    /// <param name="Site">Where the web app answers, for the way back; none when null.</param>
    public sealed record Ask(Guid? Id = null, Uri? Site = null);

    /// <returns>As <see cref="CalendarFile.Write"/> does, or <c>challenge.none</c> or <c>challenge.unknown</c>.</returns>
    public async Task<Result<byte[]>> Run(Ask ask, CancellationToken cancel)
    {
        var shown = await new ShowChallenge(store).Run(new(ask.Id), cancel);
        if (shown.Refusal is { } unknown)
            return unknown;
        var challenge = shown.Value;
        return CalendarFile.Write(Words.Say("challenge.calendar"), challenge.Days.SelectMany(day => day.Blocks.Select(block => new DayEvent(
            $"{block.Id}@evenkeel", challenge.StartedAt, 0, day.On, Words.Say("challenge.block", block.Name, block.Minutes.ToString(System.Globalization.CultureInfo.CurrentCulture)),
            Page: ask.Site is null ? null : new Uri(ask.Site, "/challenge")))));
    }
}
