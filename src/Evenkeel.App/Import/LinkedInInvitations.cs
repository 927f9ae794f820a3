using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads <c>Invitations.csv</c> of LinkedIn's archive: an invitation with words is a message; one without is a click, and says of nobody that one knows them.</summary>
internal static class LinkedInInvitations
{
    public const string Format = "linkedin-invitations";

    public static ReadFile Read(SourceFile source, Surroundings around, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = LinkedInMessages.Origin, Preset = Format };
        var rows = new TrafficRows(file, around.Own);
        using var table = LinkedInTable.Open(source);
        foreach (var row in TableColumns.Rows(table.Reader, file, watch))
            Take(table, row, file, rows);
        rows.Finish();
        return file;
    }

    /// <summary>Whether it was sent and not received; null for a word that says neither.</summary>
    public static bool? IsOutgoing(string? direction) => direction?.ToUpperInvariant() switch
    {
        "OUTGOING" or "SENT" => true,
        "INCOMING" or "RECEIVED" => false,
        _ => null,
    };

    private static void Take(LinkedInTable table, TableRow row, ReadFile file, TrafficRows rows)
    {
        var (at, fault) = table.Time(row, "sentat");
        var direction = table.Cell(row, "direction");
        if (table.Cell(row, "message") is null)
            file.LeaveOut("an invitation without words");
        else if (IsOutgoing(direction) is not { } isOutgoing)
            file.Reject(row.Line, "linkedin.direction", Words.Of(new Refusal("linkedin.direction", direction ?? "")));
        else if (fault is not null)
            file.Reject(row.Line, fault.Code, fault.Message);
        else
        {
            var other = new Participant(table.Cell(row, isOutgoing ? "to" : "from"), Profile: table.Cell(row, isOutgoing ? "inviteeprofileurl" : "inviterprofileurl"));
            rows.Take(new Traffic("message", string.Create(CultureInfo.InvariantCulture, $"invitation/{at:yyyy-MM-dd'T'HH:mm}/{SearchKey.Of(other.Name ?? other.Profile ?? "")}"), at)
            {
                Place = row.Line,
                To = [other],
                Direction = isOutgoing ? Direction.Out : Direction.In,
            });
        }
    }
}
