using Evenkeel.App.Outlook;
using Evenkeel.Core;
using Evenkeel.Core.Outlook;
using Evenkeel.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Evenkeel.Outlook;

/// <summary>What an address asks of the outlook, as it was typed.</summary>
public sealed record OutlookAddress(string? Prospecting = null, string? Famine = null, string? Won = null, string? Gone = null, string? Off = null, string? Lost = null)
{
    /// <summary>As it stands after the question mark, without what says nothing.</summary>
    public string Text => QueryHelpers.AddQueryString("", Parts.Where(part => !string.IsNullOrEmpty(part.Value) && part.Value != part.Usual).Select(part => KeyValuePair.Create(part.Name, part.Value))).TrimStart('?');

    public string Url => Text.Length == 0 ? "/outlook" : "/outlook?" + Text;

    private IEnumerable<(string Name, string? Value, string? Usual)> Parts =>
        [("prospecting", Prospecting, UsualProspecting), ("famine", Famine, UsualFamine), ("won", Won, null), ("gone", Gone, null), ("off", Off, null), ("lost", Lost, null)];

    public static string UsualProspecting { get; } = Priors.ProspectingHours.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string UsualFamine { get; } = (LeastProspecting.UsualChance * 100).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="query">Without the question mark.</param>
    public static OutlookAddress Of(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        string? One(string name) => parts.GetValueOrDefault(name, StringValues.Empty).LastOrDefault();
        return new(One("prospecting"), One("famine"), One("won"), One("gone"), One("off"), One("lost"));
    }

    /// <returns>What would be otherwise and the chance of a famine that is bearable; or <c>typed.number</c>, <c>typed.two-numbers</c>, <c>typed.day</c> or <c>outlook.famine</c>.</returns>
    public Result<(WhatIf What, double Famine)> Read()
    {
        var (hours, off, famine) = (Typed.Number(Prospecting), Typed.Day(Off), Typed.Number(Famine));
        if ((hours.Refusal ?? off.Refusal ?? (famine.Refusal is null ? null : new Refusal("outlook.famine"))) is { } refusal)
            return refusal;
        return (new WhatIf((double?)hours.Value is { } told && told != Priors.ProspectingHours ? told : null, Id(Won), Id(Gone), off.Value, Id(Lost)), (double?)famine.Value / 100 ?? LeastProspecting.UsualChance);
    }

    private static Guid? Id(string? typed) => string.IsNullOrEmpty(typed) ? null : Guid.TryParse(typed, out var id) ? id : Guid.Empty;
}
