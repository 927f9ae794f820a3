namespace Evenkeel.Formats.Calendars;

/// <summary>Something that stands in a calendar for a whole day: a <c>VEVENT</c> of RFC 5545, section 3.6.1, whose times are days.</summary>
/// <param name="Uid">The same for as long as it is the same thing; unique in the world.</param>
/// <param name="ChangedAt">When what is said here was last changed, UTC; written to the second.</param>
/// <param name="Sequence">How often it was changed, from 0.</param>
/// <param name="On">The day, in nobody's time zone: the same date everywhere.</param>
/// <param name="Rule">When it comes round again, beginning on <paramref name="On"/>; null for once.</param>
/// <param name="Page">Where more of it can be seen.</param>
public sealed record DayEvent(
    string Uid, DateTime ChangedAt, int Sequence, DateOnly On, string Summary, string? Description = null, Recurrence? Rule = null, Uri? Page = null);
