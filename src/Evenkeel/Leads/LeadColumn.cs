using Evenkeel.App.Leads;

namespace Evenkeel.Leads;

/// <summary>A column of the list of leads, beside the lead's name.</summary>
/// <param name="Id">In the address; an own field's begins with <see cref="Own"/>.</param>
/// <param name="Order">What it can be ordered by; null where it cannot.</param>
/// <param name="StartsHigh">Whether the highest come first when one orders by it.</param>
public sealed record LeadColumn(string Id, string? Order = null, bool IsNumber = false, bool StartsHigh = false)
{
    public const string Own = "own:";

    public static readonly IReadOnlyList<LeadColumn> All =
    [
        new("with"), new("stage", "stage"), new("chance", "chance", IsNumber: true, StartsHigh: true), new("next", "next"), new("began", "opened", StartsHigh: true),
        new("ended", "closed", StartsHigh: true), new("value", "value", IsNumber: true, StartsHigh: true), new("hours", IsNumber: true), new("offering"), new("source"), new("introduced-by"),
        new("start"), new("owner"), new("reason"),
    ];

    public string? OwnField => Id.StartsWith(Own, StringComparison.Ordinal) ? Id[Own.Length..] : null;

    public string Header => OwnField ?? Texts.Of("leads.column-" + Id);

    /// <summary>Those that an address names, or the usual ones; names that mean nothing are passed over.</summary>
    /// <param name="ownFields">That leads have.</param>
    public static IReadOnlyList<LeadColumn> Of(LeadAddress address, IReadOnlyList<string> ownFields)
    {
        var known = All.Concat(ownFields.Select(field => new LeadColumn(Own + field))).ToDictionary(column => column.Id);
        var told = (address.Column ?? []).Select(known.GetValueOrDefault).OfType<LeadColumn>().ToList();
        return told.Count > 0 ? told : [.. Usual(address.IsOpen).Select(id => known[id])];
    }

    private static string[] Usual(bool? isOpen) => isOpen switch
    {
        true => ["with", "stage", "next", "began", "value"],
        false => ["with", "stage", "ended", "value"],
        null => ["with", "stage", "began", "value"],
    };

    /// <summary>Ordered by this column; the other way round when it is already.</summary>
    public LeadAddress Sorted(LeadAddress address)
    {
        var (up, down) = (Order, "-" + Order);
        return address with { Sort = StartsHigh ? address.Sort == down ? up : down : address.Sort == up ? down : up };
    }

    /// <summary>For <c>aria-sort</c>.</summary>
    public string? SortOf(LeadAddress address) => Order is null || address.Sort?.TrimStart('-') != Order ? null : address.IsDescending ? "descending" : "ascending";

    public static string? TextOf(string id, ListLeads.Row lead) => id.StartsWith(Own, StringComparison.Ordinal) ? lead.Own.GetValueOrDefault(id[Own.Length..]) : id switch
    {
        "with" => string.Join(", ", new[] { lead.Person, lead.Organisation }.OfType<string>()),
        "offering" => lead.Offering,
        "source" => lead.Source,
        "introduced-by" => lead.IntroducedBy,
        "owner" => lead.Owner,
        "reason" => lead.Reason,
        _ => null,
    };
}
