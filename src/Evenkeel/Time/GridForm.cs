using System.Globalization;
using Evenkeel.App.Time;
using Evenkeel.Web;

namespace Evenkeel.Time;

/// <summary>The grid of a week as it was typed.</summary>
public sealed class GridForm
{
    public List<RowForm> Rows { get; set; } = [];

    /// <param name="from">Monday.</param>
    public SaveWeekGrid.Ask Read(DateOnly from) => new(from, [.. Rows.Select(row => row.Read(from))]);

    /// <summary>One row: what its entries have in common, what stood in it, and what was typed for each day.</summary>
    public sealed class RowForm
    {
        /// <summary>The fields in which the days stand, Monday first.</summary>
        public static readonly string[] Names = [nameof(Mon), nameof(Tue), nameof(Wed), nameof(Thu), nameof(Fri), nameof(Sat), nameof(Sun)];

        public Guid? OrganisationId { get; set; }
        public Guid? EngagementId { get; set; }
        public Guid? LeadId { get; set; }
        public string? Organisation { get; set; }
        public string? Purpose { get; set; }

        /// <summary>Minutes of each day as they were shown, parted by commas; a day that could not be changed has none.</summary>
        public string? Seen { get; set; }
        public string? Mon { get; set; }
        public string? Tue { get; set; }
        public string? Wed { get; set; }
        public string? Thu { get; set; }
        public string? Fri { get; set; }
        public string? Sat { get; set; }
        public string? Sun { get; set; }

        public IReadOnlyList<string?> Days => [Mon, Tue, Wed, Thu, Fri, Sat, Sun];

        public SaveWeekGrid.Row Read(DateOnly from)
        {
            var seen = (Seen ?? "").Split(',');
            int? Stood(int day) => day < seen.Length && int.TryParse(seen[day], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
            return new(
                [.. Days.Index().Where(day => Stood(day.Index) is not null).Select(day => new SaveWeekGrid.Cell(from.AddDays(day.Index), day.Item, Stood(day.Index)))],
                OrganisationId, EngagementId, LeadId, Typed.Text(Purpose), Typed.Text(Organisation));
        }
    }
}
