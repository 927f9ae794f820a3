using Evenkeel.App.Outlook;
using Evenkeel.App.Store;
using Evenkeel.App.Views;
using Evenkeel.Core.Money;
using Evenkeel.Core.Outlook;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Outlook;

/// <summary>The outlook, what it starts from, and bills over HTTP.</summary>
internal static class OutlookApi
{
    /// <param name="On">The last day; today when null.</param>
    public sealed record Ending(DateOnly? On = null);

    /// <param name="TaxShare">0..1.</param>
    /// <param name="TimeOff">Days and spans: <c>2026-07-06/2026-07-17</c>.</param>
    public sealed record Means(decimal? HoursPerWeek, Money? HourlyRate, Money? Cash, DateOnly? CashOn, decimal? TaxShare, IReadOnlyList<string> TimeOff);

    /// <param name="HourlyRate">In the workspace's currency, as <paramref name="Cash"/>.</param>
    public sealed record MeansEdit(
        decimal? HoursPerWeek = null, decimal? HourlyRate = null, decimal? Cash = null, DateOnly? CashOn = null, decimal? TaxShare = null, IReadOnlyList<string>? TimeOff = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/outlook", Look).WithName("GetOutlook").WithSummary("Hours against capacity and cash against bills in the weeks to come.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/outlook/choices", Choose).WithName("ListWhatIfs").WithSummary("The open leads that could be won in an outlook, and the clients whose work could end.");
        api.MapGet("/outlook/compare", Compare).WithName("CompareWhatIfs").WithSummary("The what-ifs that were kept (views of outlook), beside how things stand.");
        api.MapGet("/outlook/means", ShowMeans).WithName("GetMeans").WithSummary("What an outlook starts from: hours, rate, cash, tax and time off.");
        api.MapPut("/outlook/means", ChangeMeans).WithName("EditMeans").WithSummary("Replaces what an outlook starts from.").ProducesProblem(StatusCodes.Status412PreconditionFailed);
        api.MapGet("/leads/{id:guid}/price", Price).WithName("PriceLead").WithSummary("What a yes to an open lead would change, beside a no.").ProducesProblem(StatusCodes.Status404NotFound);
        var bills = api.MapGroup("/bills");
        bills.MapGet("/", List).WithName("ListBills").WithSummary("Bills, by the day on which they fall due next.");
        bills.MapPost("/", Add).WithName("AddBill").WithSummary("Notes what has to be paid, once or again and again.");
        bills.MapPut("/{id:guid}", Edit).WithName("EditBill").WithSummary("Replaces what is said about a bill.").Conditional();
        bills.MapPost("/{id:guid}/end", End).WithName("EndBill").WithSummary("Ends a bill: after a day it falls due no more.").Conditional();
        bills.MapDelete("/{id:guid}", Remove).WithName("RemoveBill").WithSummary("Takes a bill out; an undo brings it back.").Conditional();
    }

    /// <param name="weeks">1..260, 52 when left out.</param>
    /// <param name="trials">100..100,000, 10,000 when left out.</param>
    /// <param name="prospecting">Hours a week that would go into prospecting.</param>
    /// <param name="won">An open lead that would be won today.</param>
    /// <param name="gone">A client or engagement whose work would end today.</param>
    /// <param name="off">The first of seven days without work.</param>
    /// <param name="famine">The chance of a famine that prospecting is to stay under; over 0 and under 1; 0.2 when null.</param>
    /// <param name="lost">An open lead that would come to nothing.</param>
    private static async Task<Results<Ok<OutlookDocument>, ProblemHttpResult>> Look(
        Store store, WinsHeld held, CancellationToken cancel, int? weeks = null, int? trials = null, long? seed = null, DateOnly? asOf = null,
        double? prospecting = null, Guid? won = null, Guid? gone = null, DateOnly? off = null, double? famine = null, Guid? lost = null)
    {
        var answer = await new ForeseeWeeks(store, held).Run(
            new ForeseeWeeks.Ask(weeks ?? ForeseeWeeks.UsualWeeks, trials ?? ForeseeWeeks.UsualTrials, seed ?? 1, asOf, new WhatIf(prospecting, won, gone, off, lost), famine ?? LeastProspecting.UsualChance), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(OutlookDocument.Of(answer.Value));
    }

    private static async Task<Ok<ListWhatIfs.Answer>> Choose(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListWhatIfs(store).Run(cancel));

    private static async Task<Results<Ok<PriceLead.Answer>, ProblemHttpResult>> Price(Guid id, Store store, WinsHeld held, CancellationToken cancel)
    {
        var priced = await new PriceLead(store, held).Run(new(id), cancel);
        return priced.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(priced.Value);
    }

    private static async Task<Ok<CompareWhatIfs.Answer>> Compare(Store store, WinsHeld held, CancellationToken cancel) =>
        TypedResults.Ok(await new CompareWhatIfs(store, held).Run(new([.. (await Kept(store, cancel)).Select(one => one.What)]), cancel));

    /// <summary>How things stand, and what was kept under a name.</summary>
    internal static async Task<IReadOnlyList<(OutlookAddress Address, CompareWhatIfs.Named What)>> Kept(Store store, CancellationToken cancel)
    {
        var views = await new ListViews(store).Run(new(KeptWhatIfs.Of), cancel);
        return
        [
            (new(), new(Texts.Of("what-if.back"), new())),
            .. from view in views.Views
               let address = OutlookAddress.Of(view.Query)
               let read = address.Read()
               where read.Refusal is null
               select (address, new CompareWhatIfs.Named(view.Name, read.Value.What, read.Value.Famine)),
        ];
    }

    private static async Task<Ok<Means>> ShowMeans(HttpResponse response, Store store, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        Versions.Tell(response, workspace.Version);
        return TypedResults.Ok(new Means(
            workspace.MinutesPerWeek / 60m, workspace.HourlyRate, workspace.Cash, workspace.CashOn, workspace.TaxPerMille / 1000m, workspace.TimeOff));
    }

    private static async Task<Results<Ok<EditMeans.Answer>, ProblemHttpResult>> ChangeMeans(MeansEdit body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(
            await new EditMeans(store).Run(
                new EditMeans.Ask(body.HoursPerWeek, body.HourlyRate, body.Cash, body.CashOn, body.TaxShare, body.TimeOff, Versions.Seen(http.Request)), cancel),
            means => means.Version, http);

    private static async Task<Ok<ListBills.Answer>> List(Store store, CancellationToken cancel) => TypedResults.Ok(await new ListBills(store).Run(cancel));

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(BillFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddBill(store).Run(new AddBill.Ask(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/bills/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, BillFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditBill(store).Run(new EditBill.Ask(id, body, Versions.Seen(http.Request)), cancel), bill => bill.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> End(Guid id, Ending? body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EndBill(store).Run(new EndBill.Ask(id, body?.On, Versions.Seen(http.Request)), cancel), bill => bill.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemoveBill(store).Run(new RemoveBill.Ask(id, Versions.Seen(http.Request)), cancel), bill => bill.Version, http);
}
