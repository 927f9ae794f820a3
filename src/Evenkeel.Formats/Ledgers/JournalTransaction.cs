namespace Evenkeel.Formats.Ledgers;

/// <summary>One transaction of a journal, balanced.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Code">What stands in parentheses before the description; null for none.</param>
/// <param name="Description">Without the comment; perhaps <c>payee | note</c>.</param>
public sealed record JournalTransaction(long Line, DateOnly On, string? Code, string Description, IReadOnlyList<JournalPosting> Postings)
{
    /// <summary>Who paid or was paid: what stands before a stroke, else the whole description.</summary>
    public string Payee => (Description.IndexOf('|', StringComparison.Ordinal) is >= 0 and var stroke ? Description[..stroke] : Description).Trim();
}

/// <summary>An amount on an account.</summary>
/// <param name="Account">Its parts between colons.</param>
/// <param name="Amount">Over zero where it goes to the account.</param>
/// <param name="Commodity">As written: <c>EUR</c>, <c>$</c>; empty for none.</param>
public sealed record JournalPosting(string Account, decimal Amount, string Commodity);

/// <summary>A line that could not be read, or that is not followed.</summary>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
public sealed record JournalFault(long Line, string Code, string Message);

/// <summary>What a part of a journal is: one of the three.</summary>
/// <param name="Directive">The word with which a line begins that changes how others are read and is passed over here.</param>
public sealed record JournalPart(JournalTransaction? Transaction, JournalFault? Fault = null, string? Directive = null);
