using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tables;

/// <summary>
/// A kind of record and its table: the one place that says which fields it has. Import, export, the history of changes and undo all read it.
/// </summary>
public abstract class RecordTable(string kind, string file, Type record, bool isMoment)
{
    /// <summary>The kind in codes and in the history: <c>lead</c>.</summary>
    public string Kind { get; } = kind;

    /// <summary>The table's name in files and counts: <c>leads</c>.</summary>
    public string File { get; } = file;

    public Type Record { get; } = record;

    /// <summary>Whether its records are moments in the life of what they are part of, told apart by when, without an id of their own in files.</summary>
    public bool IsMoment { get; } = isMoment;

    public abstract IReadOnlyList<Column> Columns { get; }

    public abstract IRecord New();

    /// <summary>The records of this kind, tracked, by id; all of them when no ids are given.</summary>
    public abstract Task<List<IRecord>> Load(Store.Store store, IReadOnlySet<Guid>? ids, CancellationToken cancel);

    /// <summary>All records of this kind one after the other, not tracked.</summary>
    public abstract IAsyncEnumerable<IRecord> Each(Store.Store store);

    /// <summary>The records of this kind, tracked, that refer to any of these of a kind, in any field.</summary>
    public abstract Task<List<IRecord>> Referring(Store.Store store, RecordTable to, IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>Deletes every record of this kind at once, without a trace.</summary>
    public abstract Task DeleteAll(Store.Store store, CancellationToken cancel);

    public abstract string? Get(IRecord record, string field);

    public abstract void Set(IRecord record, string field, string? value);

    /// <summary>The record of which this one is a part.</summary>
    public abstract Guid? PartOf(IRecord record);

    /// <summary>The person whom this record is about.</summary>
    public abstract Guid? Person(IRecord record);

    /// <summary>What people call it; null for kinds without a name.</summary>
    public string? Name(IRecord record) => Columns.Any(column => column.Name == "name") ? Get(record, "name") : null;

    /// <summary>The fields that are not empty.</summary>
    public Dictionary<string, string?> All(IRecord record) =>
        Columns.Select(column => (column.Name, Text: Get(record, column.Name))).Where(field => field.Text is not null)
            .ToDictionary(field => field.Name, field => field.Text);
}

/// <summary>A field without its record's type.</summary>
public sealed record Column(string Name, FieldType Type, string? To, string? CurrencyColumn)
{
    /// <summary>Of a reference: the record's property that holds the id, <c>MergedIntoId</c> for <c>merged_into</c>.</summary>
    public string Key => string.Concat(Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) is var words && words.EndsWith("Id", StringComparison.Ordinal) ? words : words + "Id";
}

/// <inheritdoc/>
public sealed class RecordTable<T>(string kind, string file, Func<T, Guid?>? partOf = null, Func<T, Guid?>? person = null, bool isMoment = false)
    : RecordTable(kind, file, typeof(T), isMoment)
    where T : class, IRecord, new()
{
    private const int MostAtOnce = 200;

    private static readonly string[] WithMerged = [Evenkeel.App.Store.Store.Merged];

    private readonly List<Column> columns = [];
    private readonly Dictionary<string, Field<T>> fields = new(StringComparer.Ordinal);

    public override IReadOnlyList<Column> Columns => columns;

    public RecordTable<T> With(Field<T> field)
    {
        fields.Add(field.Name, field);
        columns.Add(new Column(field.Name, field.Type, field.To, field.CurrencyColumn));
        return this;
    }

    public override IRecord New() => new T();

    public override async Task<List<IRecord>> Load(Store.Store store, IReadOnlySet<Guid>? ids, CancellationToken cancel)
    {
        var all = store.Set<T>().IgnoreQueryFilters(WithMerged).OrderBy(record => record.Id);
        return [.. await (ids is null ? all : all.Where(record => ids.Contains(record.Id))).ToListAsync(cancel)];
    }

    public override IAsyncEnumerable<IRecord> Each(Store.Store store) => store.Set<T>().AsNoTracking().IgnoreQueryFilters(WithMerged).AsAsyncEnumerable();

    public override async Task<List<IRecord>> Referring(Store.Store store, RecordTable to, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var found = new HashSet<IRecord>();
        foreach (var key in columns.Where(column => column.To == to.Kind).Select(column => column.Key))
            foreach (var some in ids.Select(id => (Guid?)id).Chunk(MostAtOnce))
                found.UnionWith(await store.Set<T>().IgnoreQueryFilters(WithMerged).Where(record => some.Contains(EF.Property<Guid?>(record, key))).ToListAsync(cancel));
        return [.. found.OrderBy(record => record.Id)];
    }

    public override Task DeleteAll(Store.Store store, CancellationToken cancel) => store.Set<T>().IgnoreQueryFilters(WithMerged).ExecuteDeleteAsync(cancel);

    public override string? Get(IRecord record, string field) => fields[field].Get((T)record);

    public override void Set(IRecord record, string field, string? value) => fields[field].Set((T)record, value);

    public override Guid? PartOf(IRecord record) => partOf?.Invoke((T)record);

    public override Guid? Person(IRecord record) => person?.Invoke((T)record);

    public RecordTable<T> Text(string name, Func<T, string?> get, Action<T, string?> set) => With(new(name, FieldType.Text, record => Blank(get(record)), set));

    public RecordTable<T> List(string name, Func<T, List<string>> get, Action<T, List<string>> set) => With(new(
        name, FieldType.List, record => Blank(Canonical.List(get(record))), (record, text) => set(record, Canonical.List(text))));

    public RecordTable<T> Day(string name, Func<T, DateOnly?> get, Action<T, DateOnly?> set) => With(new(
        name, FieldType.Day, record => Canonical.Day(get(record)), (record, text) => set(record, Canonical.Day(text))));

    public RecordTable<T> Instant(string name, FieldType type, Func<T, DateTime?> get, Action<T, DateTime?> set) => With(new(
        name, type, record => Canonical.Instant(get(record)), (record, text) => set(record, Canonical.Instant(text))));

    public RecordTable<T> Reference(string name, string to, Func<T, Guid?> get, Action<T, Guid?> set) => With(new(
        name, FieldType.Reference, record => get(record)?.ToString(), (record, text) => set(record, text is null ? null : Guid.Parse(text)), To: to));

    public RecordTable<T> Money(string name, string currencyColumn, Func<T, Money?> get, Action<T, Money?> set) => With(new(
        name, FieldType.Money, record => get(record)?.ToString(), (record, text) => set(record, Canonical.Money(text)), CurrencyColumn: currencyColumn));

    public RecordTable<T> SignedMoney(string name, string currencyColumn, Func<T, Money?> get, Action<T, Money?> set) => With(new(
        name, FieldType.SignedMoney, record => get(record)?.ToString(), (record, text) => set(record, Canonical.Money(text)), CurrencyColumn: currencyColumn));

    public RecordTable<T> Hours(string name, Func<T, int?> minutes, Action<T, int?> set) => With(new(
        name, FieldType.Hours, record => Canonical.Hours(minutes(record)), (record, text) => set(record, Canonical.Hours(text))));

    public RecordTable<T> Whole(string name, Func<T, int> get, Action<T, int> set) => With(new(
        name, FieldType.Whole, record => get(record).ToString(CultureInfo.InvariantCulture),
        (record, text) => set(record, text is null ? 0 : int.Parse(text, CultureInfo.InvariantCulture))));

    public RecordTable<T> Whole(string name, Func<T, int?> get, Action<T, int?> set) => With(new(
        name, FieldType.Whole, record => get(record)?.ToString(CultureInfo.InvariantCulture),
        (record, text) => set(record, text is null ? null : int.Parse(text, CultureInfo.InvariantCulture))));

    public RecordTable<T> Number(string name, Func<T, double?> get, Action<T, double?> set) => With(new(
        name, FieldType.Number, record => get(record)?.ToString("R", CultureInfo.InvariantCulture),
        (record, text) => set(record, text is null ? null : double.Parse(text, CultureInfo.InvariantCulture))));

    public RecordTable<T> Flag(string name, Func<T, bool> get, Action<T, bool> set) => With(new(
        name, FieldType.Flag, record => get(record) ? Canonical.Yes : null, (record, text) => set(record, text is not null)));

    private static string? Blank(string? text) => text is { Length: > 0 } ? text : null;
}
