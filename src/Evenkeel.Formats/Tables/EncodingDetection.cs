using System.Text;

namespace Evenkeel.Formats.Tables;

/// <summary>What the first bytes of a file tell about its encoding.</summary>
internal static class EncodingDetection
{
    private static readonly DecoderReplacementFallback Marked = new(Characters.Undecodable.ToString());

    public static readonly Encoding Utf8 = With(Encoding.UTF8.CodePage);
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Encoding Utf16Little = With(Encoding.Unicode.CodePage);
    private static readonly Encoding Utf16Big = With(Encoding.BigEndianUnicode.CodePage);

    private static readonly (byte[] Start, string What)[] Signatures =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a workbook or an archive (zip)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("SQLite format 3\0"u8.ToArray(), "a SQLite database"),
        ([0x1F, 0x8B], "compressed (gzip)"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ];

    /// <summary>The encoding that a byte order mark or the pattern of NUL bytes gives away; null when neither does.</summary>
    /// <returns>Also the length of the mark in bytes.</returns>
    public static (Encoding? Encoding, int MarkLength) FromStart(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16Little, 2),
        [0xFE, 0xFF, ..] => (Utf16Big, 2),
        _ => (FromNulPattern(start[..Math.Min(start.Length, 1024)]), 0),
    };

    /// <summary>What kind of binary file this plainly is; null when it may be text.</summary>
    /// <remarks>A known signature, or more than one byte in twenty, and at least four, is a control character that no text has.</remarks>
    public static string? BinaryKind(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, what) in Signatures)
            if (start.StartsWith(signature)) return what;
        var controls = 0;
        foreach (var b in start)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D)) controls++;
        return controls >= 4 && controls * 20 > start.Length ? "binary" : null;
    }

    /// <summary>UTF-8 when more of the sequences beyond ASCII are valid than not, else Windows-1252.</summary>
    public static Encoding FromBeyondAscii(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        var (valid, invalid) = (0, 0);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !atEnd) break;
            if (status == System.Buffers.OperationStatus.Done) valid++;
            else invalid++;
            bytes = bytes[length..];
        }
        return valid > invalid ? Utf8 : Windows1252;
    }

    private static Encoding? FromNulPattern(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            if (start[i] == 0) even++;
            if (start[i + 1] == 0) odd++;
        }
        if (even + odd < 2 || (even > 0 && odd > 0) || (even + odd) * 4 < start.Length) return null;
        return even == 0 ? Utf16Little : Utf16Big;
    }

    private static Encoding With(int codePage) => Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Marked);
}
