using System.Globalization;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Lists the mailboxes, each with what came of its last readings.</summary>
public sealed class ListMailboxes(Store.Store store)
{
    /// <summary>How many readings of each are told.</summary>
    public const int Last = 10;

    public sealed record Answer(IReadOnlyList<Row> Mailboxes);

    /// <param name="Security">tls, starttls or none.</param>
    /// <param name="NextAt">When it is read next; null when it is paused.</param>
    /// <param name="Runs">The last ones, the newest first.</param>
    public sealed record Row(Guid Id, string Host, int Port, string Security, string User, IReadOnlyList<string> Folders, bool IsPaused, DateTime? NextAt, IReadOnlyList<Reading> Runs);

    /// <param name="State">running, done, failed, or cut-off when the program ended before it did.</param>
    /// <param name="Failure">Why it failed, as a code.</param>
    /// <param name="Why">The same in words, with what to do.</param>
    /// <param name="Found">How many messages there were to look at.</param>
    /// <param name="Read">How many of them were looked at.</param>
    /// <param name="Taken">Messages that became contacts.</param>
    /// <param name="Known">Messages that were known already.</param>
    /// <param name="People">People who were not known before.</param>
    /// <param name="Vanished">Messages that were gone when their turn came.</param>
    /// <param name="IsRenumbered">Whether the server has given new numbers, so that all were looked at again.</param>
    /// <param name="LeftOut">How many, by reason.</param>
    /// <param name="Rejected">The first that could not be taken, by folder and number, with why.</param>
    public sealed record Reading(
        DateTime At, DateTime? EndedAt, string State, string? Failure, string? Why, int Found, int Read, int Taken, int Known, int People, int Vanished, bool IsRenumbered,
        IReadOnlyDictionary<string, int> LeftOut, IReadOnlyDictionary<string, string> Rejected);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var rows = new List<Row>();

        // As of one instant: a reading that begins in between would look as if nobody were at it.
        await using var snapshot = await store.BeginSnapshot(cancel);
        foreach (var mailbox in await store.Mailboxes.AsNoTracking().OrderBy(mailbox => mailbox.Id).ToListAsync(cancel))
        {
            var runs = await store.MailboxRuns.AsNoTracking().Where(run => run.MailboxId == mailbox.Id).OrderByDescending(run => run.Id).Take(Last).ToListAsync(cancel);
            var isBusy = mailbox.BusyUntil > store.Clock.Now();
            rows.Add(new Row(
                mailbox.Id, mailbox.Host, mailbox.Port, Text(mailbox.Security), mailbox.User, mailbox.Folders, mailbox.IsPaused, mailbox.IsPaused ? null : mailbox.NextAt,
                [.. runs.Select((run, place) => Of(run, isBusy && place == 0, mailbox))]));
        }
        return new Answer(rows);
    }

    public static string Text(MailSecurity security) => security switch { MailSecurity.Tls => "tls", MailSecurity.StartTls => "starttls", _ => "none" };

    /// <summary>Null for what is none.</summary>
    public static MailSecurity? ToSecurity(string? text) => text switch { "tls" => MailSecurity.Tls, "starttls" => MailSecurity.StartTls, "none" => MailSecurity.None, _ => null };

    internal static Reading Of(MailboxRun run, bool isBusy, Mailbox mailbox) => new(
        run.At, run.EndedAt, run.EndedAt is null ? isBusy ? "running" : "cut-off" : run.Failure is null ? "done" : "failed", run.Failure, run.Failure is { } code ? Words.Say(code, mailbox.Host) : null,
        run.Found, run.Read, run.Taken, run.Known, run.People, run.Vanished, run.IsRenumbered,
        new SortedDictionary<string, int>(run.LeftOut.ToDictionary(reason => reason.Key, reason => int.Parse(reason.Value, CultureInfo.InvariantCulture)), StringComparer.Ordinal), run.Rejected);
}
