using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>
/// A query whose translation into SQL is kept, for what is asked again and again: to find the translation of an ordinary one, Entity Framework walks through the
/// whole of it each time, which takes longer than the store takes to answer. One of these is a static field.
/// </summary>
/// <param name="query">Of the store and two parameters; it must close over nothing.</param>
internal sealed class Statement<TAsk, TMore, TRow>(Expression<Func<Store, TAsk, TMore, IQueryable<TRow>>> query)
{
    // The two stores have a model each, and a translation belongs to one model.
    private readonly Lazy<Func<Store, TAsk, TMore, IAsyncEnumerable<TRow>>> onSqlite = new(() => EF.CompileAsyncQuery(query));
    private readonly Lazy<Func<Store, TAsk, TMore, IAsyncEnumerable<TRow>>> onPostgres = new(() => EF.CompileAsyncQuery(query));

    public ValueTask<List<TRow>> ToList(Store store, TAsk ask, TMore more, CancellationToken cancel) => Rows(store, ask, more).ToListAsync(cancel);

    private IAsyncEnumerable<TRow> Rows(Store store, TAsk ask, TMore more) => (store.Kind == StoreKind.Sqlite ? onSqlite : onPostgres).Value(store, ask, more);
}

/// <inheritdoc cref="Statement{TAsk, TMore, TRow}"/>
/// <param name="query">Of the store and one parameter; it must close over nothing.</param>
internal sealed class Statement<TAsk, TRow>(Expression<Func<Store, TAsk, IQueryable<TRow>>> query)
{
    private readonly Lazy<Func<Store, TAsk, IAsyncEnumerable<TRow>>> onSqlite = new(() => EF.CompileAsyncQuery(query));
    private readonly Lazy<Func<Store, TAsk, IAsyncEnumerable<TRow>>> onPostgres = new(() => EF.CompileAsyncQuery(query));

    public ValueTask<List<TRow>> ToList(Store store, TAsk ask, CancellationToken cancel) => Rows(store, ask).ToListAsync(cancel);

    /// <summary>The only row; the type's default when there is none.</summary>
    public ValueTask<TRow?> SingleOrDefault(Store store, TAsk ask, CancellationToken cancel) => Rows(store, ask).SingleOrDefaultAsync(cancel);

    private IAsyncEnumerable<TRow> Rows(Store store, TAsk ask) => (store.Kind == StoreKind.Sqlite ? onSqlite : onPostgres).Value(store, ask);
}
