using Evenkeel.App.Store;

namespace Evenkeel.App.Tables;

/// <summary>What the text of a field means, and so how it is read from a table.</summary>
public enum FieldType
{
    Text,

    /// <summary>Several values, separated by <c>;</c> in a cell.</summary>
    List,
    Day,
    Instant,

    /// <summary>An instant; a day alone means its start.</summary>
    Opening,

    /// <summary>An instant; a day alone means its end.</summary>
    Closing,

    /// <summary>Another record.</summary>
    Reference,

    /// <summary>An amount and, in the next column, its currency.</summary>
    Money,

    /// <summary>The same, but it may be under zero; several may share one column of the currency, which follows the last of them.</summary>
    SignedMoney,

    /// <summary>Hours with a decimal fraction; whole minutes.</summary>
    Hours,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, perhaps with a fraction.</summary>
    Number,

    /// <summary>Yes; empty for no.</summary>
    Flag,

    /// <summary>How a lead ended.</summary>
    Outcome,

    /// <summary>Who turned to whom: in, out or both.</summary>
    Direction,

    /// <summary>Names with values, as a JSON object.</summary>
    Facts,
}

/// <summary>
/// One field of a record as canonical text: the one form in which files, the history of changes and undo speak of it.
/// Null means that there is none.
/// </summary>
/// <param name="Name">The field's column in the record's table.</param>
/// <param name="To">The kind of record that a reference names.</param>
/// <param name="CurrencyColumn">The column that holds an amount's currency.</param>
public sealed record Field<T>(string Name, FieldType Type, Func<T, string?> Get, Action<T, string?> Set, string? To = null, string? CurrencyColumn = null)
    where T : IRecord;
