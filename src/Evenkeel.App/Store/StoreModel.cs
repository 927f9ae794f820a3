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
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Evenkeel.App.Store;

/// <content>How records lie in the store: keys, references, indexes, and what a read sees of them.</content>
public abstract partial class Store
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<List<string>>().HaveConversion<ListConverter, ListComparer>();
        configurationBuilder.Properties<Dictionary<string, string>>().HaveConversion<FactsConverter, FactsComparer>();
        configurationBuilder.Properties<List<DayOfWeek>>().HaveConversion<DaysConverter, DaysComparer>();
        if (Kind == StoreKind.Sqlite)
            configurationBuilder.Properties<Guid>().HaveConversion<SortableBytesConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var record in RecordTables.All.Select(table => table.Record))
        {
            modelBuilder.Entity(record).HasKey(nameof(IRecord.WorkspaceId), nameof(IRecord.Id));
            modelBuilder.Entity(record).Property(nameof(IRecord.Version)).IsConcurrencyToken();
        }
        Own<Workspace>(modelBuilder);
        Own<Actor>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<Batch>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<Change>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<KnownAs>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Kind, x.Origin, x.ExternalId });
        Own<KeptMapping>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Origin, x.Headers });
        Own<Stage>(modelBuilder);
        Own<Offering>(modelBuilder);
        Own<Source>(modelBuilder);
        Own<Person>(modelBuilder).HasQueryFilter(Merged, person => person.MergedIntoId == null);
        Own<ToldApart>(modelBuilder);
        Own<NoLead>(modelBuilder);
        Own<Organisation>(modelBuilder).HasQueryFilter(Merged, organisation => organisation.MergedIntoId == null);
        Own<Lead>(modelBuilder);
        Own<LeadStage>(modelBuilder);
        Own<LeadPastEnd>(modelBuilder);
        Own<Guess>(modelBuilder);
        Own<NextStep>(modelBuilder);
        Own<Engagement>(modelBuilder);
        Own<TimeEntry>(modelBuilder);
        Own<RunningTimer>(modelBuilder);
        Own<Invoice>(modelBuilder);
        Own<Payment>(modelBuilder);
        Own<Bill>(modelBuilder);
        Own<Criterion>(modelBuilder);
        Own<Assessment>(modelBuilder);
        Own<Interaction>(modelBuilder);
        Own<InteractionPerson>(modelBuilder);
        Own<DoneActivity>(modelBuilder);
        Own<Challenge>(modelBuilder);
        Own<ChallengeBlock>(modelBuilder);
        Own<OwnField>(modelBuilder);
        Own<OwnValue>(modelBuilder);
        Own<View>(modelBuilder);
        Own<ExchangeRate>(modelBuilder).Ignore(x => x.Rate);
        Own<CalendarFeed>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<Webhook>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<Delivery>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<DeliveryTry>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<Mailbox>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<MailboxFolder>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.MailboxId, x.Name });
        Own<MailboxRun>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<CalendarSubscription>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });
        Own<SubscriptionRun>(modelBuilder).HasKey(x => new { x.WorkspaceId, x.Id });

        modelBuilder.Entity<Workspace>().HasIndex(x => x.Name).IsUnique();
        modelBuilder.Entity<KnownAs>().HasIndex(x => new { x.WorkspaceId, x.RecordId });
        modelBuilder.Entity<Batch>().HasOne<Actor>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ActorId }).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<CalendarFeed>().HasOne<Actor>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ActorId }).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<Delivery>().HasOne<Webhook>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.WebhookId }).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<Mailbox>().HasOne<Actor>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ActorId }).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<MailboxFolder>().HasOne<Mailbox>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.MailboxId }).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<MailboxRun>().HasOne<Mailbox>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.MailboxId }).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<CalendarSubscription>().HasOne<Actor>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.ActorId }).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<SubscriptionRun>().HasOne<CalendarSubscription>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.SubscriptionId }).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<Delivery>().HasIndex(x => x.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        modelBuilder.Entity<DeliveryTry>().HasOne<Delivery>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.DeliveryId }).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<Change>().HasOne<Batch>().WithMany().HasForeignKey(x => new { x.WorkspaceId, x.BatchId }).OnDelete(DeleteBehavior.Restrict);
        modelBuilder.Entity<Change>().HasIndex(x => new { x.WorkspaceId, x.RecordId });
        IndexWhereKnown<Change>(modelBuilder, nameof(Change.PartOfId));
        IndexWhereKnown<Change>(modelBuilder, nameof(Change.PersonId));
        foreach (var named in new[] { typeof(Stage), typeof(Offering), typeof(Source), typeof(Person), typeof(Organisation), typeof(Lead), typeof(OwnField), typeof(Criterion) })
            modelBuilder.Entity(named).HasIndex(nameof(IRecord.WorkspaceId), nameof(Lead.NameKey));

        Refers<Person, Organisation>(modelBuilder, nameof(Person.OrganisationId));
        Refers<ToldApart, Person>(modelBuilder, nameof(ToldApart.OneId));
        Refers<ToldApart, Person>(modelBuilder, nameof(ToldApart.OtherId));
        Refers<ToldApart, Organisation>(modelBuilder, nameof(ToldApart.OneOrganisationId));
        Refers<ToldApart, Organisation>(modelBuilder, nameof(ToldApart.OtherOrganisationId));
        Refers<NoLead, Person>(modelBuilder, nameof(NoLead.PersonId));
        Refers<Source, Person>(modelBuilder, nameof(Source.PersonId));
        Refers<Lead, Person>(modelBuilder, nameof(Lead.PersonId));
        Refers<Lead, Organisation>(modelBuilder, nameof(Lead.OrganisationId));
        Refers<Lead, Offering>(modelBuilder, nameof(Lead.OfferingId));
        Refers<Lead, Source>(modelBuilder, nameof(Lead.SourceId));
        Refers<Lead, Person>(modelBuilder, nameof(Lead.IntroducedById));
        Refers<Lead, Person>(modelBuilder, nameof(Lead.ReferredToId));
        Refers<Lead, Stage>(modelBuilder, nameof(Lead.StageId), nameof(Lead.Outcome), nameof(Lead.OpenedAt));
        Refers<LeadStage, Lead>(modelBuilder, nameof(LeadStage.LeadId));
        Refers<LeadStage, Stage>(modelBuilder, nameof(LeadStage.StageId));
        Refers<LeadPastEnd, Lead>(modelBuilder, nameof(LeadPastEnd.LeadId));
        Refers<LeadPastEnd, Person>(modelBuilder, nameof(LeadPastEnd.ReferredToId));
        Refers<NextStep, Lead>(modelBuilder, nameof(NextStep.LeadId));
        Refers<NextStep, Person>(modelBuilder, nameof(NextStep.PersonId));
        Refers<Interaction, Source>(modelBuilder, nameof(Interaction.SourceId));
        Refers<InteractionPerson, Interaction>(modelBuilder, nameof(InteractionPerson.InteractionId));
        Refers<InteractionPerson, Person>(modelBuilder, nameof(InteractionPerson.PersonId), nameof(InteractionPerson.InteractionId));
        Refers<DoneActivity, Lead>(modelBuilder, nameof(DoneActivity.LeadId));
        Refers<DoneActivity, Person>(modelBuilder, nameof(DoneActivity.PersonId));
        Refers<DoneActivity, Source>(modelBuilder, nameof(DoneActivity.SourceId));
        Refers<ChallengeBlock, Challenge>(modelBuilder, nameof(ChallengeBlock.ChallengeId));
        Refers<ChallengeBlock, Lead>(modelBuilder, nameof(ChallengeBlock.LeadId));
        Refers<ChallengeBlock, Person>(modelBuilder, nameof(ChallengeBlock.PersonId));
        Refers<ChallengeBlock, Source>(modelBuilder, nameof(ChallengeBlock.SourceId));
        Refers<Engagement, Lead>(modelBuilder, nameof(Engagement.LeadId));
        Refers<Engagement, Person>(modelBuilder, nameof(Engagement.PersonId));
        Refers<Engagement, Organisation>(modelBuilder, nameof(Engagement.OrganisationId));
        Refers<TimeEntry, Organisation>(modelBuilder, nameof(TimeEntry.OrganisationId), nameof(TimeEntry.EngagementId), nameof(TimeEntry.LeadId), nameof(TimeEntry.IsBillable), nameof(TimeEntry.On), nameof(TimeEntry.Minutes));
        Refers<TimeEntry, Engagement>(modelBuilder, nameof(TimeEntry.EngagementId));
        Refers<TimeEntry, Lead>(modelBuilder, nameof(TimeEntry.LeadId));
        Refers<RunningTimer, Organisation>(modelBuilder, nameof(RunningTimer.OrganisationId));
        Refers<Invoice, Organisation>(modelBuilder, nameof(Invoice.OrganisationId));
        Refers<Invoice, Person>(modelBuilder, nameof(Invoice.PersonId));
        Refers<Invoice, Engagement>(modelBuilder, nameof(Invoice.EngagementId));
        Refers<Payment, Invoice>(modelBuilder, nameof(Payment.InvoiceId));
        Refers<Assessment, Lead>(modelBuilder, nameof(Assessment.LeadId));
        Refers<Assessment, Organisation>(modelBuilder, nameof(Assessment.OrganisationId));
        Refers<Assessment, Criterion>(modelBuilder, nameof(Assessment.CriterionId));
        Refers<OwnValue, Lead>(modelBuilder, nameof(OwnValue.LeadId));
        Refers<OwnValue, Person>(modelBuilder, nameof(OwnValue.PersonId));
        Refers<OwnValue, Organisation>(modelBuilder, nameof(OwnValue.OrganisationId));
        Refers<OwnValue, OwnField>(modelBuilder, nameof(OwnValue.FieldId));
        modelBuilder.Entity<Engagement>().Ignore(x => x.Amount);
        modelBuilder.Entity<Criterion>().Ignore(x => x.Scale);
        modelBuilder.Entity<Bill>().Ignore(x => x.Amount);
        modelBuilder.Entity<Invoice>().Ignore(x => x.Net).Ignore(x => x.Tax).Ignore(x => x.Amount);
        modelBuilder.Entity<Payment>().Ignore(x => x.Amount);
        modelBuilder.Entity<TimeEntry>().HasIndex(x => new { x.WorkspaceId, x.On });
        modelBuilder.Entity<Invoice>().HasIndex(x => new { x.WorkspaceId, x.IssuedOn });
        modelBuilder.Entity<ExchangeRate>().HasIndex(x => new { x.WorkspaceId, x.On, x.Currency });
        modelBuilder.Entity<Workspace>().Ignore(x => x.HourlyRate).Ignore(x => x.Cash);
        modelBuilder.Entity<Lead>().HasIndex(x => new { x.WorkspaceId, x.Outcome, x.OpenedAt });
        modelBuilder.Entity<Lead>().HasIndex(x => new { x.WorkspaceId, x.ClosedAt });
        modelBuilder.Entity<Guess>().HasIndex(x => new { x.WorkspaceId, x.At });
        modelBuilder.Entity<Interaction>().HasIndex(x => new { x.WorkspaceId, x.At });
        modelBuilder.Entity<Interaction>().Ignore(x => x.Cost);
        modelBuilder.Entity<Lead>().Ignore(x => x.Value);
        modelBuilder.Entity<Offering>().Ignore(x => x.Price);
        modelBuilder.Entity<Source>().Ignore(x => x.Fee);
    }

    private Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Own<T>(ModelBuilder model) where T : class
    {
        var entity = model.Entity<T>();
        entity.HasQueryFilter("Workspace", row => EF.Property<Guid>(row, "WorkspaceId") == Session.WorkspaceId);
        if (typeof(T) != typeof(Workspace))
            entity.HasOne<Workspace>().WithMany().HasPrincipalKey(workspace => workspace.Id).HasForeignKey("WorkspaceId").OnDelete(DeleteBehavior.Restrict);
        return entity;
    }

    /// <param name="then">Columns that the index has behind the key, for reading in their order; without them, rows that refer to none are not in it.</param>
    private static void Refers<TFrom, TTo>(ModelBuilder model, string key, params string[] then) where TFrom : class where TTo : class
    {
        model.Entity<TFrom>().HasOne<TTo>().WithMany().HasForeignKey(nameof(IRecord.WorkspaceId), key).OnDelete(DeleteBehavior.Restrict);
        if (then.Length == 0)
            IndexWhereKnown<TFrom>(model, key);
        else
            model.Entity<TFrom>().HasIndex([nameof(IRecord.WorkspaceId), key, .. then]);
    }

    /// <summary>An index for looking up what refers to a record; rows that refer to none are not in it.</summary>
    private static void IndexWhereKnown<T>(ModelBuilder model, string key) where T : class
    {
        var index = model.Entity<T>().HasIndex(nameof(IRecord.WorkspaceId), key);
        if (model.Entity<T>().Property(key).Metadata.IsNullable)
            index.HasFilter($"\"{key}\" IS NOT NULL");
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(utc => utc, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    /// <summary>Sixteen bytes, the time first, so that they sort as the ids do; the text that SQLite would keep by default is 36.</summary>
    private sealed class SortableBytesConverter() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), stored => new Guid(stored, true));

    private sealed class ListConverter() : ValueConverter<List<string>, string>(
        list => JsonSerializer.Serialize(list, JsonText.Readable.ListString), json => JsonSerializer.Deserialize(json, JsonText.Readable.ListString)!);

    private sealed class ListComparer() : ValueComparer<List<string>>(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list.ToList());

    private sealed class FactsConverter() : ValueConverter<Dictionary<string, string>, string>(
        facts => LeadTables.FactsText(facts) ?? "", json => LeadTables.ToFacts(json));

    private sealed class FactsComparer() : ValueComparer<Dictionary<string, string>>(
        (a, b) => LeadTables.FactsText(a!) == LeadTables.FactsText(b!), facts => facts.Count, facts => new Dictionary<string, string>(facts));

    private sealed class DaysConverter() : ValueConverter<List<DayOfWeek>, string>(
        days => string.Join(',', days), text => text.Length == 0 ? new List<DayOfWeek>() : text.Split(',', StringSplitOptions.None).Select(Enum.Parse<DayOfWeek>).ToList());

    private sealed class DaysComparer() : ValueComparer<List<DayOfWeek>>(
        (a, b) => a!.SequenceEqual(b!), days => days.Count, days => days.ToList());
}
