namespace Evenkeel.App.Store;

/// <summary>Instants as both stores keep them: UTC, to the microsecond.</summary>
public static class Clock
{
    public static DateTime Now(this TimeProvider clock) => ToMicroseconds(clock.GetUtcNow().UtcDateTime);

    public static DateTime ToMicroseconds(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
