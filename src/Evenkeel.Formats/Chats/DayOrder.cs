using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Chats;

/// <summary>Which of three numbers is the day.</summary>
public enum DayOrder
{
    /// <summary>3/4/2026 is the third of April.</summary>
    DayFirst,

    /// <summary>3/4/2026 is the fourth of March.</summary>
    MonthFirst,

    /// <summary>2026/3/4 is the fourth of March; 26/3/4 only where that is told.</summary>
    YearFirst,
}

/// <summary>Three numbers that are a day, with a time of day, as they are written.</summary>
/// <param name="Time">Since midnight.</param>
internal readonly record struct WrittenDay(long Line, short First, short Second, short Third, TimeSpan Time)
{
    /// <summary>What day it is; a year of two digits is one of this century.</summary>
    /// <returns>Null when there is no such day.</returns>
    public DateTime? In(DayOrder order)
    {
        var (year, month, day) = order switch
        {
            DayOrder.DayFirst => (Third, Second, First),
            DayOrder.MonthFirst => (Third, First, Second),
            _ => (First, Second, Third),
        };
        var whole = year < 100 ? 2000 + year : year;
        return month is >= 1 and <= 12 && day >= 1 && whole <= 9999 && day <= DateTime.DaysInMonth(whole, month) ? new DateTime(whole, month, day) + Time : null;
    }
}

/// <summary>Finds out in which order a file writes its days, and never guesses.</summary>
/// <remarks>
/// An order is out of the question when one of the days does not exist in it, lies before the program that wrote it, or after today; and when the file goes back by more than a
/// day in it, which it does not in another. Orders in which all days are the same are one.
/// </remarks>
internal static class DayOrders
{
    /// <param name="days">In the file's order, the oldest first; at least one.</param>
    /// <param name="from">Before which no day can lie.</param>
    /// <param name="to">After which no day can lie.</param>
    /// <param name="show">How the file writes a day.</param>
    public static ColumnFinding<DayOrder> Find(IReadOnlyList<WrittenDay> days, DateTime from, DateTime to, Func<WrittenDay, Example> show)
    {
        DayOrder[] orders = days.Any(day => day.First > 99) ? [DayOrder.YearFirst] : [DayOrder.DayFirst, DayOrder.MonthFirst];
        var possible = orders.Where(order => days.All(day => day.In(order) is { } at && at >= from && at <= to)).ToList();
        if (possible.Count == 0)
            return new(Verdict.Contradictory, default, show(days.FirstOrDefault(day => day.In(orders[0]) is null, days[0])), null);
        var inTurn = possible.Where(order => !GoesBack(days, order)).ToList();
        var left = inTurn.Count > 0 ? inTurn : possible;
        var first = left[0];
        foreach (var day in days)
            if (left.Exists(order => day.In(order) != day.In(first)))
                return new(Verdict.Ambiguous, default, show(day), null);
        return new(Verdict.Known, first, show(days[0]), null);
    }

    private static bool GoesBack(IReadOnlyList<WrittenDay> days, DayOrder order)
    {
        for (var place = 1; place < days.Count; place++)
            if (days[place].In(order) < days[place - 1].In(order)!.Value.AddDays(-1))
                return true;
        return false;
    }
}
