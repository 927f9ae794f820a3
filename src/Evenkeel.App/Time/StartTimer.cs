using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Starts the clock for what one begins now. It is written down, and runs on over a restart.</summary>
public sealed class StartTimer(Store.Store store)
{
    /// <param name="Text">For whom and what, as <see cref="LogTime"/> reads it but without a length; nothing says nothing.</param>
    public sealed record Ask(string? Text = null);

    public sealed record Answer(ShowTimer.Timer Running, Guid? Batch);

    /// <returns>The clock, or <c>timer.running</c> where one does, or what <see cref="TimeLine.Begin"/> refuses.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var line = TimeLine.Begin(ask.Text);
        if (line.Refusal is { } unclear)
            return unclear;
        if (await FindTimer.Of(store, cancel) is not null)
            return new Refusal("timer.running");
        var worked = await WorkedFor.Of(store, line.Value.Purpose, line.Value.Text, cancel);
        var now = store.Clock.Now();
        var timer = new RunningTimer
        {
            WorkspaceId = store.Session.WorkspaceId,
            Id = store.Session.ActorId,
            Version = 1,
            RecordedAt = now,
            StartedAt = now,
            Purpose = worked.Purpose,
            OrganisationId = worked.Organisation?.Id,
            Note = worked.Note,
        };
        store.Add(timer);
        try
        {
            var saved = await store.Save("timer.started", cancel);
            return saved.Refusal is { } refusal ? refusal : new Answer(await new ShowTimer(store).Of(timer, cancel), saved.Value);
        }
        catch (DbUpdateException) when (cancel is { IsCancellationRequested: false })
        {
            store.ChangeTracker.Clear();
            if (await FindTimer.Of(store, cancel) is not null)
                return new Refusal("timer.running");
            throw;
        }
    }
}
