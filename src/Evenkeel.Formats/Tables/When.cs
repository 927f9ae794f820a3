using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>How exactly a cell says when.</summary>
public enum WhenKind
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A day and a time of the clock somewhere; the file does not say in which zone.</summary>
    Local,

    /// <summary>A moment, with its offset from UTC.</summary>
    Instant,
}

/// <summary>A day, a local time or an instant.</summary>
/// <param name="Wall">Calendar and clock as written, to 100 ns, years 1 to 9999; midnight for a day. Its kind is unspecified.</param>
/// <param name="Offset">Of an instant: local minus UTC, whole minutes, at most 14 hours either way. Else zero.</param>
public readonly record struct When(WhenKind Kind, DateTime Wall, TimeSpan Offset)
{
    /// <summary>The day as written, in the zone as written.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Wall);

    /// <summary>The moment.</summary>
    /// <exception cref="InvalidOperationException">This is no instant: the zone must come from elsewhere.</exception>
    public DateTimeOffset Instant =>
        Kind == WhenKind.Instant ? new(Wall, Offset) : throw new InvalidOperationException("A day or a local time is no instant.");

    /// <summary>ISO 8601, as <see cref="DateFormat.Iso"/> reads it back.</summary>
    /// <returns><c>2018-04-03</c>, <c>2018-04-03T10:00:00.5</c> or <c>2018-04-03T10:00:00+02:00</c>.</returns>
    public override string ToString() => Kind switch
    {
        WhenKind.Day => Wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WhenKind.Local => Wall.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        _ => Instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
    };
}
