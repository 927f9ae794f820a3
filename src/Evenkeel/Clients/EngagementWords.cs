using System.Globalization;
using Evenkeel.App.Clients;

namespace Evenkeel.Clients;

/// <summary>Agreed work in words.</summary>
public static class EngagementWords
{
    /// <summary>How much is agreed, in a sentence.</summary>
    public static string Answer(ListEngagements.Answer list) =>
        list.Running == 0 ? Texts.Of("engagements.answer-none")
        : list.HoursPerWeek == 0 ? Texts.Of(list.Running, "engagements.answer")
        : Texts.Of(list.Running, "engagements.answer") + " " + Texts.Of("engagements.answer-hours", Hours(list.HoursPerWeek));

    /// <summary>How it is paid; as its file calls it where that is another word.</summary>
    public static string? Billing(string? billing) => billing is null ? null : Engagement.Billings.Contains(billing) ? Texts.Of("billing." + billing) : billing;

    /// <summary>To the hundredth.</summary>
    public static string Hours(decimal hours) => hours.ToString("#,0.##", CultureInfo.CurrentCulture);

    /// <summary>The client's page; null for none.</summary>
    public static string? ClientUrl(Guid? organisation, Guid? person) => organisation is { } of ? $"/organisations/{of}" : person is { } whom ? $"/people/{whom}" : null;
}
