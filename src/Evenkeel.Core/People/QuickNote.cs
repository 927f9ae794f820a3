using System.Text.RegularExpressions;

namespace Evenkeel.Core.People;

/// <summary>A note in a hurry, taken apart: "Ana Silva, ana@festival.pt, met at the chamber evening, wants a campaign, call Tuesday".</summary>
/// <remarks>
/// The note is parts between commas, semicolons and line ends. A part is an address, a number or a link; where one met; what somebody wants; what one will do, perhaps with a day; the role and organisation; the first that
/// is none of these is the name, and what then is left is kept as a note. The words are English and German ones. Nothing of a note is lost: each part stands somewhere.
/// </remarks>
/// <param name="Name">Who it is about; empty where no part is a name.</param>
/// <param name="Met">Where one met, or how; null where it does not say that one met.</param>
/// <param name="Wants">What they want; null for nothing.</param>
/// <param name="Step">What one will do; null for nothing.</param>
/// <param name="StepOn">When; null where no day is said.</param>
/// <param name="Notes">What is none of these.</param>
public sealed partial record QuickNote(
    string Name, string? Role, string? Organisation, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Links, string? Met, string? Wants, string? Step, DateOnly? StepOn,
    IReadOnlyList<string> Notes)
{
    /// <summary>The longest that is read, in characters.</summary>
    public const int Longest = 2000;

    private const int LongestName = 5;

    /// <param name="text">Of up to <see cref="Longest"/> characters.</param>
    /// <param name="today">The day on which it was written.</param>
    /// <returns>The note, or <c>note.empty</c>, <c>note.too-long</c>, or <c>note.nobody</c> where it names nobody.</returns>
    public static Result<QuickNote> Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("note.empty");
        if (text.Length > Longest)
            return new Refusal("note.too-long", Longest.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var note = new QuickNote("", null, null, [], [], [], null, null, null, null, []);
        foreach (var part in Separators().Split(text).Select(part => part.Trim().TrimEnd('.')).Where(part => part.Length > 0))
            note = note.With(part, today);
        return note.Name.Length == 0 && note.Emails.Count == 0 ? new Refusal("note.nobody") : note with { Name = note.Name.Length > 0 ? note.Name : note.Emails[0] };
    }

    private QuickNote With(string part, DateOnly today)
    {
        if (part.Contains('@', StringComparison.Ordinal) && EmailAddress.Read(part.Trim('<', '>')) is { Refusal: null, Value: var email })
            return this with { Emails = [.. Emails, email] };
        if (Link().IsMatch(part))
            return this with { Links = [.. Links, part.Contains("://", StringComparison.Ordinal) ? part : "https://" + part] };
        if (Phone().IsMatch(part) && part.Count(char.IsAsciiDigit) is >= 6 and <= 15)
            return this with { Phones = [.. Phones, part] };
        if (Met is null && Meeting().Match(part) is { Success: true } met)
            return this with { Met = met.Groups["where"].Value };
        if (Wants is null && Wish().Match(part) is { Success: true } wish)
            return this with { Wants = wish.Groups["what"].Value };
        if (Step is null && Doing().IsMatch(part))
            return DayWords.Find(part, today) is var (day, rest) && rest.Length > 0 ? this with { Step = rest, StepOn = day } : this with { Step = part };
        if (Organisation is null && Working().Match(part) is { Success: true } working)
            return this with { Role = working.Groups["role"].Value is { Length: > 0 } role ? role : Role, Organisation = working.Groups["of"].Value };
        if (Name.Length == 0 && part.Split(' ').Length <= LongestName && !part.Any(char.IsAsciiDigit))
            return this with { Name = part };
        return this with { Notes = [.. Notes, part] };
    }

    // a comma inside of a number or a link separates nothing
    [GeneratedRegex(@"[,;]\s+|[,;]$|[\r\n]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(https?://|www\.)\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(tel\.?|phone|mobile|mobil)?:?\s*\+?[0-9 ()/.\-]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:(?:we )?met|talked|spoke|kennengelernt|getroffen|gesprochen)\b\s*(?:(?:at|in|on|through|via|by|bei|beim|am|auf|an|im|durch|über)\s+)?(?<where>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?:(?:she|he|they|sie|er)\s+)?(?:wants?|needs?|looks? for|looking for|is interested in|interested in|would like|asks? for|asked for|will|möchte|braucht|sucht|interessiert an|fragt nach)\s+(?:(?:a|an|the|some|eine?n?|den|die|das)\s+)?(?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?:(?:i )?(?:will|must|should|to|promised to)\s+)?(?:re)?(?:call|phone|ring|write|e-?mail|mail|text|send|meet|ask|visit|invite|remind|follow up|propose|offer|show|book|have lunch|have coffee|lunch|coffee)\b|\b(?:anrufen|schreiben|mailen|treffen|senden|schicken|fragen|nachfassen|einladen|melden|zurückrufen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^(?:(?:works|arbeitet)\s+)?(?:(?<role>[\p{L}\- ]{2,60}?)\s+)?(?:at|from|bei|von)\s+(?<of>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Working();
}
