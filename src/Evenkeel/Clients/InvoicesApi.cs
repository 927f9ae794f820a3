using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Clients;

/// <summary>Invoices and their payments over HTTP.</summary>
internal static class InvoicesApi
{
    /// <param name="On">Today when null.</param>
    public sealed record Paying(DateOnly? On = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var invoices = api.MapGroup("/invoices");
        invoices.MapGet("/", List).WithName("ListInvoices").WithSummary("Invoices, and what of them is still to be paid.");
        invoices.MapPost("/", Add).WithName("AddInvoice").WithSummary("Notes an invoice that was written elsewhere.");
        invoices.MapGet("/{id:guid}", Show).WithName("GetInvoice").WithSummary("One invoice with its payments.").ProducesProblem(StatusCodes.Status404NotFound);
        invoices.MapPut("/{id:guid}", Edit).WithName("EditInvoice").WithSummary("Replaces what is said about an invoice; its payments stay.").Conditional();
        invoices.MapDelete("/{id:guid}", Remove).WithName("RemoveInvoice").WithSummary("Takes an invoice out, with its payments; an undo brings them back.").Conditional();
        invoices.MapPost("/{id:guid}/pay", Pay).WithName("PayInvoice").WithSummary("Notes that an invoice was paid in full, or what was still missing of it.").Conditional();
        invoices.MapPost("/{id:guid}/payments", AddTo).WithName("AddPayment").WithSummary("Notes what came in for an invoice, or under zero what was paid back.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        invoices.MapPut("/{id:guid}/payments/{payment:guid}", EditOf).WithName("EditPayment").WithSummary("Replaces what is said about a payment.").Conditional();
        invoices.MapDelete("/{id:guid}/payments/{payment:guid}", RemoveFrom).WithName("RemovePayment").WithSummary("Takes a payment out; an undo brings it back.").Conditional();
    }

    /// <param name="show">out, overdue, paid or all; all when left out.</param>
    /// <param name="client">An organisation, with its people, or a person; all when left out.</param>
    /// <param name="engagement">Only those under it.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">1 … 200; 50 when left out.</param>
    private static async Task<Results<Ok<ListInvoices.Answer>, ProblemHttpResult>> List(
        Store store, CancellationToken cancel, string? show = null, Guid? client = null, Guid? engagement = null, int? skip = null, int? take = null)
    {
        var list = await new ListInvoices(store).Run(new(show, client, engagement, skip ?? 0, take ?? 50), cancel);
        return list.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(list.Value);
    }

    private static async Task<Results<Ok<ShowInvoice.Answer>, ProblemHttpResult>> Show(Guid id, HttpResponse response, Store store, CancellationToken cancel)
    {
        var shown = await new ShowInvoice(store).Run(new(id), cancel);
        if (shown.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, shown.Value.Invoice.Version);
        return TypedResults.Ok(shown.Value);
    }

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(InvoiceFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddInvoice(store).Run(new(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/invoices/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, InvoiceFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditInvoice(store).Run(new(id, body, Versions.Seen(http.Request)), cancel), invoice => invoice.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemoveInvoice(store).Run(new(id, Versions.Seen(http.Request)), cancel), invoice => invoice.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Pay(Guid id, Paying? body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new PayInvoice(store).Run(new(id, body?.On, Versions.Seen(http.Request)), cancel), invoice => invoice.Version, http);

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> AddTo(Guid id, PaymentFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddPayment(store).Run(new(id, body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/invoices/{id}/payments/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> EditOf(Guid id, Guid payment, PaymentFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditPayment(store).Run(new(id, payment, body, Versions.Seen(http.Request)), cancel), changed => changed.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> RemoveFrom(Guid id, Guid payment, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemovePayment(store).Run(new(id, payment, Versions.Seen(http.Request)), cancel), changed => changed.Version, http);
}
