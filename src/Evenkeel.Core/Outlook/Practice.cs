namespace Evenkeel.Core.Outlook;

/// <summary>What an outlook starts from. Weeks count from 0, the seven days that begin at the outlook's instant; money is in one currency.</summary>
/// <remarks>
/// What is not known for sure comes as <see cref="Draws"/> equally likely values, drawn together: draw <c>d</c> of every list belongs to the same world,
/// and trial <c>t</c> lives in world <c>t mod Draws</c>.
/// </remarks>
public sealed record Practice
{
    /// <summary>Hours of work that can be done in each week, 0 or more, days off taken out; as many as there are weeks ahead, 1..260.</summary>
    public required IReadOnlyList<double> Capacity { get; init; }

    /// <summary>A week with fewer booked hours than this share of its capacity is a famine; 0..1.</summary>
    public double FamineShare { get; init; } = .5;

    /// <summary>Work that is not done so many weeks after the week it was meant for is lost; 1..52.</summary>
    public int LongestWait { get; init; } = 8;

    /// <summary>Cash at the start.</summary>
    public double Cash { get; init; }

    /// <summary>What of each payment is set aside as tax, 0..1.</summary>
    public double TaxShare { get; init; }

    /// <summary>What falls due in each week, 0 or more; as many as <see cref="Capacity"/>.</summary>
    public required IReadOnlyList<double> Bills { get; init; }

    /// <summary>What was earned in each of the weeks before, last week first, and is paid like the rest; at most <see cref="Lag.Longest"/>.</summary>
    public IReadOnlyList<double> EarnedBefore { get; init; } = [];

    /// <summary>What was invoiced in each of the weeks before and is still to be paid, last week first; at most <see cref="Lag.Longest"/>. It is nothing of <see cref="EarnedBefore"/>.</summary>
    public IReadOnlyList<double> OwedBefore { get; init; } = [];

    /// <summary>In how many worlds the uncertain parameters are given, 1 or more.</summary>
    public int Draws { get; init; } = 1;

    /// <summary>From work to its payment, by draw.</summary>
    public required IReadOnlyList<Lag> Payment { get; init; }

    /// <summary>From an invoice to its payment, by draw; needed where something is owed.</summary>
    public IReadOnlyList<Lag> Paying { get; init; } = [];

    /// <summary>Agreed work.</summary>
    public IReadOnlyList<RunningWork> Running { get; init; } = [];

    /// <summary>Work that open leads may bring.</summary>
    public IReadOnlyList<PossibleWork> Open { get; init; } = [];

    /// <summary>Work that leads still to arrive may bring.</summary>
    public NewWork? New { get; init; }

    internal int Weeks => Capacity.Count;
}

/// <summary>Agreed work at a steady pace.</summary>
/// <param name="Id">Unique; its luck hangs on it, so that other work may come or go beside it without changing it.</param>
/// <param name="HoursPerWeek">0 or more.</param>
/// <param name="MoneyPerWeek">Earned in a week in which all of its hours are worked, 0 or more.</param>
/// <param name="From">Its first week, 0 or more.</param>
/// <param name="Until">The first week without it, not under <paramref name="From"/>; null for no agreed end.</param>
/// <param name="EndChance">By draw, the chance that it ends at the start of any one week, 0 or more and under 1; null for work that does not end by itself.</param>
public sealed record RunningWork(
    string Id, double HoursPerWeek, double MoneyPerWeek, int From = 0, int? Until = null, IReadOnlyList<double>? EndChance = null);

/// <summary>The size and pace of work that is not agreed yet.</summary>
/// <param name="Hours">The median of its hours, over 0.</param>
/// <param name="Spread">Of the logarithm of its hours, 0..3.</param>
/// <param name="HoursPerWeek">Its pace, over 0; the last week has what is left.</param>
/// <param name="MoneyPerHour">0 or more.</param>
/// <param name="Start">From winning it to its first week.</param>
/// <param name="Earliest">The week in which it can begin at the earliest, 0 or more.</param>
public sealed record Job(double Hours, double Spread, double HoursPerWeek, double MoneyPerHour, Lag Start, int Earliest = 0);

/// <summary>An open lead.</summary>
/// <param name="Id">Unique, as that of <see cref="RunningWork"/>.</param>
/// <param name="WonBy">By draw, the chance that it is won by the end of each week: ascending, 0..1, as many as there are weeks.</param>
public sealed record PossibleWork(string Id, Job Job, IReadOnlyList<float[]> WonBy);

/// <summary>Leads still to arrive.</summary>
/// <param name="Wins">By draw, how many of them are won in each week on average, 0..20; as many as there are weeks.</param>
public sealed record NewWork(Job Job, IReadOnlyList<double[]> Wins);
