using System.Text;

namespace Evenkeel.Formats.Contacts;

/// <summary>One property of a card: <c>[group.]NAME[;parameters]:value</c> (RFC 6350, section 3.3; vCard 2.1 writes types without their name).</summary>
/// <param name="Name">In capitals, without its group.</param>
/// <param name="Parameters">Names in capitals, values as they are; what vCard 2.1 writes without a name is a TYPE, or an ENCODING where it is one.</param>
/// <param name="Value">Decoded, with what escapes it.</param>
internal sealed record CardProperty(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value)
{
    private static readonly string[] Encodings = ["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"];

    /// <summary>By how much it is preferred: 1 most, 100 least, 101 where nothing is said.</summary>
    public int Preference
    {
        get
        {
            foreach (var (name, value) in Parameters)
                if (name == "PREF")
                    return int.TryParse(value, out var place) && place is >= 1 and <= 100 ? place : 1;
                else if (name == "TYPE" && value.Equals("PREF", StringComparison.OrdinalIgnoreCase))
                    return 1;
            return 101;
        }
    }

    /// <summary>The name of a line's property in capitals, without its group; null when it is none.</summary>
    public static string? NameOf(ReadOnlySpan<byte> line)
    {
        var colon = Colon(line);
        if (colon <= 0)
            return null;
        var head = line[..colon];
        if (head.IndexOf((byte)';') is >= 0 and var semicolon)
            head = head[..semicolon];
        head = head[(head.LastIndexOf((byte)'.') + 1)..].Trim((byte)' ');
        foreach (var b in head)
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_'))
                return null;
        return head.IsEmpty ? null : Encoding.ASCII.GetString(head).ToUpperInvariant();
    }

    /// <summary>Reads a line of which <see cref="NameOf"/> knows the name.</summary>
    public static CardProperty Of(string name, ReadOnlySpan<byte> line)
    {
        var colon = Colon(line);
        var parameters = ParametersOf(CardText.Decode(line[..colon], null, null));
        return new CardProperty(name, parameters, CardText.Decode(line[(colon + 1)..], Find(parameters, "ENCODING"), Find(parameters, "CHARSET")));
    }

    /// <summary>Where the value begins: the first colon outside quotes, or, where quotes do not close, the first at all.</summary>
    /// <returns>-1 when there is none.</returns>
    public static int Colon(ReadOnlySpan<byte> line)
    {
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
            if (line[at] == '"')
                isQuoted = !isQuoted;
            else if (line[at] == ':' && !isQuoted)
                return at;
        return line.IndexOf((byte)':');
    }

    private static string? Find(List<(string Name, string Value)> parameters, string name) => parameters.Find(one => one.Name == name).Value;

    private static List<(string, string)> ParametersOf(string head)
    {
        var parameters = new List<(string, string)>();
        foreach (var part in CardText.SplitOutsideQuotes(head, ';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? Encodings.Contains(part.Trim(), StringComparer.OrdinalIgnoreCase) ? "ENCODING" : "TYPE" : part[..equals].Trim().ToUpperInvariant();
            foreach (var value in CardText.SplitOutsideQuotes(part[(equals + 1)..], ','))
                parameters.Add((name, value.Trim().Trim('"')));
        }
        return parameters;
    }
}
