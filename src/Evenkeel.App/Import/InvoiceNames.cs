namespace Evenkeel.App.Import;

/// <summary>What tables of invoices call their columns, in English and German, without capitals, spaces, signs and numbers.</summary>
internal static class InvoiceNames
{
    public static readonly string[] Client = ["clientname", "contactname", "client", "customername", "customer", "kundenname", "kunde", "auftraggeber"];
    public static readonly string[] Number = ["invoicenumber", "invoice", "invoiceinvoicenumber", "invoiceno", "invoicenr", "number", "rechnungsnummer", "rechnungsnr", "rechnungnr", "rechnung", "belegnummer", "belegnr"];
    public static readonly string[] Issued = ["dateissued", "issuedate", "invoicedate", "invoiceinvoicedate", "issuedon", "date", "rechnungsdatum", "ausgestelltam", "belegdatum", "datum"];
    public static readonly string[] Due = ["duedate", "dueon", "faelligam", "falligam", "falligkeit", "falligkeitsdatum", "zahlungsziel"];
    public static readonly string[] PaidOn = ["datepaid", "paiddate", "paidon", "paymentdate", "bezahltam", "zahlungsdatum", "zahldatum", "gezahltam"];
    public static readonly string[] Paid = ["invoiceamountpaid", "paidtodate", "amountpaid", "paidamount", "bezahlterbetrag", "gezahlt"];
    public static readonly string[] Net = ["net", "netamount", "subtotal", "netto", "nettobetrag", "nettosumme", "zwischensumme"];
    public static readonly string[] Tax = ["taxamount", "vat", "vatamount", "ust", "ustbetrag", "umsatzsteuer", "mwst", "mwstbetrag", "mehrwertsteuer", "steuer", "steuerbetrag"];
    public static readonly string[] Amount = ["total", "amount", "invoiceamount", "totalamount", "gross", "grossamount", "brutto", "bruttobetrag", "bruttosumme", "gesamtbetrag", "gesamt", "rechnungsbetrag", "endbetrag", "betrag", "summe"];
    public static readonly string[] Status = ["invoicestatus", "status", "invoicestatusname"];

    public static readonly string[] Unsent = ["draft", "entwurf"];
    public static readonly string[] Gone = ["void", "voided", "deleted", "cancelled", "canceled", "archived", "reversed", "storniert", "geloscht"];
    public static readonly string[] IsPaid = ["paid", "bezahlt"];

    /// <summary>Every column of amounts, which tell together what precedes a fraction.</summary>
    public static readonly string[] Amounts = ["linetotal", "quantity", "unitamount", "balance", "invoicebalance", "amountrefunded", .. Net, .. Tax, .. Amount, .. Paid];

    /// <summary>Every column of days, which tell together how they are written.</summary>
    public static readonly string[] Days = [.. Issued, .. Due, .. PaidOn];
}
