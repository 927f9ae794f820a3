using System.Text;

namespace Evenkeel.App.Import;

/// <summary>How a file begins, without blanks and whatever its encoding.</summary>
internal static class Beginning
{
    private const int Bytes = 512;

    public static string Of(SourceFile source)
    {
        var start = new byte[Bytes];
        using var stream = source.Open();
        return string.Concat(Encoding.Latin1.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).Where(c => c is > ' ' and < '\u007F'));
    }
}
