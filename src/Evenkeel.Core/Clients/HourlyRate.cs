namespace Evenkeel.Core.Clients;

/// <summary>What an hour for a client brings, all hours counted, paid or not.</summary>
public static class HourlyRate
{
    /// <param name="minor">Revenue without tax, in minor units.</param>
    /// <param name="minutes">All that were worked for the client.</param>
    /// <returns>Minor units an hour, rounded to whole ones, a half away from zero; null without any time.</returns>
    public static long? Of(long minor, long minutes) => minutes > 0 ? (long)Math.Round(minor * 60m / minutes, MidpointRounding.AwayFromZero) : null;
}
