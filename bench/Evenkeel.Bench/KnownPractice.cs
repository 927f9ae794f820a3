using Evenkeel.Core.Leads;
using MathNet.Numerics.Distributions;

namespace Evenkeel.Bench;

/// <summary>A made-up practice whose process is known: stages that leads leave on each day with a chance of their own, on to the next, won or lost.</summary>
/// <param name="Bursts">Leads come in every other quarter only, and each has a haste of its own: a world that the forecast does not fit.</param>
internal sealed class KnownPractice(Random luck, int leads, int days, bool bursts = false)
{
    public const int Horizon = 27 * 7;

    private static readonly DateTime Start = new(2025, 1, 6, 0, 0, 0, DateTimeKind.Utc);

    private readonly (double Rate, double Slope, double Win, double Advance)[] _stages = Draw(luck);

    public DateTime AsOf => Start.AddDays(days);

    public List<LeadHistory> Past { get; } = [];

    public List<OpenLead> Open { get; } = [];

    /// <summary>An open lead as it truly stands.</summary>
    public sealed record OpenLead(string Id, int Stage, int Stay, double Haste, DateTime OpenedAt, double Value);

    private static (double, double, double, double)[] Draw(Random luck)
    {
        var count = luck.Next(3, 6);
        return [.. Enumerable.Range(0, count).Select(k =>
        {
            var isLast = k == count - 1;
            var win = isLast ? Beta.Sample(luck, 2, 1.5) : Beta.Sample(luck, 1, 12);
            return (Math.Exp(Normal.Sample(luck, Math.Log(.12), .8)), Normal.Sample(luck, -.15, .3), win, isLast ? 0 : (1 - win) * Beta.Sample(luck, 3, 2));
        })];
    }

    /// <summary>Lets all leads come and go up to today.</summary>
    public KnownPractice Live()
    {
        for (var n = 0; n < leads; n++)
        {
            var id = new Guid(n, 0, 0, new byte[8]).ToString();
            var opened = Arrival(days);
            var (path, stage, stay, won, end, haste) = Follow(0, 0, opened, days, Haste());
            Past.Add(new(id, At(opened))
            {
                Stages = [.. path.Select(step => new StageChange($"stage {step.Stage + 1}", At(step.Day)))],
                ClosedAt = won is null ? null : At(end),
                Outcome = won is null ? null : won.Value ? Outcome.Won : Outcome.Lost,
            });
            if (won is null)
                Open.Add(new(id, stage, stay, haste, At(opened), LogNormal.Sample(luck, 8, .8)));
        }
        return this;
    }

    /// <summary>The weeks, from 0, in which the open leads and those still to come are won, as luck has it.</summary>
    public IEnumerable<int> WinWeeks()
    {
        foreach (var lead in Open)
            if (Follow(lead.Stage, lead.Stay, 0, Horizon, lead.Haste) is { Won: true } open)
                yield return (int)open.End / 7;
        for (var n = Poisson.Sample(luck, (double)leads / days * Horizon * (bursts ? 2 : 1)); n > 0; n--)
        {
            var day = luck.NextDouble() * Horizon;
            if ((!bursts || IsBusy(days + day)) && Follow(0, 0, day, Horizon, Haste()) is { Won: true } later)
                yield return (int)later.End / 7;
        }
    }

    /// <summary>The true chance that a lead is won within so many days.</summary>
    public double WonWithin(int stage, int stay, double haste, int horizon)
    {
        var (now, won) = (new Dictionary<(int Stage, int Stay), double> { [(stage, stay)] = 1 }, 0.0);
        for (var day = 0; day < horizon; day++)
        {
            var next = new Dictionary<(int Stage, int Stay), double>();
            foreach (var ((k, d), mass) in now)
            {
                var leaves = Leaves(k, d, haste);
                won += mass * leaves * _stages[k].Win;
                next[(k, d + 1)] = next.GetValueOrDefault((k, d + 1)) + (mass * (1 - leaves));
                if (k + 1 < _stages.Length)
                    next[(k + 1, 0)] = next.GetValueOrDefault((k + 1, 0)) + (mass * leaves * _stages[k].Advance);
            }
            now = next;
        }
        return won;
    }

    /// <summary>The same for a lead that is moved on today; one in its last stage is decided today.</summary>
    public double WonIfMoved(OpenLead lead, int horizon) =>
        lead.Stage + 1 < _stages.Length ? WonWithin(lead.Stage + 1, 0, lead.Haste, horizon) : _stages[^1].Win;

    /// <summary>How many of the leads still to come are won within so many days, on average.</summary>
    public double NewWins(int horizon) => (double)leads / days * Enumerable.Range(0, horizon).Sum(day => WonWithin(0, 0, 1, horizon - day));

    private (List<(int Stage, double Day)> Path, int Stage, int Stay, bool? Won, double End, double Haste) Follow(int stage, int stay, double from, int until, double haste)
    {
        List<(int, double)> path = [(stage, from)];
        for (var day = (int)from; day < until; day++)
        {
            if (luck.NextDouble() >= Leaves(stage, stay, haste))
            {
                stay++;
                continue;
            }
            var (at, chance) = (Math.Max(from, day + luck.NextDouble()), luck.NextDouble());
            if (chance >= _stages[stage].Advance)
                return (path, stage, stay, chance < _stages[stage].Advance + _stages[stage].Win, at, haste);
            (stage, stay) = (stage + 1, 0);
            path.Add((stage, at));
        }
        return (path, stage, stay, null, 0, haste);
    }

    private double Leaves(int stage, int stay, double haste) =>
        1 - Math.Exp(-Math.Min(_stages[stage].Rate * Math.Pow((1 + stay) / 5.0, _stages[stage].Slope), 1.5) * haste);

    private double Haste() => bursts ? LogNormal.Sample(luck, -.5, 1) : 1;

    private double Arrival(int until)
    {
        while (true)
            if (luck.NextDouble() * until is var day && (!bursts || IsBusy(day)))
                return day;
    }

    private static bool IsBusy(double day) => (int)(day / 91) % 2 == 0;

    private static DateTime At(double day) => Start.AddDays(day);
}
