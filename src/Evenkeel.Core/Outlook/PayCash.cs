namespace Evenkeel.Core.Outlook;

/// <summary>Turns what is earned into cash, week by week: payments come late, tax is set aside, bills fall due.</summary>
internal sealed class PayCash
{
    private readonly Practice _practice;
    private readonly ulong _seed;
    private readonly int _weeks, _before, _stride;
    private readonly float[] _late;
    private readonly double[] _due, _bills, _earnedBefore, _owedBefore;
    private readonly Lag[] _lags, _paying;
    private readonly double _net;
    private int _trial;
    private double _cash;
    private Lag _lag = Lag.None;

    public PayCash(Practice practice, ulong seed)
    {
        (_practice, _seed, _weeks, _before) = (practice, seed, practice.Weeks, practice.EarnedBefore.Count);
        (_owedBefore, _paying, _stride) = ([.. practice.OwedBefore], [.. practice.Paying], _weeks + _before + practice.OwedBefore.Count);
        _late = new float[_stride * TrialBlock.Size];
        _due = new double[_weeks];
        (_bills, _earnedBefore, _lags, _net) = ([.. practice.Bills], [.. practice.EarnedBefore], [.. practice.Payment], 1 - practice.TaxShare);
    }

    public int FirstShort { get; private set; }

    /// <summary>Into cash so far, tax taken off.</summary>
    public double Paid { get; private set; }

    /// <summary>To be paid after the last week, tax taken off.</summary>
    public double Owed { get; private set; }

    public void Begin(int block) => new Uniforms(_seed, Purpose.Of(Purpose.Payment), block).Fill(_late);

    public void BeginTrial(int trial, int world)
    {
        (_trial, _cash, _lag, FirstShort, Paid, Owed) = (trial, _practice.Cash, _lags[world], _weeks, 0, 0);
        Array.Clear(_due);
        for (var ago = 1; ago <= _before; ago++)
        {
            var week = _lag.Weeks(Late(_weeks + ago - 1)) - ago;
            if (week >= 0) Promise(week, _earnedBefore[ago - 1]);
        }
        for (var ago = 1; ago <= _owedBefore.Length; ago++)
            Promise(_paying[world].Left(Late(_weeks + _before + ago - 1), ago), _owedBefore[ago - 1]);
    }

    /// <returns>Cash at the end of the week.</returns>
    public double Week(int week, double earned)
    {
        Promise(week + _lag.Weeks(Late(week)), earned);
        Paid += _due[week];
        _cash += _due[week] - _bills[week];
        if (_cash < 0 && FirstShort == _weeks) FirstShort = week;
        return _cash;
    }

    private float Late(int week) => _late[(_trial * _stride) + week];

    private void Promise(int week, double earned)
    {
        var net = earned * _net;
        if (week < _weeks) _due[week] += net;
        else Owed += net;
    }
}
