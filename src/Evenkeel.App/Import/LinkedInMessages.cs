using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads <c>messages.csv</c> of LinkedIn's archive: who wrote to whom and when, and nothing of what.</summary>
internal static class LinkedInMessages
{
    public const string Origin = "linkedin";
    public const string Format = "linkedin-messages";

    /// <summary>Who has closed their account.</summary>
    private const string Nobody = "linkedin member";

    public static ReadFile Read(SourceFile source, Surroundings around, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = Origin, Preset = Format };
        if (!around.LinkedIn.IsKnown)
        {
            file.Reject(1, "linkedin.who", Words.Of(new Refusal("linkedin.who")));
            return file;
        }
        var rows = new TrafficRows(file, around.Own);
        using var table = LinkedInTable.Open(source);
        foreach (var row in TableColumns.Rows(table.Reader, file, watch))
            Take(table, row, file, rows, around.LinkedIn);
        rows.Finish();
        return file;
    }

    /// <summary>Who wrote a message, and to whom. Names are only told apart where there are as many as pages, or no comma at all.</summary>
    public static ((string? Name, string? Page) From, IReadOnlyList<(string? Name, string? Page)> To) People(LinkedInTable table, TableRow row)
    {
        var pages = (table.Cell(row, "recipientprofileurls") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var written = table.Cell(row, "to") ?? "";
        var names = pages.Length == 1 ? [written] : written.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<(string?, string?)> to = pages.Length == 0 ? [.. names.Select(name => ((string?)name, (string?)null))]
            : [.. pages.Select((page, place) => (names.Length == pages.Length && names[place].Length > 0 ? names[place] : null, (string?)page))];
        return ((table.Cell(row, "from"), table.Cell(row, "senderprofileurl")), to);
    }

    private static void Take(LinkedInTable table, TableRow row, ReadFile file, TrafficRows rows, LinkedInOwner owner)
    {
        var (from, to) = People(table, row);
        var isOwn = owner.Is(from.Name, from.Page);
        var (at, fault) = table.Time(row, "date");
        if (Why(table, row, from, isOwn) is { } reason)
            file.LeaveOut(reason);
        else if (fault is not null)
            file.Reject(row.Line, fault.Code, fault.Message);
        else
            rows.Take(new Traffic("message", string.Create(CultureInfo.InvariantCulture, $"{table.Cell(row, "conversationid")}/{at:yyyy-MM-dd'T'HH:mm:ss}/{SearchKey.Of(from.Name ?? "")}"), at)
            {
                Place = row.Line,
                Thread = table.Cell(row, "conversationid"),
                To = [.. (isOwn ? to : to.Prepend(from)).Where(one => !owner.Is(one.Name, one.Page) && SearchKey.Of(one.Name ?? "") != Nobody).Select(one => new Participant(one.Name, Profile: one.Page))],
                Direction = isOwn ? Direction.Out : Direction.In,
                Subject = table.Cell(row, "subject") ?? table.Cell(row, "conversationtitle"),
            });
    }

    /// <summary>Why a message is no contact; null when it may be one.</summary>
    private static string? Why(LinkedInTable table, TableRow row, (string? Name, string? Page) from, bool isOwn) =>
        "YES".Equals(table.Cell(row, "ismessagedraft"), StringComparison.OrdinalIgnoreCase) ? "a message that was not sent"
        : "SPAM".Equals(table.Cell(row, "folder"), StringComparison.OrdinalIgnoreCase) ? "a message that LinkedIn takes for spam"
        : table.Cell(row, "conversationtitle")?.StartsWith("Sponsored", StringComparison.OrdinalIgnoreCase) == true ? "a sponsored message"
        : !isOwn && (from.Page is null || ContactKeys.Profile(from.Page) is null || SearchKey.Of(from.Name ?? "") == Nobody) ? "a message of nobody in particular: sponsored, of a company, or of a closed account"
        : null;
}
