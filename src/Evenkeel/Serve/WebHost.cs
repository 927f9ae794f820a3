using System.Globalization;
using Evenkeel.App;
using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.App.Store;
using Evenkeel.App.Time;
using Evenkeel.Calendars;
using Evenkeel.Challenges;
using Evenkeel.Clients;
using Evenkeel.Fit;
using Evenkeel.Export;
using Evenkeel.History;
using Evenkeel.Import;
using Evenkeel.Leads;
using Evenkeel.Lists;
using Evenkeel.Mailboxes;
using Evenkeel.Outlook;
using Evenkeel.People;
using Evenkeel.Plan;
using Evenkeel.Reviews;
using Evenkeel.Sample;
using Evenkeel.Search;
using Evenkeel.Tasks;
using Evenkeel.Time;
using Evenkeel.Views;
using Evenkeel.Web;
using Evenkeel.Webhooks;
using Evenkeel.Workspaces;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Evenkeel.Serve;

/// <summary>The web server: REST under <c>/api</c>, its description, and the pages.</summary>
public static class WebHost
{
    /// <summary>The most that a request may carry, in bytes.</summary>
    public const long LargestRequest = 64L << 20;

    /// <param name="address">Prepared, see <see cref="PrepareStore"/>.</param>
    /// <param name="urls">On this machine, see <see cref="Loopback.Check"/>.</param>
    /// <param name="localWebhooks">Whether webhooks may be on this machine and its network.</param>
    /// <param name="localCalendars">The same for subscribed calendars.</param>
    public static WebApplication Build(StoreAddress address, Session session, string urls, Ids ids, TimeProvider clock, bool localWebhooks = false, bool localCalendars = false)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "evenkeel" });
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var services = builder.Services;
        services.AddSingleton(address).AddSingleton(session).AddSingleton(ids).AddSingleton(clock);
        services.AddScoped(provider => provider.GetRequiredService<StoreAddress>().OpenKept(
            provider.GetRequiredService<Session>(), provider.GetRequiredService<Ids>(), provider.GetRequiredService<TimeProvider>()));
        services.ConfigureHttpJsonOptions(json => Answers.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails(ApiErrors.Configure);
        services.AddOpenApi("v1", ApiDescription.Configure);
        services.AddRazorComponents();
        services.AddScoped<Turn>();
        services.AddSingleton<Uploads>().AddSingleton<ImportRuns>().AddSingleton<Chances>().AddSingleton<WinsHeld>().AddSingleton<TiesHeld>().AddSingleton<SameHeld>().AddSingleton<ProposedHeld>().AddSingleton<ClientsHeld>().AddSingleton<BalanceHeld>().AddSingleton<StageSums>().AddSingleton<NameIndex>();
        services.AddSingleton<Idle>();
        WebhookServices.Add(services, localWebhooks);
        CalendarServices.Add(services, localCalendars);
        MailboxServices.Add(services, reachesPrivate: Loopback.Check(urls) is null);
        services.AddDataProtection().SetApplicationName("evenkeel").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(address.Folder, "keys")));
        PrivateFile.CreateFolder(Path.Combine(address.Folder, "keys"));

        var app = builder.Build();
        app.Lifetime.ApplicationStopped.Register(address.CloseKept);
        app.Use(app.Services.GetRequiredService<Idle>().Count);
        app.UseDefences();
        app.Use(app.Services.GetRequiredService<Deliverer>().Watch);
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            SupportedCultures = [new CultureInfo("en-GB")],
            SupportedUICultures = [new CultureInfo("en"), new CultureInfo(TextSource.PseudoLanguage)],
            DefaultRequestCulture = new RequestCulture("en-GB", "en"),
            RequestCultureProviders = [new QueryStringRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()],
        });
        app.UseExceptionHandler(ApiErrors.Handle);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(ExplainRefusals);
        app.UseAntiforgery();
        var api = app.MapGroup("/api").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        WeekApi.Map(api);
        PlanApi.Map(api);
        ChallengeApi.Map(api);
        ReviewApi.Map(api);
        ForecastApi.Map(api);
        OutlookApi.Map(api);
        LeadsApi.Map(api);
        ProposedApi.Map(api);
        PeopleApi.Map(api);
        SameApi.Map(api);
        OrganisationsApi.Map(api);
        InteractionsApi.Map(api);
        TasksApi.Map(api);
        TimeApi.Map(api);
        TimerApi.Map(api);
        BalanceApi.Map(api);
        ClientsApi.Map(api);
        EngagementsApi.Map(api);
        InvoicesApi.Map(api);
        FitApi.Map(api);
        ListsApi.Map(api);
        ViewsApi.Map(api);
        SearchApi.Map(api);
        ImportApi.Map(api);
        ExportApi.Map(api);
        BatchesApi.Map(api);
        SettingsApi.Map(api);
        SampleApi.Map(api);
        CalendarApi.Map(api);
        SubscriptionsApi.Map(api);
        WebhooksApi.Map(api);
        MailboxesApi.Map(api);
        app.Map("/api/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json");
        WebAssets.Map(app);
        FeedRoute.Map(app);
        ImportRoutes.Map(app);
        app.MapRazorComponents<Web.App>();
        return app;
    }

    /// <summary>
    /// Sees to it that a page says why a form was refused: what is too large is refused before the form is read, whose reader would take it for a broken one;
    /// and the page that says why is fetched, since it has no form to take.
    /// </summary>
    private static async Task ExplainRefusals(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        else if (http.Request.ContentLength is > LargestRequest && !http.Request.Path.StartsWithSegments("/api"))
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        await next(http);

        // A form without its token is refused with a content type but without content, which would pass for an answer.
        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest } && !http.Request.Path.StartsWithSegments("/api"))
            http.Response.ContentType = null;
    }
}
