using System.Globalization;
using Evenkeel.App.Calendars;

namespace Evenkeel.Calendars;

/// <summary>Says what came of reading a subscribed calendar.</summary>
internal static class SubscriptionWords
{
    public static string Of(ListSubscriptions.Reading reading) => reading.State switch
    {
        "running" => Texts.Of("calendars.running"),
        "failed" => reading.Why!,
        "cut-off" => Texts.Of("calendars.cut-off"),
        _ when reading.IsUnchanged => Texts.Of("calendars.unchanged"),
        _ => Texts.Of("calendars.done", Count(reading.Taken), Count(reading.Changed), Count(reading.Known), Count(reading.People)),
    };

    private static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
