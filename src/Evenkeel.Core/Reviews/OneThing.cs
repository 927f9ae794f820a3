using Evenkeel.Core.Clients;

namespace Evenkeel.Core.Reviews;

/// <summary>The one thing to change after a week.</summary>
/// <remarks>
/// One, since nobody changes five. They stand in an order: first what ends a practice, then what is quickly put right, then what takes longer. It is a judgement and says so on the page.
/// </remarks>
public enum OneThing
{
    /// <summary>More prospecting: less went into it than keeps famine away.</summary>
    Prospect,

    /// <summary>Next steps that are overdue are to be done or dropped.</summary>
    Overdue,

    /// <summary>Open leads that have no next step are to be given one.</summary>
    NextSteps,

    /// <summary>Too much hangs on one client.</summary>
    Largest,

    /// <summary>One step of the sales process loses the most.</summary>
    Step,

    /// <summary>Nothing of all that.</summary>
    Nothing,
}

/// <summary>What a week is judged by.</summary>
/// <param name="ProspectingHours">Hours a week that went into prospecting and the network of late, 0 or more; null where no time is written down.</param>
/// <param name="LeastHours">Hours a week that keep famine away, 0 or more; null where none do.</param>
/// <param name="Overdue">Next steps whose day has passed.</param>
/// <param name="OpenLeads">0 or more.</param>
/// <param name="WithoutStep">Of them, those without a next step.</param>
/// <param name="LargestShare">Of the largest client in the revenue of a year, 0..1; null where there is none.</param>
/// <param name="LosesMost">The stage that loses more than the others, if the records carry that.</param>
public sealed record WeekFacts(double? ProspectingHours, double? LeastHours, int Overdue, int OpenLeads, int WithoutStep, double? LargestShare, string? LosesMost)
{
    /// <summary>Fewer than so many overdue steps are no habit.</summary>
    public const int SomeOverdue = 3;

    /// <summary>From this share of leads without a next step on it is a habit: a third.</summary>
    public const double ManyWithoutStep = 1.0 / 3;

    /// <summary>By how many hours a week prospecting may be under what is needed: what is written down is not exact to the quarter.</summary>
    public const double Slack = .25;

    /// <summary>The first of them that applies.</summary>
    public OneThing ToChange =>
        ProspectingHours is { } hours && hours + Slack < (LeastHours ?? double.PositiveInfinity) ? OneThing.Prospect
        : Overdue >= SomeOverdue ? OneThing.Overdue
        : OpenLeads > 0 && WithoutStep >= ManyWithoutStep * OpenLeads ? OneThing.NextSteps
        : LargestShare >= Concentration.Warning ? OneThing.Largest
        : LosesMost is not null ? OneThing.Step
        : OneThing.Nothing;
}
