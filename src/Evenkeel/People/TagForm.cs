using Evenkeel.App.Leads;

namespace Evenkeel.People;

/// <summary>Which tag the people or organisations that were chosen in the list get or lose.</summary>
public sealed class TagForm
{
    /// <summary>Each as id and version, separated by a space; null when none is.</summary>
    public List<string>? Chosen { get; set; }
    public string? Add { get; set; }
    public string? Remove { get; set; }

    public static string Choice(Guid id, int version) => $"{id} {version}";

    public IReadOnlyList<ChangeLeads.Seen> Read() =>
        [.. (Chosen ?? []).Select(chosen => chosen.Split(' ')).Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _) && int.TryParse(parts[1], out _))
            .Select(parts => new ChangeLeads.Seen(Guid.Parse(parts[0]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))];
}
