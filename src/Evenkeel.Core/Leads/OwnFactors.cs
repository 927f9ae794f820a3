namespace Evenkeel.Core.Leads;

/// <summary>Factors on the odds of a <see cref="Chain"/> that belong to one lead: by stage, cell of the stay, and exit.</summary>
internal sealed class OwnFactors
{
    private readonly double[] _factors;
    private readonly int _exits;

    /// <summary>Without any effect: all factors are 1.</summary>
    public OwnFactors(int stages)
    {
        _exits = stages + 2;
        _factors = new double[stages * Stay.Cells * _exits];
        Array.Fill(_factors, 1);
    }

    public Span<double> At(int stage, int cell) => _factors.AsSpan(((stage * Stay.Cells) + cell) * _exits, _exits);
}
