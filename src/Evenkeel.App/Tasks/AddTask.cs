using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>Writes down a next step.</summary>
public sealed class AddTask(Store.Store store)
{
    /// <param name="LeadId">The lead that it is for.</param>
    /// <param name="PersonId">The person with whom it is done, or for whom.</param>
    public sealed record Ask(TaskFields Fields, Guid? LeadId = null, Guid? PersonId = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>person.unknown</c> or what <see cref="TaskFields"/> refuse.</returns>
    public async Task<Result<TaskChanged>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.LeadId is { } lead && !await store.Leads.AnyAsync(found => found.Id == lead, cancel))
            return new Refusal("lead.unknown");
        if (ask.PersonId is { } person && !await store.People.AnyAsync(found => found.Id == person, cancel))
            return new Refusal("person.unknown");
        var step = store.Create<NextStep>();
        (step.LeadId, step.PersonId) = (ask.LeadId, ask.PersonId);
        return ask.Fields.Apply(step) is { } refusal ? refusal : await TaskChanged.Save(store, step, "task.added", cancel);
    }
}
