using Evenkeel.Formats.Ledgers;

namespace Evenkeel.Formats.Tests.Ledgers;

public sealed class JournalReaderTests
{
    [Fact]
    public void A_transaction_is_balanced_with_its_code_payee_and_amounts()
    {
        const string Text = """
            ; a journal
            comment
            2026-01-01 not read
            end comment
            2026/3/16=2026-03-20 * (26-01) AB Inc. | March  ; a comment
              ; another
                ! assets:accounts receivable:ab    €1,190.00 = €1,190.00
                liabilities:vat	-190.00 €
                income:design  ; the rest
                (budget:design)  5 h

            """;
        var read = JournalReader.Read(new StringReader(Text)).Single().Transaction!;
        Assert.Equal((5L, new DateOnly(2026, 3, 16), "26-01", "AB Inc."), (read.Line, read.On, read.Code, read.Payee));
        Assert.Equal([new("assets:accounts receivable:ab", 1190, "€"), new("liabilities:vat", -190, "€"), new("income:design", -1000, "€")], read.Postings);
    }

    [Theory]
    [InlineData("10 EUR", "10")]
    [InlineData("EUR -10,50", "-10.50")]
    [InlineData("1.190,00 EUR", "1190.00")]
    [InlineData("-$5", "-5")]
    [InlineData("2 GBP @ 1.5 EUR", "2")]
    [InlineData("2 GBP @@ 3 EUR", "2")]
    public void Amounts_are_read_with_their_mark_and_price(string amount, string value)
    {
        var read = JournalReader.Read(new StringReader($"2026-03-16 a\n  assets:cash  {amount}\n  income:x\n")).Single().Transaction!;
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), read.Postings[0].Amount);
        if (amount.Contains('@', StringComparison.Ordinal))
            Assert.Equal(new JournalPosting("income:x", -3, "EUR"), read.Postings[1] with { Amount = decimal.Truncate(read.Postings[1].Amount) });
    }

    [Theory]
    [InlineData("2026-03-16 a\n  assets:cash  1,190 EUR\n  income:x\n", "journal.amount", 2)]
    [InlineData("2026-03-16 a\n  assets:cash  5 EUR\n  income:x  -4 EUR\n", "journal.unbalanced", 1)]
    [InlineData("2026-03-16 a\n  assets:cash\n  income:x\n", "journal.unbalanced", 3)]
    [InlineData("2026-13-16 a\n  assets:cash  5 EUR\n  income:x\n", "date.month", 1)]
    [InlineData("include other.journal\n", "journal.include", 1)]
    [InlineData("  assets:cash  5 EUR\n", "journal.line", 1)]
    public void What_cannot_be_read_is_told_by_its_line(string text, string code, long line) =>
        Assert.Equal((code, line), JournalReader.Read(new StringReader(text)).Select(part => (part.Fault!.Code, part.Fault.Line)).Single());

    [Fact]
    public void Directives_are_passed_over_and_the_decimal_mark_is_followed()
    {
        var parts = JournalReader.Read(new StringReader("account aktiva  ; type:A\n  note\ndecimal-mark ,\n\n2026-03-16 a\n  aktiva:bank  1.190 EUR\n  erträge:x\n")).ToList();
        Assert.Equal(["account", "decimal-mark"], parts.Select(part => part.Directive).OfType<string>());
        Assert.Equal(1190, parts[2].Transaction!.Postings[0].Amount);
    }

    [Theory]
    [InlineData("; hello\n\n2026-03-16 a\n  assets:cash  5 EUR\n", true)]
    [InlineData("account assets:cash\n", true)]
    [InlineData("2026-03-16 we met\nand talked\n", false)]
    [InlineData("Dear Ana,\n  hello\n", false)]
    public void A_journal_is_known_by_how_it_begins(string text, bool isOne) => Assert.Equal(isOne, JournalReader.Is(new StringReader(text)));
}
