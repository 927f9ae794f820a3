namespace Evenkeel.Core.Leads;

/// <summary>Factors on the odds of a <see cref="Chain"/> that belong to one lead: by stage, cell of the stay, and exit.</summary>
internal sealed class OwnFactors
{
    private readonly double[] _factors;
    private readonly double[] _paceEffects;
    private readonly int _exits;

    /// <summary>Without any effect: all factors are 1.</summary>
    public OwnFactors(int stages)
    {
        _exits = stages + 2;
        _factors = new double[stages * Stay.Cells * _exits];
        _paceEffects = new double[stages * _exits];
        Array.Fill(_factors, 1);
    }

    /// <summary>Working days from the lead's opening to the instant of the forecast.</summary>
    public double Age { get; init; }

    public Span<double> At(int stage, int cell) => _factors.AsSpan(((stage * Stay.Cells) + cell) * _exits, _exits);

    /// <summary>What one unit of pace adds to the log-odds of each exit from a stage that the lead has yet to enter.</summary>
    public Span<double> PaceEffects(int stage) => _paceEffects.AsSpan(stage * _exits, _exits);

    /// <summary>The factors on the odds of a stage's exits that come from the pace at which the lead enters it.</summary>
    /// <param name="workAhead">Working days from the instant of the forecast to the entry.</param>
    /// <param name="factors">One for each exit, to be filled.</param>
    public void OnEntry(int stage, double workAhead, Span<double> factors)
    {
        var effects = PaceEffects(stage);
        var pace = LeadDays.PaceOf(Age + workAhead);
        for (var e = 0; e < _exits; e++) factors[e] = effects[e] == 0 ? 1 : Math.Exp(effects[e] * pace);
    }
}
