using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>The numbers that a cell gives for a date and a time, before anybody has looked whether they exist.</summary>
internal struct DateParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;

    /// <summary>Fraction of a second in units of 100 ns.</summary>
    public int Ticks;

    public bool HasTime;

    /// <summary>Null on a 24-hour clock.</summary>
    public bool? Afternoon;

    /// <summary>Null where the cell names no zone.</summary>
    public TimeSpan? Offset;

    /// <returns>Else <c>date.zero</c>, <c>.year</c>, <c>.month</c>, <c>.day</c>, <c>.time</c> or <c>.offset</c>.</returns>
    public readonly Parsed<When> ToWhen()
    {
        if (this is { Year: 0, Month: 0, Day: 0 }) return No("zero", "0000-00-00 is not a day");
        if (Year is < 1 or > 9999) return No("year", $"the year {Year} does not exist");
        if (Month is < 1 or > 12) return No("month", $"the month {Month} does not exist");
        if (Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
            return No("day", $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)} {Year} has no day {Day}");
        var day = new DateTime(Year, Month, Day);
        if (!HasTime) return Parsed<When>.Of(new(WhenKind.Day, day, TimeSpan.Zero));
        if (Afternoon is null ? Hour > 23 : Hour is < 1 or > 12) return No("time", $"the hour {Hour} does not exist");
        if (Minute > 59) return No("time", $"the minute {Minute} does not exist");
        if (Second > 59) return No("time", $"the second {Second} does not exist");
        var hour = Afternoon is { } afternoon ? Hour % 12 + (afternoon ? 12 : 0) : Hour;
        var wall = day.AddTicks(new TimeSpan(hour, Minute, Second).Ticks + Ticks);
        if (Offset is not { } offset) return Parsed<When>.Of(new(WhenKind.Local, wall, TimeSpan.Zero));
        if (offset.Duration() > TimeSpan.FromHours(14)) return No("offset", "an offset from UTC is at most 14 hours");
        if (wall - DateTime.MinValue < offset || DateTime.MaxValue - wall < -offset)
            return No("year", "the instant lies outside the years 1 to 9999");
        return Parsed<When>.Of(new(WhenKind.Instant, wall, offset));
    }

    /// <summary>Reads <c>HH:mm[:ss[.fraction]]</c>; loosely also one digit for the hour and <c>AM</c> or <c>PM</c> behind.</summary>
    public bool ReadTime(ref TextCursor cursor, bool loose)
    {
        HasTime = true;
        if (!cursor.Number(loose ? 1 : 2, 2, out Hour) || !cursor.Skip(':') || !cursor.Number(2, 2, out Minute)) return false;
        if (cursor.Skip(':'))
        {
            if (!cursor.Number(2, 2, out Second)) return false;
            if ((cursor.Skip('.') || cursor.Skip(',')) && !ReadFraction(cursor.Digits())) return false;
        }
        if (!loose) return true;
        var spaced = cursor.Skip(' ') || cursor.Skip('\u202F');
        if (cursor.Skip("AM")) Afternoon = false;
        else if (cursor.Skip("PM")) Afternoon = true;
        else if (spaced && cursor.Peek is not ('U' or '+' or '-')) return false;
        return true;
    }

    /// <summary>Reads a fraction of a second; what is finer than 100 ns is cut off.</summary>
    public bool ReadFraction(ReadOnlySpan<char> digits)
    {
        var fraction = new TextCursor(digits);
        if (!fraction.Number(1, 7, out Ticks)) return false;
        for (var place = Math.Min(digits.Length, 7); place < 7; place++) Ticks *= 10;
        return true;
    }

    /// <summary>Reads <c>Z</c>, <c>UTC</c> or an offset such as <c>+02:00</c>, <c>+0200</c> or <c>+02</c>, or nothing.</summary>
    public bool ReadZone(ref TextCursor cursor)
    {
        if (cursor.AtEnd) return true;
        cursor.Skip(' ');
        if (cursor.Skip('Z') || cursor.Skip("UTC"))
        {
            Offset = TimeSpan.Zero;
            return true;
        }
        var west = cursor.Skip('-');
        if (!west && !cursor.Skip('+')) return false;
        if (!cursor.Number(2, 2, out var hours)) return false;
        var minutes = 0;
        if ((cursor.Skip(':') || !cursor.AtEnd) && !cursor.Number(2, 2, out minutes)) return false;
        var offset = new TimeSpan(hours, minutes, 0);
        Offset = west ? -offset : offset;
        return minutes < 60;
    }

    private static Parsed<When> No(string reason, string message) => Parsed<When>.No("date." + reason, message);
}
