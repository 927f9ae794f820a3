namespace Evenkeel.Core.Outlook;

/// <summary>The outlook over the weeks to come.</summary>
/// <param name="Weeks">In their order.</param>
/// <param name="RunwayWeeks">Whole weeks until cash has been short in at least half of the trials; null where it has not by the last week.</param>
/// <param name="EarliestRunway">The same in at least one trial of twenty.</param>
/// <param name="RunsOut">The chance that cash is short in at least one of the weeks.</param>
/// <param name="LostShare">The share of the booked hours that waited too long, over all trials and weeks; 0..1.</param>
public sealed record Ahead(IReadOnlyList<WeekAhead> Weeks, int? RunwayWeeks, int? EarliestRunway, double RunsOut, double LostShare)
{
    /// <summary>Famine from this chance on is a worry.</summary>
    public const double LikelyFamine = .5;

    /// <summary>Short cash from this chance on is a worry.</summary>
    public const double LikelyShort = .1;

    /// <summary>More work than fits is worth a word from this chance on.</summary>
    public const double LikelyOverload = .25;

    /// <summary>The first week (from 0) in which a famine has a chance of <see cref="LikelyFamine"/> or short cash one of <see cref="LikelyShort"/>; null for none.</summary>
    public int? FirstWorry => Weeks.Index().Where(week => week.Item.HoursFamine >= LikelyFamine || week.Item.CashShort >= LikelyShort).Select(week => (int?)week.Index).FirstOrDefault();

    /// <summary>The week (from 0) in which more than fits is likeliest, with its chance; weeks of half the usual hours and less do not count, as one does not begin work before a holiday.</summary>
    public (int Week, double Chance) Fullest
    {
        get
        {
            var usual = Weeks.Max(week => week.Capacity);
            return Weeks.Index().Where(week => week.Item.Capacity > usual / 2).Select(week => (week.Index, week.Item.Overload)).DefaultIfEmpty().MaxBy(week => week.Overload);
        }
    }
}

/// <summary>One week of an outlook.</summary>
/// <param name="Hours">Booked: meant for this week, or waiting from weeks before.</param>
/// <param name="Cash">At its end.</param>
/// <param name="HoursFamine">The chance that fewer hours are booked than the practice's floor.</param>
/// <param name="CashShort">The chance that cash is under zero at its end.</param>
/// <param name="Overload">The chance that more hours are booked than can be worked.</param>
/// <param name="Capacity">Hours that can be worked.</param>
/// <param name="Floor">Hours under which it is a famine.</param>
/// <param name="Bills">What falls due.</param>
public sealed record WeekAhead(Band Hours, Band Cash, double HoursFamine, double CashShort, double Overload, double Capacity, double Floor, double Bills);

/// <summary>The middle of a distribution: of a hundred trials, so many are at or under each.</summary>
public readonly record struct Band(double P5, double P25, double P50, double P75, double P95);
