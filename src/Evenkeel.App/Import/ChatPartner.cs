using System.Text.RegularExpressions;
using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>With whom a chat is: WhatsApp names the file, or on an iPhone the folder, after them.</summary>
internal static partial class ChatPartner
{
    /// <param name="path">Of the file.</param>
    /// <param name="senders">Who wrote in it, at most two.</param>
    /// <returns>As they are called in the chat where they wrote; null where nothing tells who of the two is not oneself.</returns>
    public static string? Of(string path, IReadOnlyList<string> senders)
    {
        foreach (var name in new[] { Path.GetFileNameWithoutExtension(path), Path.GetFileName(Path.GetDirectoryName(path)) ?? "" })
        {
            var key = SearchKey.Of(name);
            var called = senders.Where(sender => $" {key} ".Contains($" {SearchKey.Of(sender)} ", StringComparison.Ordinal)).ToList();
            if (called.Count == 1 && senders.Count > 0)
                return called[0];
            if (called.Count == 0 && senders.Count == 1 && Named().Match(name) is { Success: true } match)
                return match.Groups["name"].Value.Trim();
        }
        return null;
    }

    /// <summary>As the file is called in several languages.</summary>
    [GeneratedRegex(@"whatsapp.*?(?: with | mit | con | avec | com | met | med | - )(?<name>.+?)(?: \(\d+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
