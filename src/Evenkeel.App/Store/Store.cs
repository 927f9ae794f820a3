using System.Text.Json;
using Evenkeel.App.Calendars;
using Evenkeel.App.Challenges;
using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.History;
using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Mailboxes;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Rates;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.App.Time;
using Evenkeel.App.Views;
using Evenkeel.App.Webhooks;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Evenkeel.App.Store;

/// <summary>
/// The records of one workspace. Reading sees nothing of another workspace; <see cref="Save"/> is the only way to write, and keeps what was
/// changed, by whom and when.
/// </summary>
public abstract partial class Store(DbContextOptions options, Session session, Ids ids, TimeProvider clock) : DbContext(options)
{
    /// <summary>The filter that leaves out who was merged away.</summary>
    public const string Merged = nameof(Merged);

    public Session Session { get; } = session;
    public Ids Ids { get; } = ids;
    public TimeProvider Clock { get; } = clock;

    /// <summary>Which of the two it is, for statements that differ.</summary>
    public abstract StoreKind Kind { get; }

    public DbSet<Workspace> Workspaces => Set<Workspace>();
    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<Batch> Batches => Set<Batch>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<KnownAs> KnownAs => Set<KnownAs>();
    public DbSet<KeptMapping> KeptMappings => Set<KeptMapping>();
    public DbSet<Stage> Stages => Set<Stage>();
    public DbSet<Offering> Offerings => Set<Offering>();
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>Those who stand for themselves; who was merged away is only seen by whoever asks for everything, see <see cref="Merged"/>.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <inheritdoc cref="People"/>
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<ToldApart> Apart => Set<ToldApart>();
    public DbSet<NoLead> NoLeads => Set<NoLead>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<LeadStage> LeadStages => Set<LeadStage>();
    public DbSet<LeadPastEnd> LeadPastEnds => Set<LeadPastEnd>();
    public DbSet<Guess> Guesses => Set<Guess>();
    public DbSet<NextStep> Tasks => Set<NextStep>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();
    public DbSet<RunningTimer> Timers => Set<RunningTimer>();
    public DbSet<Invoice> Invoices => Set<Invoice>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Bill> Bills => Set<Bill>();
    public DbSet<Criterion> Criteria => Set<Criterion>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<InteractionPerson> InteractionPeople => Set<InteractionPerson>();
    public DbSet<DoneActivity> Activities => Set<DoneActivity>();
    public DbSet<Challenge> Challenges => Set<Challenge>();
    public DbSet<ChallengeBlock> ChallengeBlocks => Set<ChallengeBlock>();
    public DbSet<OwnField> OwnFields => Set<OwnField>();
    public DbSet<OwnValue> OwnValues => Set<OwnValue>();
    public DbSet<View> Views => Set<View>();
    public DbSet<ExchangeRate> Rates => Set<ExchangeRate>();
    public DbSet<CalendarFeed> Feeds => Set<CalendarFeed>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<DeliveryTry> DeliveryTries => Set<DeliveryTry>();
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();
    public DbSet<MailboxFolder> MailboxFolders => Set<MailboxFolder>();
    public DbSet<MailboxRun> MailboxRuns => Set<MailboxRun>();
    public DbSet<CalendarSubscription> Subscriptions => Set<CalendarSubscription>();
    public DbSet<SubscriptionRun> SubscriptionRuns => Set<SubscriptionRun>();

    private static readonly Statement<Guid, Workspace> WorkspaceOf = new((store, id) => store.Workspaces.Where(workspace => workspace.Id == id));

    private static readonly Statement<Guid, Guid> LastBatchOf = new((store, workspace) =>
        store.Batches.Where(batch => batch.WorkspaceId == workspace).OrderByDescending(batch => batch.Id).Select(batch => batch.Id).Take(1));

    /// <summary>The workspace that this unit of work is about.</summary>
    public async Task<Workspace> Workspace(CancellationToken cancel) =>
        Workspaces.Local.FirstOrDefault() ?? await WorkspaceOf.SingleOrDefault(this, Session.WorkspaceId, cancel) ?? throw new InvalidOperationException("The workspace is gone.");

    /// <summary>The day that it is for the practice.</summary>
    public async Task<DateOnly> Today(CancellationToken cancel) => CalendarDay.Of(Clock.Now(), (await Workspace(cancel)).Zone());

    /// <summary>What was written last: as long as it is the same, nothing has changed. Empty when nothing was written.</summary>
    public ValueTask<Guid> LastBatch(CancellationToken cancel) => LastBatchOf.SingleOrDefault(this, Session.WorkspaceId, cancel);

    /// <summary>A new row of this workspace, tracked, with its id.</summary>
    public T Create<T>() where T : class, IRecord, new()
    {
        var record = new T { WorkspaceId = Session.WorkspaceId, Id = Ids.Next(), Version = 1, RecordedAt = Clock.Now() };
        Add(record);
        return record;
    }

    /// <summary>The record of this name, however it is written; made when there is none.</summary>
    public async Task<T> Named<T>(string name, CancellationToken cancel) where T : class, IRecord, new()
    {
        var key = SearchKey.Of(name);
        var found = Set<T>().Local.FirstOrDefault(record => SearchKey.Of(RecordTables.Of(typeof(T)).Get(record, "name") ?? "") == key)
            ?? await Naming<T>.Find.SingleOrDefault(this, key, cancel)
            ?? (typeof(T) == typeof(Person) || typeof(T) == typeof(Organisation) ? await Away<T>(key, cancel) : null);
        if (found is IMerged { MergedIntoId: { } into })
            return await Set<T>().SingleAsync(record => record.Id == into, cancel);
        if (found is not null)
            return found;
        var made = Create<T>();
        RecordTables.Of(typeof(T)).Set(made, "name", name);
        return made;
    }

    /// <summary>Who or what was called so and was merged away.</summary>
    private Task<T?> Away<T>(string key, CancellationToken cancel) where T : class, IRecord =>
        Set<T>().IgnoreQueryFilters([Merged]).Where(record => EF.Property<string>(record, "NameKey") == key).OrderBy(record => record.RecordedAt).ThenBy(record => record.Id).FirstOrDefaultAsync(cancel);

    // Sorted by the id alone, SQLite would go through everybody in the order of the ids rather than look the name up.
    private static class Naming<T> where T : class, IRecord
    {
        public static readonly Statement<string, T> Find = new((store, key) => store.Set<T>().Where(record => EF.Property<string>(record, "NameKey") == key).OrderBy(record => record.RecordedAt).ThenBy(record => record.Id).Take(1));
    }

    /// <summary>Writes what has changed as one batch, in one transaction, with its history.</summary>
    /// <param name="what">What was done, as a code.</param>
    /// <returns>The batch, which an undo takes back, null when nothing had changed; or <c>record.changed-meanwhile</c>, and nothing is written.</returns>
    public async Task<Result<Guid?>> Save(string what, CancellationToken cancel, Guid? undoOf = null)
    {
        var batch = NewBatch(what, undoOf: undoOf);
        return await SaveInto(batch, isNew: true, cancel);
    }

    /// <summary>Writes what has changed as part of a batch; see <see cref="Save"/>.</summary>
    /// <param name="isNew">Whether the batch itself is still to be written.</param>
    public async Task<Result<Guid?>> SaveInto(Batch batch, bool isNew, CancellationToken cancel)
    {
        var changes = ChangeTracker.Entries<IRecord>().Select(entry => Describe(entry, batch)).OfType<Change>().ToList();
        if (changes.Count > 0 && isNew)
            Add(batch);
        AddRange(changes);
        if (changes.Count > 0 || !isNew)
            await Outbox.Add(this, batch, changes, isBegun: !isNew, cancel);
        try
        {
            await SaveChangesAsync(cancel);
            return changes.Count > 0 ? batch.Id : (Guid?)null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("record.changed-meanwhile");
        }
    }

    /// <summary>A transaction that reads everything as of one instant and keeps nobody from writing.</summary>
    public async Task<IAsyncDisposable> BeginSnapshot(CancellationToken cancel)
    {
        if (Kind == StoreKind.Postgres)
            return await Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await Database.OpenConnectionAsync(cancel);
        var deferred = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(deferred, cancel);
        return new Snapshot(this, deferred);
    }

    /// <summary>A transaction that Entity Framework only uses, and so does not end.</summary>
    private sealed class Snapshot(Store store, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await store.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A batch of this session, not yet written.</summary>
    public Batch NewBatch(string what, string? origin = null, Guid? undoOf = null) => new()
    {
        WorkspaceId = Session.WorkspaceId,
        Id = Ids.Next(),
        ActorId = Session.ActorId,
        At = Clock.Now(),
        What = what,
        Origin = origin,
        UndoOf = undoOf,
    };

    /// <summary>The change that created, altered or removed a record.</summary>
    public Change ChangeOf(Batch batch, Guid id, IRecord record, Dictionary<string, string?>? before, Dictionary<string, string?>? after)
    {
        var table = RecordTables.Of(record.GetType());
        return new Change
        {
            WorkspaceId = Session.WorkspaceId,
            Id = id,
            BatchId = batch.Id,
            ActorId = batch.ActorId,
            At = batch.At,
            What = batch.What,
            Kind = table.Kind,
            RecordId = record.Id,
            PartOfId = table.PartOf(record),
            PersonId = table.Person(record),
            Before = before is null ? null : JsonText.Of(before),
            After = after is null ? null : JsonText.Of(after),
        };
    }

    private Change? Describe(EntityEntry<IRecord> entry, Batch batch)
    {
        var table = RecordTables.Of(entry.Entity.GetType());
        switch (entry.State)
        {
            case EntityState.Added:
                return ChangeOf(batch, Ids.Next(), entry.Entity, null, table.All(entry.Entity));
            case EntityState.Deleted:
                return ChangeOf(batch, Ids.Next(), entry.Entity, table.All((IRecord)entry.OriginalValues.ToObject()), null);
            case EntityState.Modified:
                var original = (IRecord)entry.OriginalValues.ToObject();
                var (before, after) = (new Dictionary<string, string?>(), new Dictionary<string, string?>());
                foreach (var column in table.Columns)
                    if (table.Get(original, column.Name) is var old && table.Get(entry.Entity, column.Name) is var now && old != now)
                        (before[column.Name], after[column.Name]) = (old, now);
                if (after.Count == 0)
                    return null;
                entry.Entity.Version++;
                return ChangeOf(batch, Ids.Next(), entry.Entity, before, after);
            default:
                return null;
        }
    }
}
