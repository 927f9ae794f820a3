using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.Time;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Says how many hours of a week clients are meant to get.</summary>
public sealed class EditAttention(Store.Store store)
{
    /// <param name="Hours">A week, by the id of the organisation, or of the person of whom none is known; null or 0 for nothing said. Clients that are left out stay as they are.</param>
    public sealed record Ask(IReadOnlyDictionary<Guid, decimal?> Hours);

    public sealed record Answer(Guid? Batch);

    /// <returns>The change, or <c>client.unknown</c> or <c>client.attention</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Hours.Values.Any(hours => hours is < 0 or > (decimal)TimeTarget.MostHours))
            return new Refusal("client.attention", TimeTarget.MostHours.ToString(CultureInfo.InvariantCulture));
        var ids = ask.Hours.Keys.ToList();
        var organisations = await store.Organisations.Where(of => ids.Contains(of.Id)).ToListAsync(cancel);
        var people = await store.People.Where(of => ids.Contains(of.Id) && of.OrganisationId == null).ToListAsync(cancel);
        if (organisations.Count + people.Count < ids.Count)
            return new Refusal("client.unknown");
        int? Minutes(Guid id) => LeadFields.Minutes(ask.Hours[id]).Value is > 0 and { } minutes ? minutes : null;
        organisations.ForEach(of => of.AttentionMinutes = Minutes(of.Id));
        people.ForEach(of => of.AttentionMinutes = Minutes(of.Id));
        var saved = await store.Save("client.attention", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
