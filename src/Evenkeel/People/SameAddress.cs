using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenkeel.People;

/// <summary>Which pair of those that are probably the same is on screen.</summary>
/// <param name="At">How manieth, from 0.</param>
/// <param name="IsSwapped">Whether the one that would go stays.</param>
public sealed record SameAddress(string Path, int At, bool IsSwapped)
{
    private const string Yes = "yes";

    public static SameAddress Of(string path, string? at, string? swap) =>
        new(path, int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told < 1_000_000 ? told : 0, swap == Yes);

    public string Here => Url(At, false);

    public string Next => Url(At + 1, false);

    public string Swapped => Url(At, !IsSwapped);

    private string Url(int at, bool isSwapped)
    {
        var url = at == 0 ? Path : QueryHelpers.AddQueryString(Path, "at", at.ToString(CultureInfo.InvariantCulture));
        return isSwapped ? QueryHelpers.AddQueryString(url, "swap", Yes) : url;
    }
}
