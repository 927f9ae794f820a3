using System.Runtime.InteropServices;
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

    /// <summary>Sets a column of the row that <see cref="Add"/> ends; columns ascend within a row.</summary>
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
            var curve = new double[size][];
            for (var j = 0; j < size; j++)
            {
                slope[j] = -ridge[j] * beta[j];
                curve[j] = new double[size];
                curve[j][j] = ridge[j];
            }
            for (var i = 0; i < _rows.Count; i++) Accumulate(i, beta, slope, curve);
            for (var j = 0; j < size; j++)
                for (var k = 0; k < j; k++) curve[k][j] = curve[j][k];
            var move = Matrix<double>.Build.DenseOfRowArrays(curve).Cholesky().Solve(Vector<double>.Build.Dense(slope));
            var largest = move.AbsoluteMaximum();
            var scale = largest > LargestStep ? LargestStep / largest : 1;
            for (var j = 0; j < size; j++) beta[j] += scale * move[j];
            if (largest < SmallEnough) break;
        }
        return beta;
    }

    // the columns of a row ascend, so that the lower half of the curve is filled
    private void Accumulate(int row, double[] beta, double[] slope, double[][] curve)
    {
        var (offset, happened) = _rows[row];
        var (start, count) = (_starts[row], _starts[row + 1] - _starts[row]);
        var columns = CollectionsMarshal.AsSpan(_columns).Slice(start, count);
        var values = CollectionsMarshal.AsSpan(_values).Slice(start, count);
        var logOdds = offset;
        for (var a = 0; a < count; a++) logOdds += values[a] * beta[columns[a]];
        var p = 1 / (1 + Math.Exp(-logOdds));
        var residual = (happened ? 1 : 0) - p;
        var spread = p * (1 - p);
        for (var a = 0; a < count; a++)
        {
            var curveRow = curve[columns[a]];
            var scaled = spread * values[a];
            slope[columns[a]] += values[a] * residual;
            for (var b = 0; b <= a; b++) curveRow[columns[b]] += scaled * values[b];
        }
    }
}
