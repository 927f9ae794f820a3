namespace Evenkeel.Formats.Calendars;

/// <summary>Something that took place with others: a <c>VEVENT</c> of RFC 5545, section 3.6.1, at a time.</summary>
/// <param name="Uid">The same for as long as it is the same thing; unique in the world.</param>
/// <param name="ToldAt">When it was written down, UTC; written to the second.</param>
/// <param name="At">UTC; written to the second.</param>
/// <param name="Minutes">Null where it is not known; then it has no end.</param>
public sealed record Meeting(string Uid, DateTime ToldAt, DateTime At, int? Minutes, string? Summary, IReadOnlyList<CalendarPerson> People);
