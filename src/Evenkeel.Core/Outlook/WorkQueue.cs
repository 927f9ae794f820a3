namespace Evenkeel.Core.Outlook;

/// <summary>Does the work of one trial week by week, oldest first; what does not fit into a week waits, and what waits too long is lost.</summary>
/// <param name="weeks">Of a trial.</param>
/// <param name="longestWait">Weeks after the one that the work was meant for.</param>
internal sealed class WorkQueue(int weeks, int longestWait)
{
    private readonly double[] _hours = new double[weeks], _money = new double[weeks];
    private int _now, _oldest;

    /// <summary>Hours that wait.</summary>
    public double Waiting { get; private set; }

    /// <summary>Hours lost so far.</summary>
    public double Lost { get; private set; }

    /// <summary>Money that they would have earned.</summary>
    public double LostMoney { get; private set; }

    /// <summary>Makes it empty, before the first week.</summary>
    public void Clear() => (_now, _oldest, Waiting, Lost, LostMoney) = (0, 0, 0, 0, 0);

    /// <summary>Money that the waiting hours would earn.</summary>
    public double WaitingMoney
    {
        get
        {
            var sum = 0.0;
            for (var week = _oldest; week < _now; week++) sum += _money[week];
            return sum;
        }
    }

    /// <summary>Lives through the next week.</summary>
    /// <param name="hours">Meant for it, 0 or more.</param>
    /// <param name="money">What they earn.</param>
    /// <param name="capacity">Hours that can be worked in it.</param>
    /// <param name="booked">Hours waiting and meant for it.</param>
    /// <returns>Money earned.</returns>
    public double Week(double hours, double money, double capacity, out double booked)
    {
        booked = Waiting + hours;
        if (_oldest == _now && hours <= capacity)
        {
            _oldest = ++_now;
            return money;
        }
        (_hours[_now], _money[_now]) = (hours, money);
        _now++;
        Waiting = booked;
        var earned = Work(capacity);
        GiveUp();
        return earned;
    }

    private double Work(double room)
    {
        var earned = 0.0;
        for (; _oldest < _now; _oldest++)
        {
            var hours = _hours[_oldest];
            if (hours > room)
            {
                var share = room / hours;
                earned += _money[_oldest] * share;
                _money[_oldest] *= 1 - share;
                _hours[_oldest] -= room;
                Waiting -= room;
                return earned;
            }
            earned += _money[_oldest];
            room -= hours;
            Waiting -= hours;
        }
        return earned;
    }

    private void GiveUp()
    {
        for (; _oldest < _now - longestWait; _oldest++)
        {
            Lost += _hours[_oldest];
            LostMoney += _money[_oldest];
            Waiting -= _hours[_oldest];
        }
        if (_oldest == _now) Waiting = 0;
    }
}
