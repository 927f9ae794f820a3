namespace Evenkeel.Core.People;

/// <summary>Why two entries are probably one person, the surest first.</summary>
public enum SameBecause
{
    /// <summary>An address that both have.</summary>
    Address,

    /// <summary>A page of one person alone that both have.</summary>
    Profile,

    /// <summary>A number that both have, and names that can be one person's.</summary>
    Phone,

    /// <summary>The same name and organisation.</summary>
    NameAndOrganisation,

    /// <summary>The same name before the @ of two addresses, and names that can be one person's.</summary>
    LocalPart,

    /// <summary>An entry without a name, whose address says the name of the other.</summary>
    NameInAddress,

    /// <summary>The same words in the name, however written and in any order.</summary>
    Name,

    /// <summary>The same family name, and a short form of the given name.</summary>
    Nickname,

    /// <summary>The same family name and organisation, and an initial or the beginning of the given name.</summary>
    Initial,

    /// <summary>The same organisation, and one name is part of the other.</summary>
    PartOfName,
}

/// <summary>Somebody as they are compared with others.</summary>
/// <param name="Name">Empty where an address or a number stands for it.</param>
/// <param name="Given">Null where it is not said apart; then it is the first word of the name. The same, with the last word, for <paramref name="Family"/>.</param>
/// <param name="Organisation">Its id as text; null for none.</param>
/// <param name="Emails">In lower case.</param>
/// <param name="Phones">In one form each.</param>
/// <param name="Profiles">In one form each.</param>
public sealed record Known(Guid Id, string Name, string? Given, string? Family, string? Organisation, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Profiles);

/// <summary>Two entries that are probably one person.</summary>
/// <param name="One">The smaller id of the two.</param>
/// <param name="What">What they have in common, such as the address; null where it is the name.</param>
public sealed record SamePair(Guid One, Guid Other, SameBecause Because, string? What);

/// <summary>Finds out who may stand there twice.</summary>
/// <remarks>
/// Entries are compared only where they share a key: an address, a number, a profile, a name in one of its forms. A key that more than <see cref="MostOfOneKey"/> share tells nobody apart and is
/// passed over: so n entries cost a multiple of n and not of n². Nothing is decided here; what is found is shown to somebody who knows.
/// </remarks>
public static class SamePeople
{
    /// <summary>Of how many entries with the same key all are compared with each other.</summary>
    public const int MostOfOneKey = 20;

    private const int ShortestLocalPart = 4;

    /// <summary>Every pair once, with its surest reason.</summary>
    /// <param name="people">In any order; ids are unique.</param>
    /// <returns>The surest first, then by id.</returns>
    public static IReadOnlyList<SamePair> Find(IEnumerable<Known> people)
    {
        var blocks = new Dictionary<(SameBecause, string), List<Compared>>();
        foreach (var person in people.Select(known => new Compared(known)))
            foreach (var key in Keys(person).Distinct())
                (blocks.TryGetValue(key, out var block) ? block : blocks[key] = []).Add(person);
        var pairs = new Dictionary<(Guid, Guid), SamePair>();
        foreach (var ((because, what), block) in blocks.Where(block => block.Value.Count is > 1 and <= MostOfOneKey))
            for (var i = 0; i < block.Count; i++)
                for (var j = i + 1; j < block.Count; j++)
                    if (Holds(because, block[i], block[j]))
                        Add(pairs, block[i].Of.Id, block[j].Of.Id, because, because is SameBecause.Address or SameBecause.Profile or SameBecause.Phone or SameBecause.LocalPart ? what : null);
        return [.. pairs.Values.OrderBy(pair => pair.Because).ThenBy(pair => pair.One).ThenBy(pair => pair.Other)];
    }

    private static void Add(Dictionary<(Guid, Guid), SamePair> pairs, Guid one, Guid other, SameBecause because, string? what)
    {
        var key = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        if (!pairs.TryGetValue(key, out var known) || because < known.Because)
            pairs[key] = new(key.Item1, key.Item2, because, what);
    }

    private static IEnumerable<(SameBecause, string)> Keys(Compared person)
    {
        var (known, at) = (person.Of, person.Of.Organisation);
        foreach (var email in known.Emails)
            yield return (SameBecause.Address, email);
        foreach (var profile in known.Profiles)
            yield return (SameBecause.Profile, profile);
        foreach (var phone in known.Phones)
            yield return (SameBecause.Phone, phone);
        foreach (var email in known.Emails)
            if (email.IndexOf('@', StringComparison.Ordinal) is >= ShortestLocalPart and var end && !SharedBox.IsOne(email))
                yield return (SameBecause.LocalPart, email[..end]);
        foreach (var said in person.SaidByAddresses)
            yield return (SameBecause.NameInAddress, said);
        if (person.Words.Count >= 2)
        {
            yield return (SameBecause.NameInAddress, person.Sorted);
            yield return (SameBecause.Name, person.Sorted);
            foreach (var given in Nicknames.Keys(person.Given))
                yield return (SameBecause.Nickname, $"{given} {person.Family}");
        }
        if (at is null || person.Words.Count == 0)
            yield break;
        yield return (SameBecause.NameAndOrganisation, $"{person.Sorted} {at}");
        yield return (SameBecause.Initial, $"{person.Given[0]} {person.Family} {at}");
        foreach (var word in person.Words)
            yield return (SameBecause.PartOfName, $"{word} {at}");
    }

    /// <summary>Whether what two entries have in common speaks for one person, given what else is known of them.</summary>
    private static bool Holds(SameBecause because, Compared one, Compared other) => because switch
    {
        SameBecause.Address => !one.IsSharedBoxOf(other) || one.CanBe(other),
        SameBecause.Phone or SameBecause.LocalPart => one.CanBe(other),
        SameBecause.NameInAddress => one.Words.Count == 0 != (other.Words.Count == 0),
        SameBecause.Nickname => one.Given != other.Given,
        SameBecause.Initial => one.Words.Count >= 2 && other.Words.Count >= 2 && one.Given != other.Given
            && (one.Given.StartsWith(other.Given, StringComparison.Ordinal) || other.Given.StartsWith(one.Given, StringComparison.Ordinal)),
        SameBecause.PartOfName => one.Words.Count != other.Words.Count && one.CanBe(other),
        _ => true,
    };

    private sealed class Compared(Known of)
    {
        public Known Of { get; } = of;

        public IReadOnlyList<string> Words { get; } = NameForm.Words(of.Name);

        public string Sorted => field ??= string.Join(' ', Words.Order(StringComparer.Ordinal));

        public string Given => field ??= Of.Given is { } given && NameForm.Words(given) is [var first, ..] ? first : Words[0];

        public string Family => field ??= Of.Family is { } family && NameForm.Words(family) is [.., var last] ? last : Words[^1];

        /// <summary>Of an entry without a name, what its addresses call it: <c>ana.silva@…</c>.</summary>
        public IEnumerable<string> SaidByAddresses => Words.Count > 0 ? [] : Of.Emails.Select(email => NameForm.Words(email[..Math.Max(0, email.IndexOf('@', StringComparison.Ordinal))]))
            .Where(words => words.Count >= 2).Select(words => string.Join(' ', words.Order(StringComparer.Ordinal)));

        /// <summary>Whether two names can be one person's: all words of the one are in the other, given names in any of their forms; or one of the two has none.</summary>
        public bool CanBe(Compared other)
        {
            var (few, many) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
            return few.All(word => many.Any(also => Nicknames.AreSame(word, also) || (word.Length == 1 && also[0] == word[0]) || (also.Length == 1 && word[0] == also[0])));
        }

        public bool IsSharedBoxOf(Compared other) => Of.Emails.Any(email => SharedBox.IsOne(email) && other.Of.Emails.Contains(email));
    }
}
