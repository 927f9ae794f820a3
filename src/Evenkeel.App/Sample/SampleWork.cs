using Evenkeel.App.Clients;
using Evenkeel.App.Outlook;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Money;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Sample;

/// <summary>What the sample practice has agreed with clients, what it has to pay, and what it starts from.</summary>
internal static class SampleWork
{
    private const string Euro = "EUR";

    private static readonly (string Name, string Billing, int BeganDaysAgo, int? EndsInDays, int Hours, decimal Amount)[] Work =
    [
        ("Café Central, retainer", "retainer", 210, null, 5, 1900), ("Weingut Hell, retainer", "retainer", 95, null, 5, 1900),
        ("Hafenkino, campaign", Engagement.Project, 30, 26, 8, 4800), ("Yoga Linden, audit", Engagement.Project, 6, 15, 4, 900),
    ];

    private static readonly (string Name, decimal Amount, Every Every, int FirstDaysAgo)[] Bills =
    [
        ("What I pay myself", 2600, Every.Month, 75), ("Studio", 540, Every.Month, 72), ("Software", 96, Every.Month, 66), ("Insurance", 410, Every.Quarter, 40),
    ];

    public static void Agree(Store.Store store, Workspace workspace, DateOnly today)
    {
        (workspace.MinutesPerWeek, workspace.HourlyRate, workspace.TaxPerMille) = (28 * 60, Euros(85), 250);
        (workspace.Cash, workspace.CashOn) = (Euros(7400), today);
        workspace.Targets = ["prospect 4", "network 2", "own 3"];
        workspace.TimeOff = [new TimeOff(today.AddDays(60), today.AddDays(73)).ToString()];
        foreach (var (name, billing, ago, ends, hours, amount) in Work)
        {
            var engagement = store.Create<Engagement>();
            (engagement.Name, engagement.Billing, engagement.StartsOn, engagement.MinutesPerWeek, engagement.Amount) = (name, billing, today.AddDays(-ago), hours * 60, Euros(amount));
            engagement.EndsOn = ends is { } days ? today.AddDays(days) : null;
        }
        foreach (var (name, amount, every, ago) in Bills)
        {
            var bill = store.Create<Bill>();
            (bill.Name, bill.Amount, bill.Every, bill.StartsOn) = (name, Euros(amount), every, today.AddDays(-ago));
        }
    }

    private static Money Euros(decimal amount) => Money.Of(amount, Euro).Value;
}
