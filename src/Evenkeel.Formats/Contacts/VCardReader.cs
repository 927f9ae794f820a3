namespace Evenkeel.Formats.Contacts;

/// <summary>Reads an address book card by card, and goes on after whatever is wrong in one of them.</summary>
/// <remarks>
/// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), and what is met in the field: see docs/formats.md. Holds one card at a time (<see cref="CardLimits"/>) and 64 KiB of bytes.
/// Throws for no content whatever; exceptions of the stream pass through. Not safe for use by several threads.
/// </remarks>
public sealed class VCardReader : IDisposable
{
    private readonly CardLimits limits;
    private readonly CardLines lines;
    private bool hasCard;

    private VCardReader(Stream stream, CardLimits limits)
    {
        this.limits = limits;
        lines = new CardLines(stream, limits.LineBytes);
    }

    /// <summary>Opens a file of cards.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reader.</param>
    public static VCardReader Open(Stream stream, CardLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(stream, limits ?? CardLimits.Default);
    }

    /// <summary>The cards not yet read, in the file's order; what is wrong stands where it was found.</summary>
    public IEnumerable<ContactRow> Cards()
    {
        if (Unreadable() is { } fault)
        {
            yield return new(null, fault);
            yield break;
        }
        var isOutside = false;
        var isBegun = false;
        while (isBegun || lines.Read(keepsBlanks: false))
        {
            if (isBegun || Is("BEGIN"))
            {
                (hasCard, isOutside) = (true, false);
                (var row, isBegun) = ReadCard();
                yield return row;
            }
            else if (!isOutside && !lines.Current.Trim(" \t\0"u8).IsEmpty)
            {
                isOutside = true;
                if (hasCard)
                    yield return new(null, ContactFault.Outside(lines.Number));
            }
        }
        if (!hasCard)
            yield return new(null, ContactFault.None());
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private ContactFault? Unreadable()
    {
        if (lines.BinaryKind is { } kind)
            return ContactFault.Binary(kind);
        var start = lines.Beginning.TrimStart(" \t\r\n"u8);
        return start.StartsWith("["u8) || start.StartsWith("{"u8) ? ContactFault.Json() : start.StartsWith("<"u8) ? ContactFault.Xml() : null;
    }

    /// <summary>Reads the card whose BEGIN is the line in hand.</summary>
    /// <returns>Also whether the line in hand now is the BEGIN of the next.</returns>
    private (ContactRow Row, bool IsBegun) ReadCard()
    {
        var (card, begin) = (new CardBuilder(lines.Number), lines.Number);
        ContactFault? fault = null;
        var (depth, count, isAgent) = (0, 0, false);
        while (lines.Read(card.Version == "2.1"))
        {
            if (Is("BEGIN"))
            {
                if (!isAgent)
                    return (new(null, fault ?? ContactFault.NotClosed(begin)), true);
                isAgent = false;
                if (++depth > limits.Depth)
                    fault ??= ContactFault.TooDeep(begin, limits.Depth);
            }
            else if (Is("END"))
            {
                isAgent = false;
                if (depth-- == 0)
                    return (fault is null ? new(card.Build(), null) : new(null, fault), false);
            }
            else if (!lines.Current.Trim(" \t\0"u8).IsEmpty)
            {
                var name = CardProperty.NameOf(lines.Current);
                isAgent = name == "AGENT" && CardBuilder.BeginsAgent(lines.Current, ref depth);
                if (++count > limits.Lines)
                    fault ??= ContactFault.TooManyLines(begin, limits.Lines);
                else if (fault is null && depth == 0 && !card.Take(name, lines.Current, lines.IsCut, limits))
                    fault = ContactFault.TooLarge(begin, limits.CardChars);
            }
        }
        return (new(null, fault ?? ContactFault.NotClosed(begin)), false);
    }

    /// <summary>Whether the line in hand begins or ends a card.</summary>
    private bool Is(string what)
    {
        var line = lines.Current;
        return line.Length <= 40 && CardProperty.NameOf(line) == what && line[(CardProperty.Colon(line) + 1)..].Trim((byte)' ') is var value
            && value.Length == 5 && System.Text.Encoding.ASCII.GetString(value).Equals("VCARD", StringComparison.OrdinalIgnoreCase);
    }
}
