using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>What an hour brings and how large jobs are, as far as the records tell; amounts in the workspace's currency.</summary>
/// <param name="HoursPerWeek">That can be worked.</param>
/// <param name="Rate">Money an hour; null where nothing tells.</param>
/// <param name="Hours">Of a usual job.</param>
/// <param name="Spread">Of the logarithm of a job's hours.</param>
internal sealed record Yardstick(double HoursPerWeek, double? Rate, double Hours, double Spread)
{
    private const double AssumedHours = 30;
    private const int EnoughToTell = 3;

    /// <summary>Hours a week for one job where nothing is said: half of what there is.</summary>
    public double Pace => HoursPerWeek / 2;

    public static Yardstick Of(Workspace workspace, IReadOnlyList<Lead> leads, IReadOnlyList<Engagement> engagements, List<Assumption> assumed)
    {
        var hours = workspace.MinutesPerWeek / 60.0 ?? AssumedHours;
        if (workspace.MinutesPerWeek is null)
            assumed.Add(new("hours", AssumedHours));
        var rate = Money(workspace.HourlyRate, workspace);
        if (rate is null)
        {
            var told = leads.Where(lead => lead.WorkMinutes > 0 && Money(lead.Value, workspace) > 0).Select(lead => Money(lead.Value, workspace)!.Value / (lead.WorkMinutes!.Value / 60.0)).Order().ToList();
            if (told.Count >= EnoughToTell)
                assumed.Add(new("rate-from-leads", Math.Round((rate = told[told.Count / 2]).Value), workspace.Currency));
            else
                assumed.Add(new("rate-unknown"));
        }
        var won = leads.Where(lead => lead.Outcome == Outcome.Won).Select(lead => HoursOf(lead, rate, workspace)).OfType<double>().Where(size => size > 0).ToList();
        var all = won.Count > 0 ? won : [.. leads.Select(lead => HoursOf(lead, rate, workspace)).OfType<double>().Where(size => size > 0)];
        var (median, spread) = Priors.Sizes(all) ?? (Priors.JobHours, Priors.UnsaidSpread);
        if (all.Count == 0)
            assumed.Add(new("job-hours", Priors.JobHours));
        return new(hours, rate, median, spread);
    }

    /// <returns>The hours that a lead says or that its value is worth; null where nothing tells.</returns>
    public static double? HoursOf(Lead lead, double? rate, Workspace workspace) =>
        lead.WorkMinutes is > 0 and { } minutes ? minutes / 60.0 : rate > 0 && Money(lead.Value, workspace) is > 0 and { } value ? value / rate : null;

    /// <returns>The amount where it is in the workspace's currency.</returns>
    public static double? Money(Core.Money.Money? money, Workspace workspace) => money is { } known && known.Currency == workspace.Currency ? (double)known.Amount : null;
}
