using System.Globalization;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Fit;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>Tells for every client what came back for what went in, and how much hangs on the largest.</summary>
public sealed class MeasureClients(Store.Store store)
{
    public const int MostMonths = 120;

    /// <summary>What a client gets of late is told of so many weeks, or of all since the first entry where those are fewer.</summary>
    public const int LateWeeks = 13;

    /// <summary>The spans over which concentration is told.</summary>
    private static readonly int[] Spans = [3, 6, 12];

    /// <param name="AsOf">What was known before this day; everything up to today when null.</param>
    /// <param name="Months">Of the last so many months; all when null.</param>
    /// <param name="In">Everything in this currency, ISO 4217, as far as exchange rates are known; when null, nothing is converted.</param>
    public sealed record Ask(DateOnly? AsOf = null, int? Months = null, string? In = null);

    /// <param name="Until">The last day that is counted.</param>
    /// <param name="Currency">Of all amounts but those of <see cref="Client.Other"/>: the one that is asked for, else the workspace's, unless nothing is invoiced in it.</param>
    /// <param name="Concentration">Of the revenue in that currency; null without any.</param>
    /// <param name="Clients">By revenue, then by hours, the most first.</param>
    /// <param name="Moves">What the records say of whom gets more than they give.</param>
    /// <param name="Others">Revenue in other currencies, each for itself: nothing of it is converted.</param>
    public sealed record Answer(DateOnly? From, DateOnly Until, string Currency, Concentrated? Concentration, IReadOnlyList<Span> Spans, IReadOnlyList<Client> Clients, IReadOnlyList<OtherCurrency> Others,
        IReadOnlyList<Move> Moves)
    {
        /// <summary>What was converted; null where nothing was asked to be.</summary>
        public Conversion? Conversion { get; init; }

        /// <summary>The currencies in which everything can be told; those of the invoices and the workspace's; none where there is one alone, or no rate is known.</summary>
        public IReadOnlyList<string> Choices { get; init; } = [];

        /// <summary>Whether there are several currencies, and not one rate to convert any of them.</summary>
        public bool LacksRates { get; init; }
    }

    /// <summary>Invoices of the span that were asked in another currency.</summary>
    /// <param name="Amounts">Those that were converted, by their currency.</param>
    /// <param name="WithoutRate">Those of which a rate is not known: they stay in their own currency.</param>
    public sealed record Conversion(IReadOnlyList<Converted> Amounts, IReadOnlyList<LeftAlone> WithoutRate);

    /// <param name="From">Without tax, as it was invoiced.</param>
    /// <param name="Into">The same, each invoice at the rate of its own day.</param>
    public sealed record Converted(Money From, Money Into, int Invoices);

    public sealed record LeftAlone(string Currency, int Invoices);

    /// <summary>Effort that might move from one client to another, see <see cref="Core.Clients.Moves"/>.</summary>
    public sealed record Move(Client From, Client To);

    /// <param name="LargestId">Null for what names no client.</param>
    public sealed record Concentrated(double LargestShare, Guid? LargestId, string? Largest, double EffectiveClients, bool IsTooMuch);

    public sealed record Span(int Months, Money Revenue, Concentrated? Concentration);

    public sealed record OtherCurrency(Money Revenue, Concentrated Concentration);

    /// <param name="Id">Of an organisation, or of a person of whom none is known; null for what names nobody.</param>
    /// <param name="Revenue">Invoiced, without tax.</param>
    /// <param name="Paid">Of it, what has come in.</param>
    /// <param name="Other">Revenue in other currencies.</param>
    /// <param name="UnpaidMinutes">Of the minutes, those that nobody pays for.</param>
    /// <param name="UnloggedMinutes">Of those, what mails, calls and meetings took that are not written down as time, see <see cref="Unlogged"/>.</param>
    /// <param name="MinutesPerWeek">Over the last <see cref="LateWeeks"/> weeks, whatever span is asked for.</param>
    /// <param name="Quality">By the criteria, 0 … 5; null where nothing is known.</param>
    /// <param name="Broken">Deal-breakers that are met, by name.</param>
    /// <param name="Drift">Signs that the client may be leaving; empty for fewer than two.</param>
    /// <param name="IsEngaged">Whether an agreement with the client is running, which could end.</param>
    /// <param name="Attention">What the client is meant to get of a week; null where nobody has said.</param>
    /// <param name="HourlyRate">Revenue by all hours; null without time, or with revenue in several currencies.</param>
    public sealed record Client(
        Guid? Id, string? ExternalId, bool IsPerson, string? Name, Money Revenue, Money Paid, IReadOnlyList<Money> Other, int Minutes, int UnpaidMinutes, int UnloggedMinutes, Money? HourlyRate, Paying Paying, Money Unpaid,
        double? RevenueShare, double? EffortShare, double MinutesPerWeek, Quality? Quality, IReadOnlyList<string> Broken, IReadOnlyList<DriftSign> Drift, bool IsEngaged, int ClientsBrought, Attention? Attention);

    /// <returns>The figures, or <c>clients.months</c> or <c>money.currency</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Months is < 1 or > MostMonths)
            return new Refusal("clients.months", MostMonths.ToString(CultureInfo.InvariantCulture));
        if (ask.In is { } odd && !Currency.IsKnown(odd))
            return new Refusal("money.currency", odd);
        var workspace = await store.Workspace(cancel);
        var until = ask.AsOf?.AddDays(-1) ?? CalendarDay.Of(store.Clock.Now(), workspace.Zone());
        var from = ask.Months is { } months ? until.AddMonths(-months).AddDays(1) : (DateOnly?)null;
        var facts = await ClientFacts.Load(store, from, until, invoicesFrom: from is { } first && first > until.AddMonths(-Spans[^1]) ? until.AddMonths(-Spans[^1]) : from, cancel);
        var asked = facts.Invoices;
        if (ask.In is { } into && asked.Count > 0)
            facts.Convert(into, await KnownRates.Load(store, asked.Select(one => one.Currency).Append(into), asked.Min(one => one.Invoice.IssuedOn), until, cancel));
        bool IsWithin(BilledInvoice invoice) => from is null || invoice.IssuedOn >= from;
        var within = facts.Invoices.Where(one => IsWithin(one.Invoice)).ToList();
        var currencies = asked.Where(one => IsWithin(one.Invoice)).Select(one => one.Currency).ToList();
        var currency = ask.In ?? Main(currencies, workspace.Currency);
        var known = await KnownRates.Currencies(store, cancel);
        var choices = currencies.Append(workspace.Currency).Distinct().Where(known.Contains).Order(StringComparer.Ordinal).ToList();
        var names = await ClientNames.Of(store, within.Select(one => one.Client).Concat(facts.Time.Select(one => one.Client)).OfType<Guid>().Concat(facts.Attention.Clients).ToHashSet(), cancel);
        var rows = new ClientRows(facts, names, currency, until).Of(within);
        Concentrated? Hangs(IReadOnlyList<(Guid? Client, long Net)> amounts) => Core.Clients.Concentration.Of([.. amounts.Select(one => one.Net)]) is { } found
            ? new(found.LargestShare, amounts[found.Largest].Client, names.Of(amounts[found.Largest].Client), found.EffectiveClients, found.IsTooMuch) : null;
        var spans = Spans.Select(span =>
        {
            var amounts = Sums(facts.Invoices.Where(one => one.Currency == currency && one.Invoice.IssuedOn > until.AddMonths(-span)).Select(one => (one.Client, one.Invoice.Net)));
            return new Span(span, Money.OfMinor(amounts.Sum(one => one.Net), currency), Hangs(amounts));
        }).ToList();
        var others = within.Where(one => one.Currency != currency).GroupBy(one => one.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Amounts: Sums(group.Select(one => (one.Client, one.Invoice.Net))), group.Key))
            .Select(other => (other.Key, other.Amounts, Concentration: Hangs(other.Amounts))).Where(other => other.Concentration is not null)
            .Select(other => new OtherCurrency(Money.OfMinor(other.Amounts.Sum(one => one.Net), other.Key), other.Concentration!)).ToList();
        return new Answer(from, until, currency, Hangs([.. rows.Select(row => (row.Id, row.Revenue.Minor))]), spans, rows, others, Moving(rows))
        {
            Conversion = ask.In is null ? null : ConversionOf(within, currencies, currency),
            Choices = choices.Count > 1 ? choices : [],
            LacksRates = known.Count == 0 && currencies.Distinct().Count() > 1,
        };
    }

    /// <param name="within">As they are told.</param>
    /// <param name="currencies">In which they were asked, in the same order.</param>
    private static Conversion ConversionOf(List<(Guid? Client, Guid? Engagement, string Currency, BilledInvoice Invoice)> within, List<string> currencies, string into)
    {
        var foreign = within.Zip(currencies, (told, asked) => (told.Invoice, Asked: asked)).Where(one => one.Asked != into).GroupBy(one => one.Asked).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Currency: group.Key, Converted: group.Where(one => one.Invoice.Asked is not null).Select(one => one.Invoice).ToList(), All: group.Count())).ToList();
        return new(
            [.. foreign.Where(one => one.Converted.Count > 0).Select(one => new Converted(
                Money.OfMinor(one.Converted.Sum(invoice => invoice.Asked!.Net), one.Currency), Money.OfMinor(one.Converted.Sum(invoice => invoice.Net), into), one.Converted.Count))],
            [.. foreign.Where(one => one.All > one.Converted.Count).Select(one => new LeftAlone(one.Currency, one.All - one.Converted.Count))]);
    }

    private static List<Move> Moving(List<Client> rows) =>
        [.. Core.Clients.Moves.Of(rows.ConvertAll(row => new Effort(row.MinutesPerWeek, row.HourlyRate?.Minor, row.Minutes, row.Paying.Paid + row.Paying.Unpaid, row.Quality))).Select(move => new Move(rows[move.From], rows[move.To]))];

    /// <summary>The workspace's currency; where nothing is invoiced in it, the one of most invoices.</summary>
    internal static string Main(IEnumerable<string> currencies, string usual)
    {
        var counts = currencies.CountBy(currency => currency).ToList();
        return counts.Count == 0 || counts.Exists(one => one.Key == usual) ? usual : counts.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key;
    }

    private static List<(Guid? Client, long Net)> Sums(IEnumerable<(Guid? Client, long Net)> amounts) =>
        [.. amounts.GroupBy(one => one.Client).Select(group => (group.Key, group.Sum(one => one.Net)))];
}
