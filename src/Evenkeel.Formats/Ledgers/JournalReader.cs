using System.Text.RegularExpressions;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Ledgers;

/// <summary>Reads plain-text journals of hledger and ledger: a documented subset, in which whatever is not followed is told.</summary>
/// <remarks>
/// Transactions (<c>2026-03-16 * (code) payee | note</c>), postings (two blanks between account and amount), amounts with a commodity on either side, prices (<c>@</c>, <c>@@</c>), assertions (<c>=</c>, not checked) and comments; of
/// postings one may have no amount. Directives are passed over, but <c>decimal-mark</c>, which is followed, and <c>include</c>, which is a fault. Sources: hledger's manual, "Journal"; ledger's manual, chapter 5.
/// Lines are read one at a time; exceptions of the reader pass through.
/// </remarks>
public sealed partial class JournalReader
{
    private const int LongestLine = 10_000, MostPostings = 1_000;

    private readonly TextReader text;
    private readonly JournalAmount amounts = new();
    private long number;

    private JournalReader(TextReader text) => this.text = text;

    /// <summary>Whether a text looks like a journal: it begins with a transaction with a posting, or with a directive of journals.</summary>
    public static bool Is(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isHeadSeen = false;
        for (var lines = 0; lines < 200 && text.ReadLine() is { } line; lines++)
            if (isHeadSeen)
                return line.Length > 2 && char.IsWhiteSpace(line[0]) && line.Trim() is [not ';', ..] posting && (posting.Contains("  ", StringComparison.Ordinal) || posting.Contains('\t', StringComparison.Ordinal) || posting.Contains(':', StringComparison.Ordinal));
            else if (!SaysNothing(line))
            {
                if (Known().IsMatch(line))
                    return true;
                if (!(isHeadSeen = Head().IsMatch(line)))
                    return false;
            }
        return false;
    }

    /// <summary>Transactions, faults and directives, in the file's order.</summary>
    public static IEnumerable<JournalPart> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JournalReader(text).Parts();
    }

    private IEnumerable<JournalPart> Parts()
    {
        var line = Next();
        while (line is not null)
        {
            var (first, began) = (line, number);
            var below = new List<(long Line, string Text)>();
            line = Next();
            if (first.StartsWith("comment", StringComparison.Ordinal) && first.Trim() == "comment")
            {
                while (line is not null && line.Trim() != "end comment")
                    line = Next();
                line = Next();
                continue;
            }
            if (SaysNothing(first))
                continue;
            for (; line is not null && (line.Length > 0 && char.IsWhiteSpace(line[0])) && !string.IsNullOrWhiteSpace(line); line = Next())
                if (line.TrimStart()[0] is not (';' or '#') && below.Count <= MostPostings)
                    below.Add((number, line));
            yield return Part(first, began, below);
        }
    }

    private JournalPart Part(string first, long began, List<(long Line, string Text)> below)
    {
        if (first.Length > LongestLine || below.Count > MostPostings)
            return Fault(began, "journal.too-large", "a line or a transaction is too large");
        if (Head().Match(first) is not { Success: true } head)
        {
            var word = first.Trim().Split((char[])[' ', '\t'], 2)[0];
            if (word == "decimal-mark")
                amounts.Mark = first.Trim().EndsWith(',') ? DecimalMark.Comma : DecimalMark.Dot;
            return word is "include" or "!include" ? Fault(began, "journal.include", "another file is included: bring that in itself") : char.IsWhiteSpace(first[0]) ? Fault(began, "journal.line", "an amount without a transaction") : new JournalPart(null, null, word);
        }
        var day = DateFormat.YearFirst.Read(head.Groups["on"].Value);
        if (!day.Ok)
            return Fault(began, day.Fault!.Code, day.Fault.Message);
        var postings = new List<(JournalPosting Posting, decimal? Cost, string CostIn)>();
        string? without = null;
        foreach (var (line, said) in below)
        {
            var posting = Posting().Match(said);
            var account = posting.Groups["account"].Value.Trim();
            if (account is ['(', .., ')'])
                continue;
            if (amounts.Read(posting.Groups["amount"].Value) is not { } amount)
                return Fault(line, "journal.amount", $"'{posting.Groups["amount"].Value.Trim()}' is not one amount, or can be read in two ways");
            if (amount.IsNone && without is not null)
                return Fault(line, "journal.unbalanced", "two amounts of a transaction are left out");
            if (amount.IsNone)
                without = account.Trim('[', ']');
            else
                postings.Add((new JournalPosting(account.Trim('[', ']'), amount.Value, amount.Commodity), amount.Cost ?? amount.Value, amount.CostIn ?? amount.Commodity));
        }
        var sums = postings.GroupBy(one => one.CostIn).Select(group => (group.Key, Sum: group.Sum(one => one.Cost!.Value))).Where(sum => sum.Sum != 0).ToList();
        if (without is not null && sums.Count > 1)
            return Fault(began, "journal.unbalanced", "an amount is left out of a transaction in several commodities");
        if (without is null && sums.Count == 1)
            return Fault(began, "journal.unbalanced", "the amounts of the transaction do not add up to zero");
        var balanced = postings.ConvertAll(one => one.Posting);
        if (without is not null)
            balanced.Add(new JournalPosting(without, sums.Count == 0 ? 0 : -sums[0].Sum, sums.Count == 0 ? "" : sums[0].Key));
        return new JournalPart(new JournalTransaction(began, day.Value.Day, head.Groups["code"] is { Success: true, Value: { Length: > 0 } code } ? code.Trim() : null, head.Groups["what"].Value.Trim(), balanced));
    }

    private string? Next()
    {
        number++;
        return text.ReadLine();
    }

    private static bool SaysNothing(string line) => string.IsNullOrWhiteSpace(line) || line[0] is ';' or '#' or '*' or '%' or '|';

    private static JournalPart Fault(long line, string code, string message) => new(null, new JournalFault(line, code, message));

    [GeneratedRegex(@"^(?<on>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:=[\d/.\-]+)?(?:\s+[*!])?(?:\s+\((?<code>[^)]*)\))?(?<what>[^;]*)(?:;.*)?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(account|commodity|payee|decimal-mark|include)\s+\S")]
    private static partial Regex Known();

    [GeneratedRegex(@"^\s+(?:[*!]\s+)?(?<account>[^;\t]*?)(?:(?: {2,}|\t)(?<amount>[^;]*))?(?:;.*)?$")]
    private static partial Regex Posting();
}
