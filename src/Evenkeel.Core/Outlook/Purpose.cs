namespace Evenkeel.Core.Outlook;

/// <summary>Numbers that tell streams of random numbers apart by what they are for.</summary>
internal static class Purpose
{
    public const ulong Payment = 1, New = 2;

    /// <summary>For a piece of work: its id, by Fowler, Noll and Vo's hash (FNV-1a, 64 bits) of its UTF-16 units.</summary>
    public static ulong Of(string id)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in id) hash = (hash ^ unit) * 0x100000001B3;
        return Uniforms.Mix(hash);
    }

    /// <summary>For something of which there is one a week.</summary>
    public static ulong Of(ulong what, int week = 0) => Uniforms.Mix((what << 32) + (ulong)week);
}
