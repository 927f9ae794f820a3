using Evenkeel.App.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Looks back week by week: what the forecast would have said with the records of then, and what came; and the user's own guesses beside it.</summary>
public sealed class JudgeForecast(Store.Store store)
{
    /// <summary>How far ahead each look is.</summary>
    public const int Days = 7;

    /// <summary>In which a break shows: long enough to see some leads won, short enough to be news.</summary>
    public const int RecentWeeks = 8;

    // how much to fit in all: what takes about two seconds
    private const int LeadsToFit = 12_000, FewestWeeks = 6, MostWeeks = 52;

    /// <param name="Weeks">One prediction of at least one new client for each week, the oldest first.</param>
    /// <param name="Plausible">In how many of those weeks a client would have come nine times in ten, were the chances true.</param>
    /// <param name="Leads">Each lead's chance in each week, in groups; empty where there are too few.</param>
    /// <param name="Recent">How the open leads of the last <see cref="RecentWeeks"/> weeks did.</param>
    /// <param name="Guesses">The user's own, the newest first.</param>
    /// <param name="OwnScore">The guesses whose end is known.</param>
    public sealed record Answer(
        HorizonScore Score, IReadOnlyList<Prediction> Weeks, (int Low, int High) Plausible, IReadOnlyList<CalibrationGroup> Leads, Lately Recent,
        IReadOnlyList<ListGuesses.Guessed> Guesses, GuessScore OwnScore);

    /// <summary>What was to be expected of late, and what came; outside of the plausible something may have changed.</summary>
    /// <param name="Expected">Wins, by the sum of the chances.</param>
    /// <param name="Low">The fewest wins that would be no surprise, were the chances true.</param>
    /// <param name="High">The most.</param>
    public sealed record Lately(double Expected, int Low, int High, int Won)
    {
        public bool IsBreak => Won < Low || Won > High;
    }

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var now = store.Clock.Now();
        var histories = await LeadHistories.All(store, cancel);
        var settings = await Forecasting.Settings(store, cancel);
        var predictions = new List<Prediction>();
        var report = BacktestReport.Run(histories, Plan(histories, now), settings, predictions.Add);
        var weeks = predictions.FindAll(one => one.LeadId.Length == 0);
        var ofLeads = predictions.Where(one => one.LeadId.Length > 0).Select(one => (one.Chance.Mean, one.Happened is true));
        var recent = predictions.FindAll(one => one.LeadId.Length > 0 && one.AsOf > DateOnly.FromDateTime(now).AddDays(-Days * (RecentWeeks + 1)));
        var (low, high) = Calibration.Plausible([.. recent.Select(one => one.Chance.Mean)]);
        var guesses = await new ListGuesses(store).Run(histories, cancel);
        return new(report.Horizons[0], weeks, Calibration.Plausible([.. weeks.Select(week => week.Chance.Mean)]), Calibration.Groups(ofLeads),
            new(recent.Sum(one => one.Chance.Mean), low, high, recent.Count(one => one.Happened is true)), guesses,
            GuessScore.Of([.. guesses.Where(one => one.Happened is not null).Select(one => new GuessOutcome(one.Guess, one.Forecast, one.Happened is true))]));
    }

    /// <summary>Whole weeks that end today, from four weeks after the first lead on.</summary>
    private static BacktestPlan Plan(List<LeadHistory> histories, DateTime now)
    {
        var last = DateOnly.FromDateTime(now).AddDays(-Days);
        var first = histories.Select(lead => DateOnly.FromDateTime(lead.OpenedAt)).DefaultIfEmpty(last).Min().AddDays(4 * Days);
        var weeks = Math.Min(Math.Clamp(LeadsToFit / Math.Max(histories.Count, 1), FewestWeeks, MostWeeks), 1 + ((last.DayNumber - first.DayNumber) / Days));
        return new([Days], last.AddDays(-Days * (weeks - 1)), last, Days, KnownUntil: now);
    }
}
