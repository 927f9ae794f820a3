using MathNet.Numerics.LinearAlgebra;

namespace Evenkeel.Core.Leads;

/// <summary>Logistic regression with an offset and a ridge, on rows that have few columns set.</summary>
/// <remarks>
/// Newton's steps on the penalised likelihood (le Cessie and van Houwelingen, Applied Statistics 41, 1992, equation 3). The ridge is a normal
/// prior around 0, so that with few rows the offset stands and with many the rows decide.
/// </remarks>
internal sealed class RidgeLogistic
{
    private const int MostSteps = 12;
    private const double LargestStep = 2, SmallEnough = 1e-5;

    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<double> _values = [];
    private readonly List<(double Offset, bool Happened)> _rows = [];

    /// <summary>Sets a column of the row that <see cref="Add"/> ends.</summary>
    public void Set(int column, double value)
    {
        _columns.Add(column);
        _values.Add(value);
    }

    /// <param name="offset">Log-odds before anything is learnt.</param>
    public void Add(double offset, bool happened)
    {
        _rows.Add((offset, happened));
        _starts.Add(_columns.Count);
    }

    /// <param name="ridge">The prior precision of each column, above 0.</param>
    /// <returns>The coefficients at the mode of the posterior.</returns>
    public double[] Fit(IReadOnlyList<double> ridge)
    {
        var size = ridge.Count;
        var beta = new double[size];
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = new double[size];
            var curve = new double[size, size];
            for (var j = 0; j < size; j++)
            {
                slope[j] = -ridge[j] * beta[j];
                curve[j, j] = ridge[j];
            }
            for (var i = 0; i < _rows.Count; i++) Accumulate(i, beta, slope, curve);
            for (var j = 0; j < size; j++)
                for (var k = 0; k < j; k++) curve[k, j] = curve[j, k];
            var move = Matrix<double>.Build.DenseOfArray(curve).Cholesky().Solve(Vector<double>.Build.Dense(slope));
            var largest = move.AbsoluteMaximum();
            var scale = largest > LargestStep ? LargestStep / largest : 1;
            for (var j = 0; j < size; j++) beta[j] += scale * move[j];
            if (largest < SmallEnough) break;
        }
        return beta;
    }

    private void Accumulate(int row, double[] beta, double[] slope, double[,] curve)
    {
        var (offset, happened) = _rows[row];
        var (start, end) = (_starts[row], _starts[row + 1]);
        var logOdds = offset;
        for (var a = start; a < end; a++) logOdds += _values[a] * beta[_columns[a]];
        var p = 1 / (1 + Math.Exp(-logOdds));
        var residual = (happened ? 1 : 0) - p;
        var spread = p * (1 - p);
        for (var a = start; a < end; a++)
        {
            var column = _columns[a];
            slope[column] += _values[a] * residual;
            for (var b = start; b <= a; b++) curve[column, _columns[b]] += spread * _values[a] * _values[b];
        }
    }
}
