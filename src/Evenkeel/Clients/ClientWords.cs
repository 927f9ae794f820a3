using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Money;
using Evenkeel.Fit;
using Evenkeel.Leads;
using Evenkeel.Time;

namespace Evenkeel.Clients;

/// <summary>The figures of clients in words.</summary>
public static class ClientWords
{
    /// <summary>How much hangs on the largest, in a sentence; null without any revenue.</summary>
    public static string? Answer(MeasureClients.Answer clients) =>
        clients.Concentration is not { } hangs ? null
        : hangs.EffectiveClients < 1.005 ? Texts.Of("clients.answer-all", Name(hangs.Largest), clients.Currency)
        : Texts.Of(hangs.IsTooMuch ? "clients.answer-much" : "clients.answer", Name(hangs.Largest), InHundred.Of(hangs.LargestShare), Effective(hangs.EffectiveClients), clients.Currency);

    /// <summary>A client's name, or that there is none.</summary>
    public static string Name(string? name) => name ?? Texts.Of("clients.nobody");

    public static string Effective(double clients) => clients.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>Without its currency, which stands above the table; in whole units where that is enough.</summary>
    public static string Amount(Money money) => money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "#,0" : "#,0.00", CultureInfo.CurrentCulture);

    /// <summary>What was invoiced, in whatever currencies; the first without its own.</summary>
    public static string Revenue(MeasureClients.Client client) => string.Join(", ", client.Other.Select(other => $"{Amount(other)} {other.Currency}").Prepend(Amount(client.Revenue)));

    /// <summary>What was converted and what could not be, a sentence for each currency; nothing where nothing was asked to be.</summary>
    public static IEnumerable<string> Converted(MeasureClients.Answer clients) =>
        clients.Conversion is not { } conversion ? []
        : [.. conversion.Amounts.Select(one => Texts.Of(
            one.Invoices == 1 ? "rates.converted-one" : "rates.converted", one.Invoices, Amount(one.From), one.From.Currency, Amount(one.Into), one.Into.Currency)),
            .. conversion.Amounts.Count > 0 ? [Texts.Of("rates.own-day")] : Array.Empty<string>(),
            .. conversion.WithoutRate.Select(one => Texts.Of(one.Invoices == 1 ? "rates.left-one" : "rates.left", one.Invoices, one.Currency, clients.Currency))];

    /// <summary>What an hour brings, to the cent.</summary>
    public static string Rate(Money? rate) => rate?.Amount.ToString("#,0.00", CultureInfo.CurrentCulture) ?? "–";

    public static string Share(double? share) => share is > 0 and { } part ? InHundred.Of(part) : "–";

    /// <summary>How the client pays: the days, and what is still open.</summary>
    public static string Days(MeasureClients.Client client) => client.Paying.Days is { } days ? Texts.Of("clients.days", Math.Round(days)) : "–";

    /// <summary>Hours a week, to the tenth.</summary>
    public static string Hours(double minutes) => (minutes / 60).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Why a client may be leaving; null where nothing tells.</summary>
    public static string? Drift(MeasureClients.Client client) =>
        client.Drift.Count == 0 ? null : Texts.Of("drift.says", Name(client.Name), string.Join("; ", client.Drift.Select(sign => Texts.Of("drift." + Code(sign.Kind), Figure(sign.Now), Figure(sign.Before)))));

    /// <summary>A sign as documents name it.</summary>
    public static string Code(DriftKind kind) => kind switch
    {
        DriftKind.FewerHours => "fewer-hours",
        DriftKind.LongerSilence => "longer-silence",
        DriftKind.FewerReplies => "fewer-replies",
        _ => "later-payment",
    };

    private static string Figure(double figure) => figure.ToString(figure < 10 ? "0.#" : "0", CultureInfo.CurrentCulture);

    /// <summary>What might move, in a sentence.</summary>
    public static string Move(MeasureClients.Move move)
    {
        var ((from, to), broken) = (move, FitWords.Broken(move.From.Broken));
        string Good(MeasureClients.Client client) => FitWords.Score(client.Quality!.Mean!.Value);
        return Texts.Of(
            broken is null ? "effort.move" : "effort.move-broken", Hours(from.MinutesPerWeek), Name(from.Name), Rate(from.HourlyRate), Good(from), Name(to.Name), Rate(to.HourlyRate), Good(to), Hours(to.MinutesPerWeek),
            string.Join(", ", from.Broken));
    }

    /// <summary>How good the client is, with its range.</summary>
    public static string Quality(MeasureClients.Client client) => string.Join(" ", new[] { FitWords.Mean(client.Quality), FitWords.Range(client.Quality) }.OfType<string>());

    /// <summary>What is unpaid; null for nothing.</summary>
    public static string? Open(MeasureClients.Client client) => client.Paying.Unpaid == 0 ? null : Texts.Of("clients.open", Amount(client.Unpaid), client.Paying.OldestDays);

    /// <summary>What of the hours went into mail, calls and meetings that are not written down; null for nothing.</summary>
    public static string? UnloggedHours(MeasureClients.Client client) => client.UnloggedMinutes == 0 ? null : Texts.Of("clients.unlogged-hours", TimeWords.Clock(client.UnloggedMinutes));

    /// <summary>What the client is meant to get of a week, and whether it got that; null where nobody has said.</summary>
    public static string? OfAWeek(MeasureClients.Client client) =>
        client.Attention is not { } attention ? null
        : attention.Weeks == 0 ? Texts.Of("attention.meant", Hours(attention.Meant))
        : Texts.Of("attention.said", Hours(attention.Meant), Texts.Of(attention.Weeks, "outlook.weeks"), Kept(attention), Hours(attention.PerWeek!.Value));

    private static string Kept(Attention attention) => string.Join(
        ", ", new[] { ("kept", attention.Kept), ("more", attention.More), ("less", attention.Less) }.Where(part => part.Item2 > 0).Select(part => Texts.Of("attention." + part.Item1, part.Item2)));

    /// <summary>How many of the hours nobody pays for; null for none but those that are not written down, which have their own words.</summary>
    public static string? UnpaidHours(MeasureClients.Client client) => client.UnpaidMinutes == client.UnloggedMinutes ? null : Texts.Of("clients.unpaid-hours", TimeWords.Clock(client.UnpaidMinutes));
}
