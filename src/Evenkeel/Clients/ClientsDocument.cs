using System.Text.Json.Serialization;
using Evenkeel.App.Clients;
using Evenkeel.Core.Money;
using Evenkeel.Rates;

namespace Evenkeel.Clients;

/// <summary>The answer of <c>clients</c> as a document.</summary>
/// <param name="From">The first day that is counted; null for all.</param>
/// <param name="Until">The last one.</param>
/// <param name="Currency">Of all amounts but those in other currencies: the workspace's, unless nothing is invoiced in it.</param>
/// <param name="LargestShare">Of the revenue in that currency; null without any.</param>
/// <param name="EffectiveClients">As many equal clients would be as concentrated.</param>
/// <param name="IsTooMuch">Whether the largest share is a third or more.</param>
/// <param name="Spans">The same over the last 3, 6 and 12 months.</param>
/// <param name="Moves">From whom to whom effort might move; only what the records carry.</param>
/// <param name="OtherCurrencies">Each for itself: nothing of it is converted.</param>
public sealed record ClientsDocument(
    DateOnly? From, DateOnly Until, string Currency, double? LargestShare, string? Largest, double? EffectiveClients, bool IsTooMuch, IReadOnlyList<SpanDocument> Spans, IReadOnlyList<ClientDocument> Clients,
    IReadOnlyList<CurrencyDocument> OtherCurrencies, IReadOnlyList<MoveDocument> Moves)
{
    /// <summary>What was converted; left out where nothing was asked to be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ConversionDocument? Converted { get; init; }

    public static ClientsDocument Of(MeasureClients.Answer answer) => new(
        answer.From, answer.Until, answer.Currency, answer.Concentration?.LargestShare, answer.Concentration?.Largest, answer.Concentration?.EffectiveClients, answer.Concentration?.IsTooMuch == true,
        [.. answer.Spans.Select(span => new SpanDocument(span.Months, span.Revenue, span.Concentration?.LargestShare, span.Concentration?.Largest, span.Concentration?.EffectiveClients, span.Concentration?.IsTooMuch == true))],
        [.. answer.Clients.Select(ClientDocument.Of)], [.. answer.Others.Select(other => new CurrencyDocument(other.Revenue, other.Concentration.LargestShare, other.Concentration.Largest, other.Concentration.EffectiveClients))],
        [.. answer.Moves.Select(move => new MoveDocument(move.From.Id!.Value, move.To.Id!.Value, ClientWords.Move(move)))])
    {
        Converted = answer.Conversion is not { } conversion ? null : new(
            RateWords.Source, [.. conversion.Amounts.Select(one => new ConvertedDocument(one.From, one.Into, one.Invoices))], [.. conversion.WithoutRate.Select(one => new WithoutRateDocument(one.Currency, one.Invoices))]),
    };
}

/// <param name="Source">Where the rates are published.</param>
/// <param name="Amounts">Revenue of the span that was converted, each invoice and payment at the rate of its own day.</param>
/// <param name="WithoutRate">Invoices of the span of which a rate is not known, and which stay among the other currencies.</param>
public sealed record ConversionDocument(string Source, IReadOnlyList<ConvertedDocument> Amounts, IReadOnlyList<WithoutRateDocument> WithoutRate);

public sealed record ConvertedDocument(Money From, Money Into, int Invoices);

public sealed record WithoutRateDocument(string Currency, int Invoices);

public sealed record SpanDocument(int Months, Money Revenue, double? LargestShare, string? Largest, double? EffectiveClients, bool IsTooMuch);

public sealed record CurrencyDocument(Money Revenue, double LargestShare, string? Largest, double EffectiveClients);

/// <param name="Sign">fewer-hours (a week), longer-silence (days), fewer-replies (in 30 days) or later-payment (days).</param>
public sealed record DriftDocument(string Sign, double Now, double Before);

/// <param name="From">Who gets more hours than the other, pays less for each, and is a worse client for certain.</param>
/// <param name="Says">The same in a sentence.</param>
public sealed record MoveDocument(Guid From, Guid To, string Says);

/// <param name="Hours">That the client is meant to get of a week.</param>
/// <param name="HoursPerWeek">That it got on average; null where no week is over.</param>
/// <param name="Weeks">How many weeks are looked at, the last that are over.</param>
/// <param name="Kept">In how many of them it got about as much.</param>
public sealed record AttentionDocument(double Hours, double? HoursPerWeek, int Weeks, int Kept, int More, int Less);

/// <param name="Id">Of an organisation, or of a person of whom none is known; null for invoices that name nobody.</param>
/// <param name="Revenue">Invoiced, without tax.</param>
/// <param name="Paid">Of it, what has come in.</param>
/// <param name="OtherRevenue">In other currencies.</param>
/// <param name="Hours">All, paid or not.</param>
/// <param name="UnloggedHours">Of the unpaid ones, those of mails, calls and meetings that are not written down as time.</param>
/// <param name="HourlyRate">Revenue by all hours; null without hours, or with revenue in several currencies.</param>
/// <param name="DaysToPay">The mean over invoices paid in full; null for none.</param>
/// <param name="Unpaid">What is still to come, with tax.</param>
/// <param name="OldestUnpaidDays">How long the oldest unpaid invoice has been out.</param>
/// <param name="HoursPerWeek">Over the last 13 weeks, whatever span is asked for.</param>
/// <param name="Quality">From the criteria, 0 … 5: the weighted mean of what is known; null where nothing is.</param>
/// <param name="QualityLow">If everything unknown turned out the worst; null where nothing is known.</param>
/// <param name="QualityHigh">If it turned out the best.</param>
/// <param name="DealBreakers">Those that are met, by name.</param>
/// <param name="Drifting">Signs that the client may be leaving; empty for fewer than two.</param>
/// <param name="Attention">What the client is meant to get of a week; null where nobody has said.</param>
/// <param name="ClientsBrought">Clients of leads won that came through somebody of this one.</param>
public sealed record ClientDocument(
    Guid? Id, string? ExternalId, bool IsPerson, string? Name, Money Revenue, Money Paid, IReadOnlyList<Money> OtherRevenue, double Hours, double UnpaidHours, double UnloggedHours, Money? HourlyRate, double? DaysToPay, int PaidInvoices,
    int UnpaidInvoices, Money Unpaid, int? OldestUnpaidDays, double? RevenueShare, double? EffortShare, double HoursPerWeek, double? Quality, double? QualityLow, double? QualityHigh, IReadOnlyList<string> DealBreakers, IReadOnlyList<DriftDocument> Drifting, int ClientsBrought,
    AttentionDocument? Attention)
{
    public static ClientDocument Of(MeasureClients.Client client) => new(
        client.Id, client.ExternalId, client.IsPerson, client.Name, client.Revenue, client.Paid, client.Other, client.Minutes / 60.0, client.UnpaidMinutes / 60.0, client.UnloggedMinutes / 60.0, client.HourlyRate, client.Paying.Days, client.Paying.Paid,
        client.Paying.Unpaid, client.Unpaid, client.Paying.OldestDays, client.RevenueShare, client.EffortShare, client.MinutesPerWeek / 60, client.Quality?.Mean, client.Quality?.Low, client.Quality?.High, client.Broken, [.. client.Drift.Select(sign => new DriftDocument(ClientWords.Code(sign.Kind), sign.Now, sign.Before))], client.ClientsBrought,
        client.Attention is { } attention ? new(attention.Meant / 60.0, attention.PerWeek / 60, attention.Weeks, attention.Kept, attention.More, attention.Less) : null);
}
