using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.App.Time;
using Evenkeel.Core;
using Evenkeel.Core.Fit;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Rates;

namespace Evenkeel.App.Import;

/// <summary>What no row may be, whatever its cells say each for itself.</summary>
internal static class RowRules
{
    private static readonly string[] AboutOne = ["lead_id", "person_id", "source_id"];

    /// <param name="key">Null where the table has no ids.</param>
    /// <param name="seen">Lines by id, so far.</param>
    /// <returns>Null, <c>id.missing</c> or <c>id.duplicate</c>.</returns>
    public static Refusal? Key(string? key, long line, Dictionary<string, long> seen) =>
        key is null || (key.Length > 0 && seen.TryAdd(key, line)) ? null
        : key.Length == 0 ? new Refusal("id.missing")
        : new Refusal("id.duplicate", key, seen[key].ToString(CultureInfo.InvariantCulture));

    /// <returns>Null, or what keeps a lead from being one.</returns>
    public static Refusal? Lead(RowFields fields)
    {
        var (opened, closed) = (Canonical.Instant(fields.GetValueOrDefault("opened_at")), Canonical.Instant(fields.GetValueOrDefault("closed_at")));
        var outcome = fields.GetValueOrDefault("outcome");
        return opened is null ? new Refusal("lead.no-opening")
            : closed is not null && closed < opened ? new Refusal("lead.closed-before-opened")
            : closed is null && outcome is not null ? new Refusal("lead.outcome-without-closing", outcome)
            : closed is not null && outcome is null ? new Refusal("lead.closing-without-outcome")
            : null;
    }

    /// <returns>Null, or what keeps a guess from being one.</returns>
    public static Refusal? Guess(RowFields fields)
    {
        bool Within(string field, int from, int to) => int.Parse(fields.GetValueOrDefault(field) ?? "0", CultureInfo.InvariantCulture) is var number && number >= from && number <= to;
        return fields.GetValueOrDefault("at") is null ? new Refusal("row.needs", "at")
            : Within("horizon_days", 1, AnswerWeek.MostDays) && Within("guess_in_1000", 1, Leads.Guess.Whole - 1) && Within("forecast_in_1000", 0, Leads.Guess.Whole) ? null
            : new Refusal("guess.row");
    }

    /// <returns>Null, or what keeps it from being something that was done.</returns>
    public static Refusal? Activity(RowFields fields) =>
        fields.GetValueOrDefault("done_at") is not null && AboutOne.Count(of => fields.GetValueOrDefault(of) is not null) == 1
            && int.Parse(fields.GetValueOrDefault("minutes") ?? "0", CultureInfo.InvariantCulture) is >= 1 and <= DoneActivity.MostMinutes
            && int.Parse(fields.GetValueOrDefault("chance_in_1000") ?? "0", CultureInfo.InvariantCulture) is >= 0 and <= 1000
            ? null
            : new Refusal("activity.row", DoneActivity.MostMinutes.ToString(CultureInfo.InvariantCulture));

    /// <returns>Null, or what keeps it from being a challenge.</returns>
    public static Refusal? Challenge(RowFields fields) =>
        Array.Find(["started_at", "first_on"], name => fields.GetValueOrDefault(name) is null) is { } missing ? new Refusal("row.needs", missing)
        : int.Parse(fields.GetValueOrDefault("chance_in_1000") ?? "0", CultureInfo.InvariantCulture) is >= 0 and <= 1000 ? null
        : new Refusal("challenge.row");

    /// <returns>Null, or what keeps it from being a part of a challenge.</returns>
    public static Refusal? Block(RowFields fields) =>
        Array.Find(["challenge_id", "on"], name => fields.GetValueOrDefault(name) is null) is { } missing ? new Refusal("row.needs", missing)
        : AboutOne.Count(of => fields.GetValueOrDefault(of) is not null) == 1
            && int.Parse(fields.GetValueOrDefault("minutes") ?? "0", CultureInfo.InvariantCulture) is >= 1 and <= DoneActivity.MostMinutes
            ? null
            : new Refusal("challenge-block.row", DoneActivity.MostMinutes.ToString(CultureInfo.InvariantCulture));

    /// <returns>Null, or what keeps a contact from being one.</returns>
    public static Refusal? Interaction(RowFields fields) =>
        fields.GetValueOrDefault("at") is null
            ? new Refusal("row.needs", "at")
            : InteractionFields.CheckMinutes(fields.GetValueOrDefault("minutes") is { } minutes ? long.Parse(minutes, CultureInfo.InvariantCulture) : null);

    /// <returns>Null, or what keeps a person from being one.</returns>
    public static Refusal? Person(RowFields fields) =>
        PersonFields.CheckRhythm(fields.GetValueOrDefault("rhythm_days") is { } days ? long.Parse(days, CultureInfo.InvariantCulture) : null);

    /// <returns>Null, or what keeps two from being told apart: they are two people, or two organisations.</returns>
    public static Refusal? Apart(RowFields fields)
    {
        string[] names = fields.GetValueOrDefault("one_organisation_id") is null ? ["one_id", "other_id"] : ["one_organisation_id", "other_organisation_id"];
        return Array.Find(names, name => fields.GetValueOrDefault(name) is null) is { } missing ? new Refusal("row.needs", missing) : null;
    }

    /// <returns>Null, or what keeps a next step from being one.</returns>
    public static Refusal? Task(RowFields fields) =>
        fields.GetValueOrDefault("text") is null
            ? new Refusal("row.needs", "text")
            : TaskFields.CheckRule(fields.GetValueOrDefault("rule"), Canonical.Day(fields.GetValueOrDefault("due_on")));

    /// <returns>Null, or what keeps time from being an entry.</returns>
    public static Refusal? Time(RowFields fields) =>
        (fields.GetValueOrDefault("on") is null ? "on" : fields.GetValueOrDefault("minutes") is null ? "minutes" : null) is { } missing
            ? new Refusal("row.needs", missing)
            : TimeFields.CheckMinutes(long.Parse(fields["minutes"]!, CultureInfo.InvariantCulture));

    /// <returns>Null, or what keeps it from being a clock that runs.</returns>
    public static Refusal? Timer(RowFields fields) => fields.GetValueOrDefault("started_at") is null ? new Refusal("row.needs", "started_at") : null;

    /// <summary>Fills in the amount where only net and tax are told.</summary>
    /// <returns>Null, or what keeps an invoice from being one.</returns>
    public static Refusal? Invoice(RowFields fields)
    {
        if (fields.GetValueOrDefault("issued_on") is null)
            return new Refusal("row.needs", "issued_on");
        var (net, tax, amount) = (Canonical.Money(fields.GetValueOrDefault("net")), Canonical.Money(fields.GetValueOrDefault("tax")), Canonical.Money(fields.GetValueOrDefault("amount")));
        if (amount is null && net is not null)
            fields["amount"] = (amount = Core.Money.Money.OfMinor(net.Value.Minor + (tax?.Minor ?? 0), net.Value.Currency)).ToString();
        return amount is null ? new Refusal("row.needs", "amount") : InvoiceSum.Check(net, tax, amount.Value);
    }

    /// <returns>Null, or what keeps a payment from being one.</returns>
    public static Refusal? Payment(RowFields fields) =>
        Array.Find(["invoice_id", "on", "amount"], name => fields.GetValueOrDefault(name) is null) is { } missing ? new Refusal("row.needs", missing) : null;

    /// <returns>Null, or what keeps it from being an exchange rate.</returns>
    public static Refusal? Rate(RowFields fields) =>
        !Currency.IsKnown(fields["currency"]) || fields["currency"] == DayRates.Base ? new Refusal("rates.currency", fields["currency"]!)
        : RateReader.IsRate(decimal.Parse(fields["rate"]!, NumberStyles.Float, CultureInfo.InvariantCulture)) ? null
        : new Refusal("rates.rate", fields["rate"]!);

    /// <returns>Null, or what keeps a criterion from being one.</returns>
    public static Refusal? Criterion(RowFields fields) =>
        fields.GetValueOrDefault("name") is null
            ? new Refusal("row.needs", "name")
            : Scale.Read(fields.GetValueOrDefault("scale")).Refusal ?? CriterionFields.CheckWeight(fields.GetValueOrDefault("weight") is { } weight ? double.Parse(weight, CultureInfo.InvariantCulture) : null);

    /// <returns>Null, or what keeps an assessment from being one.</returns>
    public static Refusal? Assessment(RowFields fields) =>
        Array.Find(["criterion_id", "on"], name => fields.GetValueOrDefault(name) is null) is { } missing ? new Refusal("row.needs", missing)
        : fields.GetValueOrDefault("lead_id") is null == fields.GetValueOrDefault("organisation_id") is null ? new Refusal("fit.subject")
        : null;

    /// <returns>Null, or what keeps a bill from being one.</returns>
    public static Refusal? Bill(RowFields fields)
    {
        if (fields.GetValueOrDefault("name") is null)
            return new Refusal("row.needs", "name");
        if (Canonical.Money(fields.GetValueOrDefault("amount")) is not { Amount: > 0 })
            return new Refusal("bill.no-amount");
        if (OutlookTables.ToEvery(fields.GetValueOrDefault("every")) is null)
            return new Refusal("bill.every", fields.GetValueOrDefault("every") ?? "", string.Join(", ", OutlookTables.Everies));
        var (starts, ends) = (Canonical.Day(fields.GetValueOrDefault("starts_on")), Canonical.Day(fields.GetValueOrDefault("ends_on")));
        return ends < starts?.AddDays(-1) ? new Refusal("bill.ends-before") : null;
    }
}
