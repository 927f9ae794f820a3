using System.Globalization;
using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Chats;

/// <summary>The beginnings of the lines of a text, however long they are.</summary>
internal sealed class ChatLines(Stream stream) : IDisposable
{
    /// <summary>Far more than a day, a time and a name.</summary>
    private const int Longest = 500;

    private readonly Characters source = new(stream);
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new(Longest);
    private int from;
    private int to;
    private bool isAfterReturn;

    /// <summary>What the file plainly is, when it is no text; else null.</summary>
    public string? BinaryKind => source.BinaryKind;

    /// <summary>The line in hand, from 1.</summary>
    public long Number { get; private set; }

    /// <returns>The next line, cut; null at the end.</returns>
    public string? Read()
    {
        line.Clear();
        var isAny = false;
        while (true)
        {
            if (from == to && (to = source.Read(buffer)) is var read && (from = 0) == read)
                break;
            var c = buffer[from++];
            if (c == '\n' && isAfterReturn)
            {
                isAfterReturn = false;
                continue;
            }
            isAfterReturn = c == '\r';
            isAny = true;
            if (c is '\r' or '\n')
                break;
            if (line.Length < Longest)
                line.Append(c);
        }
        if (!isAny)
            return null;
        Number++;
        return line.ToString();
    }

    public void Dispose() => source.Dispose();

    /// <summary>A line as it is looked at: without marks that show nothing, with plain blanks, and with the digits 0 to 9 whatever the script.</summary>
    public static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var c in line)
            if (char.IsDigit(c))
                plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
                plain.Append(' ');
            else if (c is not ('\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
                plain.Append(c);
        return plain.ToString();
    }
}
