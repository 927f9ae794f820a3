using System.Globalization;

namespace Evenkeel.Core.People;

/// <summary>Days as people say them in a note: "Tuesday", "tomorrow", "in two weeks", "3 March", "2026-03-03"; and of what has been: "yesterday", "Monday".</summary>
/// <remarks>In English and German. Days without a year are the next such day; a weekday is the next one after today; "next week" is its Monday. An order of day and month that could be another is not guessed.</remarks>
internal static class DayWords
{
    private static readonly string[][] Weekdays =
    [
        ["monday", "mon", "montag"], ["tuesday", "tue", "tues", "dienstag"], ["wednesday", "wed", "mittwoch"], ["thursday", "thu", "thurs", "donnerstag"], ["friday", "fri", "freitag"],
        ["saturday", "sat", "samstag", "sonnabend"], ["sunday", "sun", "sonntag"],
    ];

    private static readonly string[][] Months =
    [
        ["january", "jan", "januar"], ["february", "feb", "februar"], ["march", "mar", "märz"], ["april", "apr"], ["may", "mai"], ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
        ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"], ["november", "nov"], ["december", "dec", "dezember", "dez"],
    ];

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["einem"] = 1,
        ["einer"] = 1,
        ["zwei"] = 2,
        ["drei"] = 3,
        ["vier"] = 4,
        ["fünf"] = 5,
        ["sechs"] = 6,
    };

    private static readonly string[] Before = ["on", "by", "until", "next", "this", "am", "bis", "nächsten", "nächste", "kommenden", "diesen"];

    /// <summary>Finds a day at the beginning or the end of words.</summary>
    /// <param name="today">The day on which they were said.</param>
    /// <param name="isPast">Whether they speak of what has been: a weekday is the last one before today, a day without a year the last such day, and words for days to come name none.</param>
    /// <returns>The day, and the words without it; null where there is none.</returns>
    public static (DateOnly Day, string What)? Find(string text, DateOnly today, bool isPast = false)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(4, words.Length); length > 0; length--)
            foreach (var start in new[] { words.Length - length, 0 })
                if (Read([.. words.Skip(start).Take(length).Select(word => word.Trim('.', ',', ':').ToLowerInvariant())], today, isPast) is { } day)
                {
                    var rest = start == 0 ? words[length..] : words[..start];
                    while (start > 0 && rest.Length > 0 && Before.Contains(rest[^1].ToLowerInvariant()))
                        rest = rest[..^1];
                    return (day, string.Join(' ', rest));
                }
        return null;
    }

    private static DateOnly? Read(string[] words, DateOnly today, bool isPast)
    {
        while (words.Length > 1 && Before.Contains(words[0]) && words is not ["next" or "nächste", "week" or "woche"])
            words = words[1..];
        return words switch
        {
            ["today" or "heute"] => today,
            [var one] when DateOnly.TryParseExact(one, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            [var number, var month] when Index(Months, month) is { } of => Of(today, number, of, isPast),
            [var month, var number] when Index(Months, month) is { } of => Of(today, number, of, isPast),
            _ => isPast ? Past(words, today) : Ahead(words, today),
        };
    }

    private static DateOnly? Past(string[] words, DateOnly today) => words switch
    {
        ["yesterday" or "gestern"] => today.AddDays(-1),
        ["day", "before", "yesterday"] or ["vorgestern"] => today.AddDays(-2),
        ["last" or "letzten", var one] when Index(Weekdays, one) is { } weekday => Last(today, weekday),
        [var one] when Index(Weekdays, one) is { } weekday => Last(today, weekday),
        _ => null,
    };

    private static DateOnly? Ahead(string[] words, DateOnly today) => words switch
    {
        ["tomorrow" or "morgen"] => today.AddDays(1),
        ["day", "after", "tomorrow"] or ["übermorgen"] => today.AddDays(2),
        ["next" or "nächste", "week" or "woche"] => Next(today, 0),
        ["in", var many, "day" or "days" or "tag" or "tagen"] => Number(many) is { } days ? today.AddDays(days) : null,
        ["in", var many, "week" or "weeks" or "woche" or "wochen"] => Number(many) is { } weeks ? today.AddDays(7 * weeks) : null,
        ["in", var many, "month" or "months" or "monat" or "monaten"] => Number(many) is { } months ? today.AddMonths(months) : null,
        [var one] when Index(Weekdays, one) is { } weekday => Next(today, weekday),
        _ => null,
    };

    private static DateOnly Next(DateOnly today, int weekday) => today.AddDays(1 + ((weekday + 7 - (((int)today.DayOfWeek + 6) % 7) - 1) % 7));

    private static DateOnly Last(DateOnly today, int weekday) => Next(today.AddDays(-8), weekday);

    private static DateOnly? Of(DateOnly today, string number, int month, bool isPast)
    {
        var digits = number.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
            return null;
        foreach (var year in new[] { today.Year, isPast ? today.Year - 1 : today.Year + 1 })
            if (day <= DateTime.DaysInMonth(year, month + 1) && new DateOnly(year, month + 1, day) is var date && (date == today || date < today == isPast))
                return date;
        return null;
    }

    private static int? Number(string text) =>
        Numbers.TryGetValue(text, out var word) ? word : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : null;

    private static int? Index(string[][] names, string word) => Array.FindIndex(names, of => of.Contains(word)) is >= 0 and var index ? index : null;
}
