using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.People;

/// <summary>What one says about a contact; the source by name.</summary>
/// <param name="Kind">call, meeting, mail, message, other, or what else one calls it.</param>
/// <param name="At">Null for now, or for when it was, where it is written down already.</param>
/// <param name="Direction">in, out or both.</param>
/// <param name="Purpose">prospect, produce, network, own, admin, other, or what else one calls it.</param>
/// <param name="Subject">A line about it.</param>
/// <param name="Source">What it is owed to.</param>
/// <param name="Cost">In <paramref name="Currency"/>, or the workspace's when that is null.</param>
public sealed record InteractionFields(
    string? Kind = null, DateTimeOffset? At = null, int? Minutes = null, string? Direction = null, string? Purpose = null, string? Subject = null, string? Source = null, decimal? Cost = null,
    string? Currency = null)
{
    /// <summary>Writes them into a tracked interaction; a source that is new becomes a record.</summary>
    /// <returns>
    /// Null, or <c>interaction.in-the-future</c>, <c>interaction.minutes</c>, <c>interaction.direction</c>, <c>text.too-long</c> or what <see cref="LeadFields.Worth"/> refuses.
    /// </returns>
    internal async Task<Refusal?> Apply(Store.Store store, Interaction interaction, CancellationToken cancel)
    {
        var (kind, purpose, subject) = (CleanText.Of(Kind, CleanText.Name), CleanText.Of(Purpose, CleanText.Name), CleanText.Of(Subject, CleanText.Note));
        var (now, cost) = (store.Clock.Now(), await LeadFields.Worth(store, Cost, Currency, cancel));
        var at = At is { } told ? Clock.ToMicroseconds(told.UtcDateTime) : interaction.At == default ? now : interaction.At;
        if ((kind.Refusal ?? purpose.Refusal ?? subject.Refusal ?? cost.Refusal) is { } wrong)
            return wrong;
        if (at > now + LeadLife.ClockSkew && at != interaction.At)
            return new Refusal("interaction.in-the-future");
        if (CheckMinutes(Minutes) is { } unlikely)
            return unlikely;
        if (Direction is not null && InteractionWords.ToDirection(Direction) is null)
            return new Refusal("interaction.direction", Direction);
        var source = await LeadFields.Id<Source>(store, Source, cancel);
        if (source.Refusal is { } tooLong)
            return tooLong;
        (interaction.Kind, interaction.At, interaction.Minutes, interaction.Direction) = (kind.Value, at, Minutes, InteractionWords.ToDirection(Direction));
        (interaction.Purpose, interaction.Subject, interaction.SourceId, interaction.Cost) = (purpose.Value, subject.Value, source.Value, cost.Value);
        return null;
    }

    /// <returns>Null, or <c>interaction.minutes</c>.</returns>
    internal static Refusal? CheckMinutes(long? minutes) =>
        minutes is < 0 or > Interaction.MostMinutes ? new Refusal("interaction.minutes", Interaction.MostMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
}

/// <summary>What a change of an interaction answers.</summary>
/// <param name="Version">The interaction's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
/// <param name="MovedSteps">Next steps that come round again and now begin anew from this contact.</param>
public sealed record InteractionChanged(Guid Id, int Version, Guid? Batch, IReadOnlyList<Guid> MovedSteps)
{
    /// <summary>Ends a use case: writes, and answers with the batch and the interaction's new version.</summary>
    internal static async Task<Result<InteractionChanged>> Save(Store.Store store, Interaction interaction, string what, CancellationToken cancel, IReadOnlyList<Guid>? movedSteps = null)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new InteractionChanged(interaction.Id, interaction.Version, saved.Value, movedSteps ?? []);
    }
}
