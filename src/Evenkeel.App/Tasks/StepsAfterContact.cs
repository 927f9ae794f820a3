using Evenkeel.Formats.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>Steps with somebody that come round again begin anew from the day of a contact, whoever it was that turned to the other.</summary>
internal static class StepsAfterContact
{
    /// <summary>Moves the open ones with these people to the day on which their rule, begun on the day of the contact, comes round next; none comes nearer by that.</summary>
    /// <returns>Those that moved, tracked.</returns>
    public static async Task<List<Guid>> Move(Store.Store store, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken cancel)
    {
        var steps = await store.Tasks.Where(step => step.PersonId != null && people.Contains(step.PersonId.Value) && step.DoneOn == null && step.Rule != null && step.DueOn != null)
            .OrderBy(step => step.Id).ToListAsync(cancel);
        var moved = new List<Guid>();
        foreach (var step in steps)
            if (Recurrence.Read(step.Rule!) is { Ok: true, Value: var rule } && rule.FirstAfter(on) is { } due && due > step.DueOn)
            {
                step.DueOn = due;
                moved.Add(step.Id);
            }
        return moved;
    }
}
