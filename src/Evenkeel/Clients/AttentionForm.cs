using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Clients;

/// <summary>Hours a week that clients are meant to get, as they were typed.</summary>
public sealed class AttentionForm
{
    public List<Row> Rows { get; set; } = [];

    /// <returns>Hours by client, or what cannot be read.</returns>
    public Result<IReadOnlyDictionary<Guid, decimal?>> Read()
    {
        var hours = new Dictionary<Guid, decimal?>();
        foreach (var row in Rows)
        {
            var number = Typed.Number(row.Hours);
            if (number.Refusal is { } unread)
                return unread;
            hours[row.Client] = number.Value;
        }
        return hours;
    }

    public sealed class Row
    {
        public Guid Client { get; set; }
        public string? Hours { get; set; }
    }
}
