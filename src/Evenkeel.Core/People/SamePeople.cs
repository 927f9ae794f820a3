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
public sealed record Known(Guid Id, string Name, string? Given, string? Family, string? Organisation, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Profiles)
{
    internal IReadOnlyList<string> Words { get; } = NameForm.Words(Name);

    internal string Sorted => field ??= string.Join(' ', Words.Order(StringComparer.Ordinal));

    internal string FirstName => field ??= Given is { } given && NameForm.Words(given) is [var first, ..] ? first : Words[0];

    internal string LastName => field ??= Family is { } family && NameForm.Words(family) is [.., var last] ? last : Words[^1];

    /// <summary>Of an entry without a name, what its addresses call it: <c>ana.silva@…</c>.</summary>
    internal IEnumerable<string> SaidByAddresses => Words.Count > 0 ? [] : Emails.Select(email => NameForm.Words(email[..Math.Max(0, email.IndexOf('@', StringComparison.Ordinal))]))
        .Where(words => words.Count >= 2).Select(words => string.Join(' ', words.Order(StringComparer.Ordinal)));

    /// <summary>Whether two names can be one person's: all words of the one are in the other, given names in any of their forms; or one of the two has none.</summary>
    internal bool CanBe(Known other)
    {
        var (few, many) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        return few.All(word => many.Any(also => Nicknames.AreSame(word, also) || (word.Length == 1 && also[0] == word[0]) || (also.Length == 1 && word[0] == also[0])));
    }

    internal bool IsSharedBoxOf(Known other) => Emails.Any(email => SharedBox.IsOne(email) && other.Emails.Contains(email));
}

/// <summary>Finds out who may stand there twice; nothing is decided here, what is found is shown to somebody who knows.</summary>
public static class SamePeople
{
    private const int ShortestLocalPart = 4;

    /// <summary>Nobody yet, to be told who is there.</summary>
    public static SharedKeys<Known, SameBecause> Among() => new(Keys, Holds, because => because is SameBecause.Address or SameBecause.Profile or SameBecause.Phone or SameBecause.LocalPart);

    /// <summary>Every pair once, with its surest reason.</summary>
    /// <param name="people">In any order; ids are unique.</param>
    /// <returns>The surest first, then by id.</returns>
    public static IReadOnlyList<SamePair<SameBecause>> Find(IEnumerable<Known> people)
    {
        var among = Among();
        foreach (var person in people)
            among.Put(person.Id, person);
        return among.Pairs();
    }

    private static IEnumerable<(SameBecause, string)> Keys(Known person)
    {
        var at = person.Organisation;
        foreach (var email in person.Emails)
            yield return (SameBecause.Address, email);
        foreach (var profile in person.Profiles)
            yield return (SameBecause.Profile, profile);
        foreach (var phone in person.Phones)
            yield return (SameBecause.Phone, phone);
        foreach (var email in person.Emails)
            if (email.IndexOf('@', StringComparison.Ordinal) is >= ShortestLocalPart and var end && !SharedBox.IsOne(email))
                yield return (SameBecause.LocalPart, email[..end]);
        foreach (var said in person.SaidByAddresses)
            yield return (SameBecause.NameInAddress, said);
        if (person.Words.Count >= 2)
        {
            yield return (SameBecause.NameInAddress, person.Sorted);
            yield return (SameBecause.Name, person.Sorted);
            foreach (var given in Nicknames.Keys(person.FirstName))
                yield return (SameBecause.Nickname, $"{given} {person.LastName}");
        }
        if (at is null || person.Words.Count == 0)
            yield break;
        yield return (SameBecause.NameAndOrganisation, $"{person.Sorted} {at}");
        yield return (SameBecause.Initial, $"{person.FirstName[0]} {person.LastName} {at}");
        foreach (var word in person.Words)
            yield return (SameBecause.PartOfName, $"{word} {at}");
    }

    /// <summary>Whether what two entries have in common speaks for one person, given what else is known of them.</summary>
    private static bool Holds(SameBecause because, Known one, Known other) => because switch
    {
        SameBecause.Address => !one.IsSharedBoxOf(other) || one.CanBe(other),
        SameBecause.Phone or SameBecause.LocalPart => one.CanBe(other),
        SameBecause.NameInAddress => one.Words.Count == 0 != (other.Words.Count == 0),
        SameBecause.Nickname => one.FirstName != other.FirstName,
        SameBecause.Initial => one.Words.Count >= 2 && other.Words.Count >= 2 && one.FirstName != other.FirstName
            && (one.FirstName.StartsWith(other.FirstName, StringComparison.Ordinal) || other.FirstName.StartsWith(one.FirstName, StringComparison.Ordinal)),
        SameBecause.PartOfName => one.Words.Count != other.Words.Count && one.CanBe(other),
        _ => true,
    };
}
