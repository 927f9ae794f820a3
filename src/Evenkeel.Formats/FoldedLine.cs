using System.Text;

namespace Evenkeel.Formats;

/// <summary>One line of a calendar or a card, folded between characters where it is too long (RFC 5545, section 3.1; RFC 6350, section 3.2).</summary>
internal static class FoldedLine
{
    /// <summary>The longest line, in bytes without its end; the blank before what follows counts.</summary>
    private const int Longest = 75;

    public static void Append(StringBuilder file, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > Longest)
            {
                file.Append("\r\n ");
                bytes = 1;
            }
            file.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
