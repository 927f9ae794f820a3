using System.Globalization;

namespace Evenkeel.Formats.Tables;

/// <summary>A way of writing days and times. Culture plays no part, and none guesses between day and month.</summary>
/// <remarks>
/// A cell is refused with <c>date.shape</c> when it is not written in this way, with <c>date.short-year</c> for a year of two digits, and
/// with <c>date.zero</c>, <c>.year</c>, <c>.month</c>, <c>.day</c>, <c>.time</c> or <c>.offset</c> when it names what does not exist.
/// </remarks>
public sealed class DateFormat
{
    private readonly Reader reader;

    private DateFormat(string name, Reader reader)
    {
        Name = name;
        this.reader = reader;
    }

    private delegate Parsed<When> Reader(ReadOnlySpan<char> text);

    /// <summary>
    /// ISO 8601-1:2019 (5.2.2, 5.4): <c>2018-04-03</c>; a time may follow behind <c>T</c> or a space, <c>10:00[:00[.123]]</c>, and then
    /// <c>Z</c>, <c>UTC</c>, <c>+02:00</c> or nothing.
    /// </summary>
    public static DateFormat Iso { get; } = new("ISO 8601", NumericDate.Iso);

    /// <summary><c>2018/4/3</c>, with <c>- / .</c> between; a time may follow, also with AM or PM.</summary>
    public static DateFormat YearFirst { get; } = new("year first", text => NumericDate.Read(text, dayFirst: null));

    /// <summary><c>3/4/2018</c> is the third of April; what begins with the year is read as well.</summary>
    public static DateFormat DayFirst { get; } = new("day first", text => NumericDate.Read(text, dayFirst: true));

    /// <summary><c>3/4/2018</c> is the fourth of March; what begins with the year is read as well.</summary>
    public static DateFormat MonthFirst { get; } = new("month first", text => NumericDate.Read(text, dayFirst: false));

    /// <summary>Days since 1899-12-30 as a spreadsheet counts them; a fraction is a local time, to the second.</summary>
    /// <remarks>From 61 (1900-03-01): before it, spreadsheets disagree about a 29 February 1900.</remarks>
    public static DateFormat ExcelSerial { get; } = new("spreadsheet serial number", ReadSerial);

    /// <summary>For a person to read, or the pattern itself.</summary>
    public string Name { get; }

    /// <summary>A format such as <c>dd.MM.yyyy HH:mm</c>.</summary>
    /// <param name="pattern">
    /// A subset of .NET's: <c>yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s f…fffffff tt t K</c>, separators, <c>T</c>, and
    /// <c>'text'</c>. Year, month and day are needed. Month names are English; <c>yy</c> means 1950 to 2049; <c>K</c> is Z, an offset or
    /// nothing.
    /// </param>
    /// <returns>Else <c>date-format.letter</c>, <c>.repeated</c>, <c>.quote</c> or <c>.incomplete</c>.</returns>
    public static Parsed<DateFormat> Of(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var compiled = DatePattern.Of(pattern);
        return compiled.Ok ? Parsed<DateFormat>.Of(new(pattern, compiled.Value.Read)) : Parsed<DateFormat>.No(compiled.Fault!);
    }

    /// <summary>Reads a cell; spaces around it do not count.</summary>
    public Parsed<When> Read(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed.IsEmpty ? Parsed<When>.No("date.empty", "there is no date") : reader(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Parsed<When> ReadSerial(ReadOnlySpan<char> text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial))
            return Parsed<When>.No("date.shape", $"{Quote.Of(text)} is not a serial number");
        if (serial is < 61 or >= 2_958_466)
            return Parsed<When>.No("date.year", $"the serial number {Quote.Of(text)} lies outside 1900-03-01 to 9999-12-31");
        var day = new DateTime(1899, 12, 30).AddDays((int)serial);
        var seconds = (int)decimal.Round((serial - decimal.Truncate(serial)) * 86_400, MidpointRounding.ToEven);
        return serial == decimal.Truncate(serial)
            ? Parsed<When>.Of(new(WhenKind.Day, day, TimeSpan.Zero))
            : Parsed<When>.Of(new(WhenKind.Local, day.AddSeconds(Math.Min(seconds, 86_399)), TimeSpan.Zero));
    }
}
