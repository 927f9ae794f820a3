namespace Evenkeel.Core.People;

/// <summary>After how many days of silence one is usually in touch with somebody again.</summary>
/// <remarks>
/// Contacts come in spells: a project is twenty mails in a month, and says nothing of how often friends write. So contacts that are at most <see cref="SpellGap"/> days apart are one
/// spell, and the rhythm is the geometric mean of the silences between spells, with <see cref="PriorSilences"/> silences of <see cref="UsualDays"/> days added, so that one silence
/// alone decides little (the mode of a log-normal with a conjugate prior on its mean).
/// </remarks>
public static class Rhythm
{
    /// <summary>The longest silence within a spell, in days.</summary>
    public const int SpellGap = 14;

    /// <summary>What is assumed of somebody of whom nothing is known, in days.</summary>
    public const int UsualDays = 90;

    /// <summary>From this many days of silence on, a tie can be called dormant.</summary>
    public const int DormantDays = 365;

    /// <summary>As often as the rhythm has been missed, a tie is dormant, where that is longer.</summary>
    private const int DormantRhythms = 3;

    private const int PriorSilences = 2;

    /// <param name="days">The days of contact, ascending.</param>
    /// <returns>In days, from <see cref="SpellGap"/> on; <see cref="UsualDays"/> where there was at most one spell.</returns>
    public static int Of(IReadOnlyList<DateOnly> days)
    {
        var (sum, silences) = (PriorSilences * Math.Log(UsualDays), PriorSilences);
        for (var i = 1; i < days.Count; i++)
            if (days[i].DayNumber - days[i - 1].DayNumber is > SpellGap and var silence)
            {
                sum += Math.Log(silence);
                silences++;
            }
        return (int)Math.Round(Math.Exp(sum / silences));
    }

    /// <summary>How a tie stands after a silence.</summary>
    /// <param name="silence">Days since the last contact; from 0 on.</param>
    /// <param name="rhythm">In days, from 1 on.</param>
    public static TieState After(int silence, int rhythm) =>
        silence <= rhythm ? TieState.Kept
        : silence < Math.Max(DormantDays, DormantRhythms * rhythm) ? TieState.GoingCold
        : TieState.Dormant;
}

/// <summary>How a tie stands.</summary>
public enum TieState
{
    /// <summary>Within its rhythm.</summary>
    Kept,

    /// <summary>Silent for longer than usual.</summary>
    GoingCold,

    /// <summary>Silent for so long that a word would be a new beginning.</summary>
    Dormant,
}
