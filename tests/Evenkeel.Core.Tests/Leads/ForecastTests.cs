using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class ForecastTests
{
    private static readonly ForecastSettings Settings = new() { StageOrder = Practices.StageNames };

    private static NewClientForecast Week(params LeadHistory[] leads) => Forecast.Fit(leads, Practices.AsOf, Settings).NewClient(7);

    private static Reason? Reason(NewClientForecast forecast, ReasonKind kind) => forecast.Reasons.SingleOrDefault(r => r.Kind == kind);

    /// <summary>Leads that sent an offer after ten days and signed, or not, ten days later.</summary>
    private static IEnumerable<LeadHistory> Past(int count) => Enumerable.Range(0, count).Select(i => Practices.Ended(
        $"past {i}", 30 + (3 * i), 10 + (3 * i), i % 3 == 0 ? Outcome.Won : Outcome.Lost,
        ("contacted", 30 + (3 * i)), ("offer sent", 20 + (3 * i))));

    [Fact]
    public void Without_any_lead_only_those_still_to_come_can_be_won()
    {
        var forecast = Week();
        Assert.Empty(forecast.Leads);
        Assert.Equal(0, forecast.FromOpenLeads);
        Assert.Equal(forecast.FromNewLeads, forecast.Chance.Mean, 1e-12);
        Assert.InRange(forecast.Chance.Mean, .001, .05);
        Assert.NotNull(Reason(forecast, ReasonKind.NoOpenLeads));
        Assert.Equal(0, Reason(forecast, ReasonKind.FewRecords)!.Number);
        Assert.Null(Reason(forecast, ReasonKind.AWeekAgo));
    }

    [Fact]
    public void A_lead_nearer_to_the_end_has_the_better_chance()
    {
        var forecast = Week(Practices.Open("new", 4, ("contacted", 4)), Practices.Open("far", 4, ("offer sent", 4)));
        Assert.Equal(["far", "new"], forecast.Leads.Select(l => l.Id));
        Assert.True(forecast.Leads[0].Chance.Mean > 3 * forecast.Leads[1].Chance.Mean);
        Assert.Equal("call held", forecast.Leads[1].IfMoved!.Stage);
        Assert.True(forecast.Leads[1].IfMoved!.Chance > forecast.Chance.Mean);
        Assert.Null(forecast.Leads[0].IfMoved);
    }

    [Fact]
    public void A_lead_without_a_stage_is_forecast_as_unknown()
    {
        var lead = Week(Practices.Open("a", 2.5)).Leads.Single();
        Assert.Equal((StageOrder.Unknown, 2.5, 2.5), (lead.Stage, lead.AgeDays, lead.StageDays));
        Assert.Equal("contacted", lead.IfMoved!.Stage);
        Assert.True(lead.Chance.Mean > 0);
    }

    [Fact]
    public void Records_take_over_from_the_prior()
    {
        var open = Practices.Open("now", 10, ("contacted", 10), ("offer sent", 5));
        var wins = Enumerable.Range(0, 60).Select(i => Practices.Ended($"p{i}", 40 + i, 33 + i, Outcome.Won, ("offer sent", 40 + i)));
        var losses = Enumerable.Range(0, 60).Select(i => Practices.Ended($"p{i}", 40 + i, 33 + i, Outcome.Lost, ("offer sent", 40 + i)));
        Assert.True(Week([.. wins, open]).Leads[0].Chance.Mean > .6);
        Assert.True(Week([.. losses, open]).Leads[0].Chance.Mean < .15);
    }

    [Fact]
    public void More_records_make_the_interval_narrower()
    {
        double Width(int records)
        {
            var chance = Week([.. Past(records), Practices.Open("now", 12, ("contacted", 12), ("offer sent", 2))]).Leads[0].Chance;
            Assert.True(chance.Low < chance.Mean && chance.Mean < chance.High);
            return chance.High - chance.Low;
        }
        Assert.True(Width(100) < .7 * Width(5));
    }

    [Fact]
    public void The_reasons_name_the_leads_and_the_figures()
    {
        var forecast = Week(
        [
            .. Past(30), Practices.Open("hot", 12, ("contacted", 12), ("offer sent", 8)),
            Practices.Open("old", 90, ("contacted", 90)),
            Practices.Ended("just won", 30, 2, Outcome.Won, ("offer sent", 20)),
            Practices.Ended("just lost", 30, 3, Outcome.Declined, ("contacted", 30)),
        ]);
        Assert.Equal(["hot"], Reason(forecast, ReasonKind.MostlyFrom)!.LeadIds);
        Assert.Equal(forecast.Leads[0].Adds, Reason(forecast, ReasonKind.MostlyFrom)!.Number!.Value, 1e-9);
        Assert.Equal(["just won"], Reason(forecast, ReasonKind.WonLastWeek)!.LeadIds);
        Assert.Equal(["just lost"], Reason(forecast, ReasonKind.EndedLastWeek)!.LeadIds);
        Assert.Equal(["old"], Reason(forecast, ReasonKind.Stale)!.LeadIds);
        Assert.Equal(20, Reason(forecast, ReasonKind.HorizonShorterThanCycle)!.Number);
        Assert.Null(Reason(forecast, ReasonKind.FewRecords));
    }

    [Fact]
    public void The_chance_of_a_week_ago_is_the_forecast_made_then()
    {
        LeadHistory[] leads = [.. Past(10), Practices.Open("now", 12, ("contacted", 12), ("offer sent", 2))];
        var then = Forecast.Fit(leads, Practices.AsOf.AddDays(-7), Settings).NewClient(7).Chance.Mean;
        Assert.Equal(then, Reason(Week(leads), ReasonKind.AWeekAgo)!.Number!.Value, 1e-12);
    }

    [Theory]
    [InlineData("owner"), InlineData("source"), InlineData("offering"), InlineData("value"), InlineData("region"), InlineData("score")]
    public void What_set_apart_the_leads_that_were_won_sets_apart_those_that_are_open(string by)
    {
        LeadHistory Marked(LeadHistory lead, bool isGood) => by switch
        {
            "owner" => lead with { Owner = isGood ? "anna" : "berta" },
            "source" => lead with { Source = isGood ? "friend" : "fair" },
            "offering" => lead with { Offering = isGood ? "retainer" : "day" },
            "value" => lead with { Value = isGood ? 9000 : 1000 },
            "region" => lead with { Features = new Dictionary<string, string> { [by] = isGood ? "north" : "south" } },
            _ => lead with { Features = new Dictionary<string, string> { [by] = isGood ? "8.5" : "2" } },
        };
        var past = Enumerable.Range(0, 80).Select(i => Marked(
            Practices.Ended($"past {i}", 20 + i, 12 + i, i % 2 == 0 ? Outcome.Won : Outcome.Lost, ("offer sent", 20 + i)), i % 2 == 0));
        var good = Marked(Practices.Open("good", 6, ("offer sent", 6)), true);
        var bad = Marked(Practices.Open("bad", 6, ("offer sent", 6)), false);
        var settings = Settings with { Features = by is "region" or "score" or "value" ? [by] : [] };
        var leads = Forecast.Fit([.. past, good, bad], Practices.AsOf, settings).NewClient(7).Leads;
        Assert.Equal(["good", "bad"], leads.Select(l => l.Id));
        Assert.True(leads[0].Chance.Mean > 1.2 * leads[1].Chance.Mean);
        Assert.True(leads[0].ChanceEver > 1.2 * leads[1].ChanceEver);
    }

    [Theory]
    [InlineData(0), InlineData(3651)]
    public void A_horizon_out_of_range_is_a_bug_of_the_caller(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Forecast.Fit([], Practices.AsOf, Settings).NewClient(days));
}
