using Evenkeel.Core.Clients;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What clients are meant to get of a week, and what they got in the last weeks that are over.</summary>
internal sealed class ClientAttention
{
    private Dictionary<Guid, int> meant = [];
    private readonly List<Dictionary<Guid, int>> weeks = [];

    /// <summary>Of whom somebody has said it.</summary>
    public IEnumerable<Guid> Clients => meant.Keys;

    public static async Task<ClientAttention> Load(Store.Store store, CancellationToken cancel)
    {
        var organisations = await store.Organisations.AsNoTracking().Where(of => of.AttentionMinutes != null).Select(of => new { of.Id, of.AttentionMinutes }).ToListAsync(cancel);
        var people = await store.People.AsNoTracking().Where(of => of.AttentionMinutes != null && of.OrganisationId == null).Select(of => new { of.Id, of.AttentionMinutes }).ToListAsync(cancel);
        return new() { meant = organisations.Concat(people).Where(of => of.AttentionMinutes > 0).ToDictionary(of => of.Id, of => of.AttentionMinutes!.Value) };
    }

    /// <summary>Looks at the last weeks that are over, from the first one on in which anything was worked.</summary>
    /// <param name="minutes">What was worked for each client between two days.</param>
    /// <param name="begun">The first day on which anything was worked; null where nothing was.</param>
    /// <param name="until">The last day that is known.</param>
    public async Task Look(Func<DateOnly, DateOnly, Task<Dictionary<Guid, int>>> minutes, DateOnly? begun, DateOnly until)
    {
        for (var monday = Balance.Monday(until.AddDays(1)).AddDays(-7); meant.Count > 0 && weeks.Count < Attention.MostWeeks && monday.AddDays(6) >= begun; monday = monday.AddDays(-7))
            weeks.Add(await minutes(monday, monday.AddDays(6)));
    }

    /// <returns>Null where nobody has said what the client is meant to get.</returns>
    public Attention? Of(Guid client) => meant.TryGetValue(client, out var minutes) ? Attention.Of(minutes, weeks.ConvertAll(week => (long)week.GetValueOrDefault(client))) : null;
}
