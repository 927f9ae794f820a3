using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Formats.Timeclocks;

namespace Evenkeel.App.Import;

/// <summary>Reads a timeclock: hours by accounts, of which the first part is the client where an organisation is called so.</summary>
internal static class TimeclockFile
{
    public const string Origin = "timeclock";

    private const int Beginning = 4096;

    private static readonly string[] Endings = [".timeclock", ".tclock"];

    public static bool Is(SourceFile source)
    {
        if (Endings.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase))
            return true;
        using var text = new StreamReader(source.Open());
        var start = new char[Beginning];
        return TimeclockReader.Is(new StringReader(new string(start, 0, text.ReadBlock(start, 0, Beginning))));
    }

    /// <param name="organisations">The names of those that are known, as <see cref="SearchKey"/>s.</param>
    public static ReadFile Read(SourceFile source, CellReading cells, IReadOnlySet<string> organisations, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Timeclock) { Origin = Origin };
        var rows = new TimeRows(file);
        using var text = new StreamReader(source.Open());
        foreach (var (session, fault) in watch.Over(TimeclockReader.Read(text)))
        {
            if (fault is not null)
            {
                file.Reject(fault.Line, fault.Code, fault.Message);
                continue;
            }
            var parts = session!.Account.Split(':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var client = parts.FirstOrDefault(part => organisations.Contains(SearchKey.Of(part)));
            rows.Take(new Worked(
                session.Line, string.Create(CultureInfo.InvariantCulture, $"{session.From:yyyy-MM-dd'T'HH:mm:ss}|{session.Account}"), DateOnly.FromDateTime(session.From),
                cells.ToUtc(session.To) - cells.ToUtc(session.From))
            {
                Client = client,
                Tags = parts,
                Notes = [.. parts.Where(part => part != client), session.Description],
            });
        }
        rows.Finish();
        return file;
    }
}
