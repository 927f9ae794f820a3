namespace Evenkeel.Core.Leads;

/// <summary>The stages of a practice from first to last.</summary>
internal sealed class StageOrder
{
    /// <summary>The stage of a lead for which none is recorded yet.</summary>
    public const string Unknown = "unknown";

    private readonly Dictionary<string, int> _places;

    private StageOrder(List<string> names)
    {
        Names = names;
        _places = names.Select((name, place) => (name, place)).ToDictionary(x => x.name, x => x.place, StringComparer.Ordinal);
    }

    /// <summary>At least one; <see cref="Unknown"/> comes first where it is met.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>Where new leads are taken to begin before any is seen: the first stage that has a name of its own.</summary>
    public int First => Count > 1 && Names[0] == Unknown ? 1 : 0;

    public int PlaceOf(string stage) => _places[stage];

    /// <summary>
    /// Takes the named stages as they are and places the others by how many stages leads have met before them, on average.
    /// </summary>
    /// <param name="named">The user's own order; may be empty, or miss some.</param>
    /// <param name="paths">The stages that each lead met, in time.</param>
    public static StageOrder Infer(IReadOnlyList<string> named, IEnumerable<IReadOnlyList<string>> paths)
    {
        var met = new Dictionary<string, (double Sum, int Leads, int Seen)>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var place = 0;
            foreach (var stage in path.Distinct(StringComparer.Ordinal))
            {
                var (sum, leads, seen) = met.GetValueOrDefault(stage, (0, 0, met.Count));
                met[stage] = (sum + place++, leads + 1, seen);
            }
        }
        double MeanPlace(string stage) => met.TryGetValue(stage, out var m) ? m.Sum / m.Leads : double.PositiveInfinity;

        var order = named.Distinct(StringComparer.Ordinal).ToList();
        var others = met.Keys.Except(order, StringComparer.Ordinal).Where(s => s != Unknown)
            .OrderBy(MeanPlace).ThenBy(s => met[s].Seen).ToList();
        foreach (var stage in others)
        {
            var before = order.FindLastIndex(s => MeanPlace(s) <= MeanPlace(stage));
            order.Insert(before + 1, stage);
        }
        if (!order.Contains(Unknown) && (order.Count == 0 || met.ContainsKey(Unknown))) order.Insert(0, Unknown);
        return new(order);
    }
}
