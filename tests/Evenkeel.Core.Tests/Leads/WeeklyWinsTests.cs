using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

public sealed class WeeklyWinsTests
{
    private static readonly ForecastSettings Settings = new() { Features = ["value"] };

    [Fact]
    public void It_is_the_walk_with_average_factors_in_later_stages_for_every_horizon_at_once()
    {
        var model = Of(40);
        var wins = new WeeklyWins(model.Mean, model.Clock, 9);
        var average = new OwnFactors(model.Stages.Count);
        foreach (var week in (int[])[1, 2, 5, 9])
        {
            var walk = new Walk(model.Mean, average, model.Clock, 7 * week);
            foreach (var lead in model.Open) Assert.Equal(walk.From(lead.Place, lead.Stay, lead.Own).Won, wins.Of(lead)[week - 1], 1e-6);
            for (var stage = 0; stage < model.Stages.Count; stage++)
                for (var day = 1; day <= 7 * week; day++) Assert.Equal(walk.Entered(stage, day).Won, wins.Entered(stage, (7 * week) - day), 1e-12);
        }
    }

    [Fact]
    public void Worlds_agree_with_the_forecast_of_a_week_on_the_whole()
    {
        var forecast = Forecast.Fit(Leads(40), Practices.AsOf, Settings);
        var (week, ahead) = (forecast.NewClient(7), forecast.Ahead(3));
        foreach (var lead in week.Leads)
        {
            var chance = ahead.Open[lead.Id].Average(wonBy => wonBy[0]);
            Assert.InRange(chance, lead.Chance.Low, lead.Chance.High);
        }
        Assert.InRange(1 - Math.Exp(-ahead.New.Average(wins => wins[0])), week.FromNewLeads * .6, week.FromNewLeads * 1.6);
    }

    [Fact]
    public void Chances_rise_by_week_and_stay_after_two_years()
    {
        var ahead = Forecast.Fit(Leads(20), Practices.AsOf, Settings).Ahead(110);
        Assert.All(ahead.Open.Values.SelectMany(draws => draws), wonBy =>
        {
            Assert.Equal(110, wonBy.Length);
            Assert.Equal(wonBy.Order(), wonBy);
            Assert.Equal(wonBy[103], wonBy[109]);
        });
        Assert.All(ahead.New, wins => Assert.True(wins.Length == 110 && wins.All(mean => mean >= 0)));
    }

    private static Model Of(int leads) => new(
        [.. Leads(leads).Select(lead => LeadPath.Before(lead, Practices.AsOf)).OfType<LeadPath>()], new WorkClock(Practices.AsOf, Settings), Settings);

    /// <summary>Every third is open still.</summary>
    private static List<LeadHistory> Leads(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (days, stay) = (random.Next(30, 300), random.Next(2, 20));
            var stages = Practices.StageNames.Take(random.Next(1, 4)).Select((stage, n) => (stage, days - (n * stay / 2.0))).ToArray();
            return i % 3 == 0 ? Practices.Open($"{i}", days, stages) : Practices.Ended($"{i}", days, days - stay - 5, i % 2 == 0 ? Outcome.Won : Outcome.Lost, stages);
        })];
    }
}
