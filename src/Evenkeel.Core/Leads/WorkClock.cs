namespace Evenkeel.Core.Leads;

/// <summary>Time as a forecast counts it: whole periods of 24 hours and working days, both from the instant of the forecast.</summary>
/// <remarks>
/// Period <c>j</c> runs from <c>j</c> to <c>j + 1</c> times 24 hours after the instant; history has negative periods.
/// Because the grid hangs on the instant, moving all times by whole weeks changes no bit of any result.
/// The zone's offset at the instant is used throughout: an hour of summer time is no matter to a count of days.
/// </remarks>
internal sealed class WorkClock
{
    /// <summary>What a day off counts beside a working day, before anything is learnt.</summary>
    public const double DayOffShare = .05;

    private readonly DateTime _asOf;
    private readonly double[] _offShare = new double[7];
    private readonly double[] _workBefore = new double[8];

    public WorkClock(DateTime asOf, ForecastSettings settings)
    {
        _asOf = asOf;
        var local = asOf + settings.TimeZone.GetUtcOffset(DateTime.SpecifyKind(asOf, DateTimeKind.Utc));
        var intoDay = local.TimeOfDay / TimeSpan.FromDays(1);
        var restsAlways = settings.DaysOff.Count == 7;
        for (var j = 0; j < 7; j++)
        {
            double Off(int ahead) => !restsAlways && settings.DaysOff.Contains((DayOfWeek)(((int)local.DayOfWeek + j + ahead) % 7)) ? 1 : 0;
            _offShare[j] = (Off(0) * (1 - intoDay)) + (Off(1) * intoDay);
            _workBefore[j + 1] = _workBefore[j] + WorkIn(j);
        }
    }

    /// <summary>Periods of the same class fall on the same day of the week; 0..6.</summary>
    public static int ClassOf(int period) => ((period % 7) + 7) % 7;

    /// <summary>The share of a period that falls on days off; 0..1.</summary>
    public double OffShare(int period) => _offShare[ClassOf(period)];

    /// <summary>Working days in a period, days off at <see cref="DayOffShare"/>; 0..1.</summary>
    public double WorkIn(int period) => 1 - ((1 - DayOffShare) * OffShare(period));

    /// <summary>Days of 24 hours from the instant of the forecast; negative before it.</summary>
    public double DaysTo(DateTime at) => (at - _asOf).Ticks / (double)TimeSpan.TicksPerDay;

    /// <summary>Working days from the instant of the forecast to a moment some days from it; negative before it.</summary>
    public double WorkTo(double days)
    {
        var whole = (int)Math.Floor(days);
        var weeks = (int)Math.Floor(whole / 7.0);
        return (weeks * _workBefore[7]) + _workBefore[whole - (weeks * 7)] + ((days - whole) * WorkIn(whole));
    }
}
