namespace Evenkeel.Core.Leads;

/// <summary>The history of a practice as lead-days: each open lead at the start of each 24 hours, and where it was at their end.</summary>
internal sealed class LeadDays
{
    /// <summary>A lead that stayed where it was.</summary>
    public const int Stayed = -1;

    /// <param name="Lead">Index among the paths.</param>
    /// <param name="Period">Negative: the days before the forecast.</param>
    /// <param name="Cell">Of <see cref="Stay"/>, at the start of the day.</param>
    /// <param name="Exit">The place of the stage it went to, or <see cref="Won"/>, <see cref="Ended"/> or <see cref="Stayed"/>.</param>
    /// <param name="Pace">How slowly it came to its stage; see <see cref="PaceOf"/>.</param>
    internal readonly record struct Row(int Lead, int Period, short Cell, short Exit, float Pace);

    /// <summary>How slowly a lead came to a stage: the logarithm of its working days from the opening, 0 for none.</summary>
    public static double PaceOf(double workDays) => Math.Log(1 + (4 * Math.Max(0, workDays))) / 2;

    private LeadDays(StageOrder stages, int leads)
    {
        Stages = stages;
        Rows = [.. stages.Names.Select(_ => new List<Row>())];
        Arrived = new int[leads];
    }

    public StageOrder Stages { get; }

    /// <summary>Exits: one to each stage, a win, and any other end.</summary>
    public int Exits => Stages.Count + 2;

    public int Won => Stages.Count;

    public int Ended => Stages.Count + 1;

    /// <summary>The lead-days by the place of the stage.</summary>
    public IReadOnlyList<List<Row>> Rows { get; }

    /// <summary>Where each lead was at the end of the period in which it was opened, as an exit.</summary>
    public int[] Arrived { get; }

    public static LeadDays From(IReadOnlyList<LeadPath> paths, StageOrder stages, WorkClock clock)
    {
        var days = new LeadDays(stages, paths.Count);
        for (var i = 0; i < paths.Count; i++) days.Add(i, paths[i], clock);
        return days;
    }

    private void Add(int lead, LeadPath path, WorkClock clock)
    {
        var marks = path.Marks;
        var mark = 0;
        var openedAt = clock.WorkTo(clock.DaysTo(marks[0].At));
        var first = (int)Math.Floor(clock.DaysTo(marks[0].At)) + 1;
        for (var period = first; period <= 0; period++)
        {
            var (from, at) = (mark, marks[mark]);
            while (mark + 1 < marks.Count && clock.DaysTo(marks[mark + 1].At) < period) mark++;
            var now = marks[mark];
            if (period == first) Arrived[lead] = ExitTo(now);
            else if (at.End is null)
            {
                var stay = clock.WorkTo(period - 1) - clock.WorkTo(clock.DaysTo(at.At));
                var exit = from == mark || (now.Stage == at.Stage && now.End is null) ? Stayed : ExitTo(now);
                var pace = PaceOf(clock.WorkTo(clock.DaysTo(at.At)) - openedAt);
                Rows[Stages.PlaceOf(at.Stage)].Add(new(lead, period - 1, (short)Stay.Cell(stay), (short)exit, (float)pace));
            }
        }
    }

    private int ExitTo(LeadPath.Mark mark) => mark.End switch
    {
        null => Stages.PlaceOf(mark.Stage),
        Outcome.Won => Won,
        _ => Ended,
    };
}
