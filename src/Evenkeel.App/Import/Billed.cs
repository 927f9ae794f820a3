using Evenkeel.App.Clients;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core.Money;
using Evenkeel.Core.People;

namespace Evenkeel.App.Import;

/// <summary>An invoice as a file of any kind tells of it, with what was paid for it.</summary>
/// <param name="Id">By what it is known again.</param>
internal sealed record Billed(long Line, string Id, DateOnly On, Money Amount)
{
    public string? Number { get; init; }
    public string? Client { get; init; }

    /// <summary>Of whoever pays, where the file names no client.</summary>
    public string? Email { get; init; }
    public Money? Net { get; init; }
    public Money? Tax { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? PaidOn { get; init; }

    /// <summary>What came in, each with what it is known by.</summary>
    public List<(string Id, DateOnly On, Money Amount)> Payments { get; init; } = [];
}

/// <summary>Makes rows of invoices and payments of what a file tells.</summary>
internal sealed class InvoiceRows(ReadFile file)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IncomingRow> people = new(StringComparer.Ordinal);
    private readonly List<IncomingRow> invoices = [];
    private readonly List<IncomingRow> payments = [];

    public void Take(Billed billed)
    {
        var id = ContactKeys.Bounded(billed.Id);
        var (client, number) = (CleanText.Of(billed.Client, CleanText.Name), CleanText.Of(billed.Number, CleanText.Name));
        if ((client.Refusal ?? number.Refusal ?? InvoiceSum.Check(billed.Net, billed.Tax, billed.Amount)) is { } wrong)
        {
            file.Reject(billed.Line, wrong.Code, Words.Of(wrong));
            return;
        }
        if (!seen.Add(id))
        {
            file.LeaveOut("an invoice that the file tells of twice");
            return;
        }
        invoices.Add(new IncomingRow(billed.Line, id, new()
        {
            ["number"] = number.Value,
            ["organisation_id"] = client.Value,
            ["person_id"] = client.Value is null ? Person(billed.Email) : null,
            ["issued_on"] = Canonical.Day(billed.On),
            ["due_on"] = Canonical.Day(billed.DueOn),
            ["paid_on"] = Canonical.Day(billed.PaidOn),
            ["net"] = billed.Net?.ToString(),
            ["tax"] = billed.Tax?.ToString(),
            ["amount"] = billed.Amount.ToString(),
        })
        { Origin = file.Origin });
        foreach (var (payment, on, amount) in billed.Payments)
            payments.Add(new IncomingRow(billed.Line, ContactKeys.Bounded(payment), new() { ["invoice_id"] = id, ["on"] = Canonical.Day(on), ["amount"] = amount.ToString() }) { Origin = file.Origin });
    }

    public void Finish()
    {
        file.Tables.Add(new IncomingTable(PeopleTables.People, [.. people.Values]));
        file.Tables.Add(new IncomingTable(ClientTables.Invoices, invoices));
        file.Tables.Add(new IncomingTable(ClientTables.Payments, payments));
    }

    /// <summary>Whoever has the address, as if they had written: known again by it, and not changed.</summary>
    private string? Person(string? written)
    {
        if (EmailAddress.Read(written) is not { Refusal: null, Value: var email })
            return null;
        var (keys, id) = (ContactKeys.Of([email], [], [], null, null), ContactKeys.Bounded("email:" + ContactKeys.Email(email)));
        people.TryAdd(id, new IncomingRow(0, id, new() { ["name"] = email, ["emails"] = email }) { Keys = keys, IsTraffic = true, Origin = file.Origin });
        return id;
    }
}
