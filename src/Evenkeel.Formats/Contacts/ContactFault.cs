namespace Evenkeel.Formats.Contacts;

/// <summary>Why a card, or a whole file, could not be read.</summary>
/// <param name="Line">The physical line on which the card begins, from 1.</param>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
/// <param name="Message">One short English clause, without the line.</param>
public sealed record ContactFault(long Line, string Code, string Message)
{
    internal static ContactFault NotClosed(long line) => new(line, "contact.not-closed", "the card has no END:VCARD");

    internal static ContactFault Outside(long line) => new(line, "contact.outside", "what stands here belongs to no card, since no BEGIN:VCARD precedes it");

    internal static ContactFault TooManyLines(long line, int limit) => new(line, "contact.too-many-lines", $"the card has more than {limit} lines");

    internal static ContactFault TooLarge(long line, int limit) => new(line, "contact.too-large", $"the card is larger than {limit} characters");

    internal static ContactFault TooDeep(long line, int limit) => new(line, "contact.too-deep", $"more than {limit} cards stand inside each other");

    internal static ContactFault None() => new(1, "contact.none", "the file has no card in it");

    internal static ContactFault Binary(string what) => new(1, "contact.binary", $"the file is {what}, not a vCard");

    internal static ContactFault Json() => new(1, "contact.json", "the file is a jCard (RFC 7095), which is not read; export it as .vcf");

    internal static ContactFault Xml() => new(1, "contact.xml", "the file is an xCard (RFC 6351), which is not read; export it as .vcf");
}
