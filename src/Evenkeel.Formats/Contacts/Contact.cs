namespace Evenkeel.Formats.Contacts;

/// <summary>What a card is about.</summary>
public enum ContactKind
{
    /// <summary>Somebody.</summary>
    Person,

    /// <summary><c>KIND:org</c> (RFC 6350, section 6.1.4), or Apple's <c>X-ABShowAs:COMPANY</c>.</summary>
    Organisation,

    /// <summary>A list of cards: <c>KIND:group</c>, or Apple's <c>X-ADDRESSBOOKSERVER-KIND:group</c>.</summary>
    Group,
}

/// <summary>One card of an address book.</summary>
/// <remarks>Texts are trimmed and without control characters but line ends (LF) and tabs; none is empty.</remarks>
/// <param name="Line">The physical line on which it begins, from 1.</param>
public sealed record Contact(long Line)
{
    /// <summary>A person unless the card says otherwise.</summary>
    public ContactKind Kind { get; init; }

    /// <summary>The id that the card has wherever it goes; without <c>urn:uuid:</c>, which only vCard 4.0 puts before it.</summary>
    public string? Uid { get; init; }

    /// <summary>As it is shown: <c>FN</c>.</summary>
    public string? FullName { get; init; }

    /// <summary>The second part of <c>N</c>.</summary>
    public string? GivenName { get; init; }

    /// <summary>The first part of <c>N</c>.</summary>
    public string? FamilyName { get; init; }

    /// <summary>All parts of <c>N</c> in the order in which they are said: title, given, further, family, suffix.</summary>
    public string? AllNames { get; init; }

    /// <summary>The first of <c>NICKNAME</c>.</summary>
    public string? Nickname { get; init; }

    /// <summary>The first part of <c>ORG</c>, without departments.</summary>
    public string? Organisation { get; init; }

    /// <summary><c>TITLE</c>, else <c>ROLE</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The preferred first, else in the card's order.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>As they are written, without <c>tel:</c>; the preferred first.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary><c>URL</c>, and profiles elsewhere (Apple's <c>X-SOCIALPROFILE</c>).</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Each once, in the card's order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Several are one below the other.</summary>
    public string? Note { get; init; }

    /// <summary>What the card holds beyond that, a short English clause for each property.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>A card, or why there is none.</summary>
/// <remarks>Exactly one of the two is there.</remarks>
public readonly record struct ContactRow(Contact? Contact, ContactFault? Fault);
