using System.Globalization;
using System.Text.RegularExpressions;
using Evenkeel.Core.People;

namespace Evenkeel.Core.Time;

/// <summary>Time in one line, taken apart: "2h acme call notes #produce", "1:30 invoices yesterday", "9:15-10:45 Silva, posters".</summary>
/// <remarks>
/// In any order: a length, which is needed; a day, or it was today; a purpose behind <c>#</c>; and words. Of several lengths and purposes the first counts, and the others stay words. A length is
/// <c>2h</c>, <c>1.5h</c>, <c>1,5h</c>, <c>1h30</c>, <c>1h 30m</c>, <c>90m</c>, <c>1:30</c>, or a span of the clock such as <c>9:15-10:45</c>; a span that ends before it begins ends on the next day, and one over which
/// the clock is put on or back has the hours that went by. Days are English and German words for what has been: yesterday, Monday, 3 March, 2026-03-03.
/// </remarks>
/// <param name="Minutes">1 … <see cref="MostMinutes"/>; a half is rounded up.</param>
/// <param name="Purpose">One of <see cref="TimePurpose.All"/> where the word is known, else the word; null for none.</param>
/// <param name="Text">What is left; empty for nothing.</param>
public sealed partial record TimeLine(DateOnly On, int Minutes, string? Purpose, string Text)
{
    /// <summary>The longest line that is read, in characters.</summary>
    public const int Longest = 500;

    /// <summary>The most that a line may say: a day.</summary>
    public const int MostMinutes = 24 * 60;

    /// <param name="text">Of up to <see cref="Longest"/> characters.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <param name="zone">Whose clock spans are of.</param>
    /// <returns>The line, or <c>time.empty</c>, <c>time.too-long</c>, <c>time.no-length</c> where it says no length, <c>time.length</c> where that is none or more than a day, or <c>time.in-the-future</c>.</returns>
    public static Result<TimeLine> Read(string? text, DateOnly today, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("time.empty");
        if (text.Length > Longest)
            return new Refusal("time.too-long", Longest.ToString(CultureInfo.InvariantCulture));
        var (purpose, rest) = Without(text, Tag());
        var (length, words) = Without(rest, Length());
        if (length is null)
            return new Refusal("time.no-length", text.Trim());
        var (on, what) = DayWords.Find(words, today, isPast: true) ?? (today, words);
        var minutes = Minute(length, on, zone);
        return minutes is not (>= 1 and <= MostMinutes) ? new Refusal("time.length", length.Value.Trim())
            : on > today ? new Refusal("time.in-the-future")
            : new TimeLine(on, minutes.Value, Named(purpose), Bare(what));
    }

    /// <summary>Reads a line about what is only begun: it says a purpose behind <c>#</c> and words, and neither length nor day.</summary>
    /// <param name="text">Of up to <see cref="Longest"/> characters; none at all says nothing.</param>
    /// <returns>The purpose as <see cref="Purpose"/> has it and the words that are left, or <c>time.too-long</c>.</returns>
    public static Result<(string? Purpose, string Text)> Begin(string? text)
    {
        if (text?.Length > Longest)
            return new Refusal("time.too-long", Longest.ToString(CultureInfo.InvariantCulture));
        var (purpose, words) = Without(text ?? "", Tag());
        return (Named(purpose), Bare(words));
    }

    private static string? Named(Match? tag) => tag is null ? null : TimePurpose.Of(tag.Groups["word"].Value) ?? tag.Groups["word"].Value;

    private static string Bare(string words) => words.Trim(' ', ',', ';', ':', '-', '–');

    /// <summary>The first match, and the text without it.</summary>
    private static (Match? Found, string Left) Without(string text, Regex what) =>
        what.Match(text) is { Success: true } found ? (found, Blanks().Replace(text.Remove(found.Index, found.Length).Insert(found.Index, " "), " ").Trim()) : (null, Blanks().Replace(text, " ").Trim());

    /// <returns>Whole minutes; null where the length names a time that does not exist.</returns>
    private static int? Minute(Match length, DateOnly on, TimeZoneInfo zone)
    {
        int? Number(string group) => length.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
        if (Number("from") is { } from && Number("to") is { } to)
            return from > 23 || to > 24 || (to == 24 && Number("toMinute") > 0) ? null : Span(on, (from * 60) + Number("fromMinute")!.Value, (to * 60) + Number("toMinute")!.Value, zone);
        if (length.Groups["hours"] is { Success: true, Value: var hours })
            return (int)Math.Round(decimal.Parse(hours.Replace(',', '.'), CultureInfo.InvariantCulture) * 60, MidpointRounding.AwayFromZero) + (Number("more") ?? 0);
        return Number("clock") is { } clock ? (clock * 60) + Number("clockMinute")!.Value : Number("minutes");
    }

    /// <summary>What went by between two times of the clock, in minutes since midnight.</summary>
    private static int Span(DateOnly on, int from, int to, TimeZoneInfo zone)
    {
        var (begin, end) = (on.ToDateTime(TimeOnly.MinValue).AddMinutes(from), on.ToDateTime(TimeOnly.MinValue).AddMinutes(to < from ? to + MostMinutes : to));
        return (int)((end - zone.GetUtcOffset(end)) - (begin - zone.GetUtcOffset(begin))).TotalMinutes;
    }

    [GeneratedRegex(@"(?<=^|\s)#(?<word>[\p{L}\p{N}][\p{L}\p{N}_\-]{0,59})")]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"(?<=^|[\s,;])(?:(?<from>\d{1,2})[:.](?<fromMinute>[0-5]\d)\s?[-–—]\s?(?<to>\d{1,2})[:.](?<toMinute>[0-5]\d)|(?<hours>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:hours?|hrs?|h|std\.?|stunden?)(?:(?<more>[0-5]?\d)m?|\s(?<more>[0-5]?\d)\s?m(?:in)?)?|(?<clock>\d{1,2}):(?<clockMinute>[0-5]\d)h?|(?<minutes>\d{1,4})\s?(?:minutes?|minuten|min|m))(?=$|[\s,;])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
