using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.Leads;

namespace Evenkeel.Clients;

/// <summary>Invoices in words.</summary>
public static class InvoiceWords
{
    /// <summary>What is out, in a sentence; each currency for itself.</summary>
    public static string Answer(IReadOnlyList<ListInvoices.StillOut> sums)
    {
        if (sums.Count == 0)
            return Texts.Of("invoices.answer-none");
        var (invoices, overdue) = (sums.Sum(sum => sum.Invoices), sums.Sum(sum => sum.Overdue));
        var said = Texts.Of(invoices == 1 ? "invoices.answer.one" : "invoices.answer.many", invoices, string.Join(", ", sums.Select(sum => MoneyWords.Of(sum.Money))));
        return overdue == 0 ? said : said + " " + Texts.Of(overdue, "invoices.answer-overdue");
    }

    /// <summary>Its number, or that it has none.</summary>
    public static string Name(InvoiceRow invoice) => invoice.Number ?? Texts.Of("invoice.nameless");

    /// <summary>Engagements for choosing one, with their clients where their names do not say them; the one of the invoice is always among them.</summary>
    public static IReadOnlyList<ListNames.Named> Choices(IReadOnlyList<ListEngagements.Row> engagements, InvoiceRow? invoice = null)
    {
        var choices = engagements.Select(of => new ListNames.Named(of.Id, (of.Organisation ?? of.Person) is { } client && !of.Name.Contains(client, StringComparison.OrdinalIgnoreCase) ? $"{of.Name} ({client})".TrimStart() : of.Name));
        return [.. choices, .. invoice is { EngagementId: { } under } && engagements.All(of => of.Id != under) ? [new ListNames.Named(under, invoice.Engagement ?? "")] : Array.Empty<ListNames.Named>()];
    }

    /// <summary>How it stands.</summary>
    public static string State(InvoiceRow invoice) => Texts.Of("invoice.is-" + invoice.State);
}
