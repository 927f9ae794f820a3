using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>What a program's table of contacts looks like. Names of columns are without capitals, spaces, signs and numbers: the second address is one more address.</summary>
/// <param name="Format">As reports name it.</param>
/// <param name="Program">What <c>--as</c> names it by, and the origin of what comes from it.</param>
/// <param name="Needs">Each a column by which the table is known, under one of its names.</param>
/// <param name="Columns">Ours to theirs.</param>
/// <param name="Silent">Columns that say nothing about anybody by themselves.</param>
public sealed record ContactPreset(string Format, string Program, string[][] Needs, IReadOnlyDictionary<ContactColumn, string[]> Columns, params string[] Silent)
{
    /// <summary>Whether the columns are there by which it is known.</summary>
    public bool Fits(IReadOnlyCollection<string> header)
    {
        var keys = header.Select(Key).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(Needs, names => Array.Exists(names, keys.Contains));
    }

    /// <summary>What a column means; null when it is not read.</summary>
    public ContactColumn? Meaning(string column) =>
        Columns.FirstOrDefault(one => one.Value.Contains(Key(column), StringComparer.Ordinal)) is { Value: not null } found ? found.Key : null;

    public bool IsSilent(string column) => Silent.Contains(Key(column), StringComparer.Ordinal);

    private static string Key(string name) => string.Concat(SearchKey.Of(name).Where(char.IsLetter));
}

/// <summary>What a column of a table of contacts holds.</summary>
public enum ContactColumn
{
    FullName,
    Prefix,
    GivenName,
    MiddleName,
    FamilyName,
    Suffix,
    Nickname,
    Organisation,
    Role,
    Email,
    Phone,
    Link,
    Note,

    /// <summary>Several, separated by <c>;</c> or, as Google has it, by <c>:::</c>.</summary>
    Tags,

    /// <summary>The day since which one knows them there.</summary>
    MetOn,

    /// <summary>What another program is to do with the row.</summary>
    Action,
}
