using System.Globalization;
using Evenkeel.App.Mailboxes;

namespace Evenkeel.Mailboxes;

/// <summary>Says what came of reading a mailbox.</summary>
internal static class MailboxWords
{
    public static string Of(ListMailboxes.Reading reading) => reading.State switch
    {
        "running" => Texts.Of("mailboxes.running", Count(reading.Read), Count(reading.Found)),
        "failed" => $"{reading.Why} {(reading.Read > 0 ? Texts.Of("mailboxes.until-then", Done(reading)) : "")}".TrimEnd(),
        "cut-off" => Texts.Of("mailboxes.cut-off"),
        _ => Done(reading),
    };

    private static string Done(ListMailboxes.Reading reading)
    {
        if (reading.Found == 0)
            return Texts.Of("mailboxes.nothing-new");
        var parts = new List<string> { Texts.Of("mailboxes.done", Count(reading.Read), Count(reading.Taken), Count(reading.Known), Count(reading.People)) };
        if (reading.Vanished > 0)
            parts.Add(Texts.Of("mailboxes.vanished", Count(reading.Vanished)));
        if (reading.IsRenumbered)
            parts.Add(Texts.Of("mailboxes.renumbered"));
        return string.Join(' ', parts);
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
