using System.Globalization;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads a table of hours as a program for tracking time writes it.</summary>
internal sealed class TimeSheet
{
    /// <summary>The tables that are known; where the names of their columns stand is told in docs/formats.md.</summary>
    internal static IReadOnlyList<SheetPreset> All { get; } =
    [
        new("clockify-detailed", "clockify", StartDate, ["durationh", "timeh", "dauerstd", "dauerh", "zeith", "zeitstd"], ["durationdecimal", "timedecimal", "dauerdezimal", "zeitdezimal"]),
        new("harvest-detailed", "harvest", Date, Hours, Note, Client, ["projectcode", "projektcode", "task", "aufgabe"]),
        new("kimai-timesheet", "kimai", Date, Duration, ["activity", "tatigkeit"], Client),
        new("toggl-detailed", "toggl", StartDate, ["starttime", "startzeit"], Duration, Project),
    ];

    private static readonly string[] Billable = ["billable", "abrechenbar", "verrechenbar"];

    private readonly Sheet sheet;
    private readonly ReadFile file;
    private readonly TimeRows rows;
    private readonly CellReading cells;

    private TimeSheet(Sheet sheet, ReadFile file, CellReading cells) => (this.sheet, this.file, this.cells, rows) = (sheet, file, cells, new TimeRows(file));

    private static string[] StartDate => ["startdate", "startdatum"];
    private static string[] Date => ["date", "datum"];
    private static string[] Duration => ["duration", "dauer"];
    private static string[] Hours => ["hours", "stunden"];
    private static string[] Note => ["notes", "notizen"];
    private static string[] Client => ["client", "kunde", "customer"];
    private static string[] Project => ["project", "projekt"];

    /// <param name="told">How it writes days, where that is not clear.</param>
    /// <param name="isAlone">Whether nothing comes in but this file: then what is not clear is asked, and else told by line.</param>
    /// <returns>What was read, or <c>sheet.days</c>.</returns>
    public static Result<ReadFile> Read(SourceFile source, SheetPreset preset, Mapping? told, CellReading cells, bool isAlone, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = preset.Program, Preset = preset.Format };
        using var sheet = Sheet.Open(source, preset, told, [.. StartDate, .. Date], [], watch);
        if (sheet.Days is null && isAlone)
            return sheet.UnclearDays();
        var time = new TimeSheet(sheet, file, cells);
        foreach (var row in TableColumns.Rows(sheet.Table, file, watch))
            time.Take(row);
        time.rows.Finish();
        return file;
    }

    private void Take(TableRow row)
    {
        var (day, begin, end) = (sheet.Cell(row, [.. StartDate, .. Date]), sheet.Cell(row, "starttime", "startzeit", "from", "von", "begin", "beginn", "in"), sheet.Cell(row, "endtime", "endzeit", "to", "bis", "end", "ende", "out"));
        if (sheet.Days is null)
        {
            file.Reject(row.Line, "sheet.days", Words.Of(new Refusal("sheet.days", day ?? "")));
            return;
        }
        var from = Moment(day, begin);
        var length = from.Ok ? Length(row, from.Value, end) : (Length: default, from.Fault);
        if (length.Fault is { } fault)
            file.Reject(row.Line, fault.Code, fault.Message);
        else
            rows.Take(Worked(row, from.Value, length.Length, begin is not null));
    }

    private Worked Worked(TableRow row, When from, TimeSpan length, bool hasTime)
    {
        var (client, project, task) = (sheet.Cell(row, Client), sheet.Cell(row, Project), sheet.Cell(row, "task", "aufgabe", "activity", "tatigkeit"));
        var note = sheet.Cell(row, "description", "beschreibung", "notes", "notizen");
        var user = sheet.Cell(row, "email", "username", "benutzername", "user", "benutzer", "member", "name") ?? string.Join(' ', new[] { sheet.Cell(row, "firstname", "vorname"), sheet.Cell(row, "lastname", "nachname") }.OfType<string>());
        var wall = from.Kind == WhenKind.Instant ? TimeZoneInfo.ConvertTime(from.Instant, cells.Zone).DateTime : from.Wall;
        return new Worked(row.Line, string.Join('|', hasTime ? new[] { from.ToString(), user, project } : [from.ToString(), user, client, project, task, note]), DateOnly.FromDateTime(wall), length)
        {
            Client = client,
            IsBillable = sheet.Cell(row, Billable) is { } said && (YesNo.Read(said) is { Ok: true, Value: true } || said.Equals("ja", StringComparison.OrdinalIgnoreCase)),
            Tags = [.. sheet.All(row, "tags", "tag", "schlagworte", "schlagworter").SelectMany(tags => tags.Split([',', ';'])), task ?? "", project ?? ""],
            Notes = [project, task, note],
        };
    }

    /// <summary>A day with a time behind it, or a cell that has both.</summary>
    private Parsed<When> Moment(string? day, string? time) =>
        time is not null && sheet.When(time) is { Ok: true } whole ? whole : sheet.When(time is null ? day ?? "" : $"{day} {time}");

    private (TimeSpan Length, CellFault? Fault) Length(TableRow row, When from, string? end)
    {
        var said = sheet.Cell(row, [.. Duration, "durationh", "timeh", "dauerstd", "dauerh", "zeith", "zeitstd", .. Hours, "durationdecimal", "timedecimal", "dauerdezimal", "zeitdezimal"]);
        if (said is not null && !IsSeconds(row, from, end, said))
            return LengthText.Read(said) is { } length ? (length, null) : (default, new CellFault("time.length-shape", $"'{said}' is not a length such as 1:30:00 or 1.5"));
        return Between(row, from, end);
    }

    /// <summary>Whether a length is a whole number that counts the seconds between beginning and end.</summary>
    private bool IsSeconds(TableRow row, When from, string? end, string said) =>
        long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && Between(row, from, end) is { Fault: null, Length.TotalSeconds: > 0 and var between } && Math.Abs(between - seconds) < 60;

    private (TimeSpan Length, CellFault? Fault) Between(TableRow row, When from, string? end)
    {
        var to = Moment(sheet.Cell(row, "enddate", "enddatum") ?? DateOnly.FromDateTime(from.Wall).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), end);
        if (end is null || !to.Ok)
            return (default, to.Fault ?? new CellFault("row.needs", Words.Of(new Refusal("row.needs", "duration"))));
        var (began, ended) = (cells.Instant(from, atEnd: false), cells.Instant(to.Value.Wall < from.Wall ? to.Value with { Wall = to.Value.Wall.AddDays(1) } : to.Value, atEnd: false));
        return (ended - began, null);
    }
}
