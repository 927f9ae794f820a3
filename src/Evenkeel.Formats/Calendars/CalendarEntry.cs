namespace Evenkeel.Formats.Calendars;

/// <summary>Somebody whom an entry names, as the organiser, an attendee or both.</summary>
/// <param name="Name">Null where there is none but the address.</param>
/// <param name="Address">The mail address, as it is written, without <c>mailto:</c>; null where there is none. One of the two is there.</param>
/// <param name="HasDeclined">Whether they said no (<c>PARTSTAT=DECLINED</c>).</param>
/// <param name="IsOrganiser">Whether it is theirs (<c>ORGANIZER</c>).</param>
public sealed record CalendarPerson(string? Name, string? Address, bool HasDeclined, bool IsOrganiser = false);

/// <summary>One <c>VEVENT</c>: something at a time, once or again and again (RFC 5545, section 3.6.1).</summary>
/// <param name="Line">The physical line on which it begins, from 1.</param>
public sealed record CalendarEntry(long Line)
{
    /// <summary>The same for as long as it is the same thing; made from what it says where the file has none.</summary>
    public string Uid { get; init; } = "";

    /// <summary><c>DTSTART</c>: when it takes place, or does so first.</summary>
    public CalendarTime Start { get; init; }

    /// <summary><c>DTEND</c>.</summary>
    public CalendarTime? End { get; init; }

    /// <summary><c>DURATION</c>.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>On one line; null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>Each once, without rooms, things and lists.</summary>
    public IReadOnlyList<CalendarPerson> People { get; init; } = [];

    /// <summary><c>STATUS:CANCELLED</c>, or a calendar of the <c>METHOD:CANCEL</c>.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Which occurrence of the entry of the same <see cref="Uid"/> it stands for (<c>RECURRENCE-ID</c>); null for an entry of its own.</summary>
    public CalendarTime? InsteadOf { get; init; }

    /// <summary>Whether it stands for all occurrences from then on as well (<c>RANGE=THISANDFUTURE</c>).</summary>
    public bool IsFromThenOn { get; init; }

    /// <summary>How often it was changed: of two that are the same thing, the higher counts.</summary>
    public int Sequence { get; init; }

    /// <summary>When it comes round again; null for once.</summary>
    internal EntryRule? Rule { get; init; }

    /// <summary>Further times (<c>RDATE</c>), without lengths of their own.</summary>
    public IReadOnlyList<CalendarTime> Further { get; init; } = [];

    /// <summary>Times at which it does not take place (<c>EXDATE</c>).</summary>
    public IReadOnlyList<CalendarTime> Except { get; init; } = [];

    /// <summary>Whether it takes place more than once, as far as the file says.</summary>
    public bool IsRecurring => Rule is not null || Further.Count > 0;

    /// <summary>What it holds beyond that and might be missed, a short English clause for each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
