namespace Evenkeel.Core.Outlook;

/// <summary>Lives through blocks of trials, one after another, in memory of its own.</summary>
/// <remarks>
/// The hours of a trial are kept as steps (what a week has more than the one before), so that a job of any length is three numbers.
/// Each piece of work draws from a stream of its own, by its id and the block: what is added or taken away leaves the luck of the others as it was
/// (common random numbers; Glasserman and Yao, Management Science 38, 1992).
/// </remarks>
internal sealed class TrialBlock
{
    /// <summary>Trials in a block; part of what a seed means.</summary>
    public const int Size = 64;

    // rows that are a power of two apart would push each other out of the cache
    private const int Row = Size + 16;

    private readonly Practice _practice;
    private readonly ulong _seed;
    private readonly Trials _trials;
    private readonly int _weeks, _stride;
    private readonly double[] _capacity, _baseHours, _baseMoney, _hours, _money;
    private readonly float[] _noWin, _booked, _cash;
    private readonly float[] _luck = new float[Size], _start = new float[Size], _size = new float[Size];
    private readonly PayCash _pay;
    private readonly WorkQueue _queue;
    private readonly int[] _wins = new int[Size], _world = new int[Size];
    private int _first, _count;

    public TrialBlock(Practice practice, ulong seed, Trials trials)
    {
        (_practice, _seed, _trials, _weeks) = (practice, seed, trials, practice.Weeks);
        _stride = _weeks + 1;
        _capacity = [.. practice.Capacity];
        _noWin = [.. practice.New?.Wins.SelectMany(wins => wins.Select(mean => (float)Math.Exp(-mean))) ?? []];
        (_booked, _cash) = (new float[Row * _weeks], new float[Row * _weeks]);
        (_baseHours, _baseMoney) = (new double[_stride], new double[_stride]);
        (_hours, _money) = (new double[Size * _stride], new double[Size * _stride]);
        foreach (var work in practice.Running)
        {
            Add(_baseHours, _baseMoney, work.From, work.HoursPerWeek, work.MoneyPerWeek);
            if (work.Until is { } until) Add(_baseHours, _baseMoney, until, -work.HoursPerWeek, -work.MoneyPerWeek);
        }
        _queue = new(_weeks, practice.LongestWait);
        _pay = new(practice, seed);
    }

    public void Run(int block)
    {
        _first = block * Size;
        _count = Math.Min(Size, _trials.Count - _first);
        for (var t = 0; t < _count; t++)
        {
            _world[t] = (_first + t) % _practice.Draws;
            _baseHours.CopyTo(_hours, t * _stride);
            _baseMoney.CopyTo(_money, t * _stride);
        }
        foreach (var work in _practice.Running)
            if (work.EndChance is { } chances) End(work, chances, block);
        foreach (var lead in _practice.Open) Win(lead, block);
        if (_practice.New is { } arriving) Arrive(arriving, block);
        _pay.Begin(block);
        for (var t = 0; t < _count; t++) Live(t);
        for (var week = 0; week < _weeks; week++)
        {
            _booked.AsSpan(week * Row, _count).CopyTo(_trials.Hours(week)[_first..]);
            _cash.AsSpan(week * Row, _count).CopyTo(_trials.Cash(week)[_first..]);
        }
    }

    private void End(RunningWork work, IReadOnlyList<double> chances, int block)
    {
        new Uniforms(_seed, Purpose.Of(work.Id), block).Fill(_luck);
        var until = work.Until ?? _weeks;
        for (var t = 0; t < _count; t++)
        {
            // the number of weeks that it goes on is geometric
            var chance = chances[_world[t]];
            var goesOn = chance > 0 ? Math.Log(_luck[t]) / Math.Log(1 - chance) : _weeks;
            if (goesOn >= until - work.From) continue;
            var end = work.From + (int)goesOn;
            Step(t, end, -work.HoursPerWeek, -work.MoneyPerWeek);
            if (work.Until is not null) Step(t, until, work.HoursPerWeek, work.MoneyPerWeek);
        }
    }

    private void Win(PossibleWork lead, int block)
    {
        var stream = new Uniforms(_seed, Purpose.Of(lead.Id), block);
        stream.Fill(_luck);
        Draw(stream, lead.Job);
        for (var t = 0; t < _count; t++)
        {
            var wonBy = lead.WonBy[_world[t]];
            if (_luck[t] >= wonBy[^1]) continue;
            var week = 0;
            while (_luck[t] >= wonBy[week]) week++;
            Book(t, week, lead.Job);
        }
    }

    /// <remarks>Wins of a Poisson process that is thinned by chance and moved by independent times are Poisson again, week by week.</remarks>
    private void Arrive(NewWork arriving, int block)
    {
        for (var week = 0; week < _weeks; week++)
        {
            var stream = new Uniforms(_seed, Purpose.Of(Purpose.New, week), block);
            stream.Fill(_luck);
            var most = 0;
            for (var t = 0; t < _count; t++)
            {
                var isNone = _luck[t] < _noWin[(_world[t] * _weeks) + week];
                _wins[t] = isNone ? 0 : Poisson(arriving.Wins[_world[t]][week], _luck[t]);
                most = Math.Max(most, _wins[t]);
            }
            for (var win = 1; win <= most; win++)
            {
                stream = Draw(stream, arriving.Job);
                for (var t = 0; t < _count; t++)
                    if (_wins[t] >= win) Book(t, week, arriving.Job);
            }
        }
    }

    /// <summary>Draws when a job begins and how large it is, for every trial.</summary>
    /// <returns>The stream, for what is drawn next.</returns>
    private Uniforms Draw(Uniforms stream, Job job)
    {
        stream.Fill(_start);
        stream.FillLogNormals(_size, (float)job.Spread);
        return stream;
    }

    private void Book(int trial, int wonIn, Job job)
    {
        var from = Math.Max(job.Earliest, wonIn + job.Start.Weeks(_start[trial]));
        if (from >= _weeks) return;
        var (hours, pace) = (job.Hours * _size[trial], job.HoursPerWeek);
        var whole = hours < pace * _weeks ? (int)(hours / pace) : _weeks;
        var rest = hours - (whole * pace);
        Step(trial, from, pace, pace * job.MoneyPerHour);
        if (from + whole >= _weeks) return;
        Step(trial, from + whole, rest - pace, (rest - pace) * job.MoneyPerHour);
        Step(trial, from + whole + 1, -rest, -rest * job.MoneyPerHour);
    }

    private void Step(int trial, int week, double hours, double money) =>
        Add(_hours.AsSpan(trial * _stride, _stride), _money.AsSpan(trial * _stride, _stride), week, hours, money);

    private static void Add(Span<double> hours, Span<double> money, int week, double byHours, double byMoney)
    {
        if (week >= hours.Length) return;
        hours[week] += byHours;
        money[week] += byMoney;
    }

    private void Live(int trial)
    {
        var (hours, money, meant, worth, earned) = (0.0, 0.0, 0.0, 0.0, 0.0);
        _queue.Clear();
        _pay.BeginTrial(trial, _world[trial]);
        for (var week = 0; week < _weeks; week++)
        {
            var step = (trial * _stride) + week;
            // sums of steps that cancel each other may come out a hair under zero
            hours = Math.Max(0, hours + _hours[step]);
            money = Math.Max(0, money + _money[step]);
            var now = _queue.Week(hours, money, _capacity[week], out var booked);
            _booked[(week * Row) + trial] = (float)booked;
            _cash[(week * Row) + trial] = (float)_pay.Week(week, now);
            (meant, worth, earned) = (meant + hours, worth + money, earned + now);
        }
        _trials.FirstShort[_first + trial] = _pay.FirstShort;
        _trials.Ledgers[_first + trial] = new(meant, worth, _queue.Lost, _queue.Waiting, earned, _queue.LostMoney, _queue.WaitingMoney, _pay.Paid, _pay.Owed);
    }

    /// <summary>The number of a Poisson distribution at a point of it.</summary>
    internal static int Poisson(double mean, float at)
    {
        var chance = Math.Exp(-mean);
        var upTo = chance;
        var number = 0;
        while (at >= upTo && chance > 1e-12)
        {
            chance *= mean / ++number;
            upTo += chance;
        }
        return number;
    }
}
