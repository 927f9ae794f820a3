using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Evenkeel.Core.Leads;

/// <summary>Logistic regression with an offset and a ridge, on rows that have few columns set.</summary>
/// <remarks>
/// Newton's steps, with a curvature kept while steps are small, on the penalised likelihood (le Cessie and van Houwelingen, Applied
/// Statistics 41, 1992, equation 3). The ridge is a normal prior around 0, so that with few rows the offset stands and with many the rows
/// decide.
/// </remarks>
internal sealed class RidgeLogistic
{
    private const int MostSteps = 25;
    private const double LargestStep = 2, FreshCurve = .1, SmallEnough = 1e-4;

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

    /// <summary>What was learnt under one ridge.</summary>
    /// <param name="Effects">The coefficients at the mode of the posterior.</param>
    /// <param name="LogEvidence">
    /// The logarithm of the marginal likelihood, by Laplace's approximation (Tierney and Kadane, Journal of the American Statistical
    /// Association 81, 1986): how well this ridge foretold the rows.
    /// </param>
    internal readonly record struct Fitted(double[] Effects, double LogEvidence);

    /// <param name="ridge">The prior precision of each column, above 0.</param>
    /// <param name="from">Coefficients to begin from, where some are known; they save steps.</param>
    public Fitted Fit(IReadOnlyList<double> ridge, IReadOnlyList<double>? from = null)
    {
        var size = ridge.Count;
        double[] beta = from is null ? new double[size] : [.. from];
        Cholesky<double>? curvature = null;
        var largest = double.PositiveInfinity;
        for (var step = 0; step < MostSteps && largest > SmallEnough; step++)
        {
            var slope = Enumerable.Range(0, size).Select(j => -ridge[j] * beta[j]).ToArray();
            // near the mode the last curvature is as good as a new one, and dearer than the slope
            var curve = curvature is null || largest > FreshCurve ? Curve(ridge) : null;
            for (var i = 0; i < _rows.Count; i++) Accumulate(i, beta, slope, curve);
            if (curve is not null) curvature = Symmetric(curve).Cholesky();
            var move = curvature!.Solve(Vector<double>.Build.Dense(slope));
            largest = move.AbsoluteMaximum();
            var scale = Math.Min(1, LargestStep / largest);
            for (var j = 0; j < size; j++) beta[j] += scale * move[j];
        }
        return new(beta, LogEvidence(beta, ridge));
    }

    private double LogEvidence(double[] beta, IReadOnlyList<double> ridge)
    {
        var curve = Curve(ridge);
        var slope = new double[beta.Length];
        var log = 0.0;
        for (var i = 0; i < _rows.Count; i++)
        {
            var logOdds = Accumulate(i, beta, slope, curve);
            var against = _rows[i].Happened ? -logOdds : logOdds;
            log -= Math.Max(0, against) + Math.Log(1 + Math.Exp(-Math.Abs(against)));
        }
        for (var j = 0; j < beta.Length; j++) log += (Math.Log(ridge[j]) - (ridge[j] * beta[j] * beta[j])) / 2;
        return log - (Symmetric(curve).Cholesky().DeterminantLn / 2);
    }

    private static double[][] Curve(IReadOnlyList<double> ridge) => [.. ridge.Select((precision, j) =>
    {
        var row = new double[ridge.Count];
        row[j] = precision;
        return row;
    })];

    private static Matrix<double> Symmetric(double[][] lowerHalf) => Matrix<double>.Build.Dense(
        lowerHalf.Length, lowerHalf.Length, (j, k) => lowerHalf[Math.Max(j, k)][Math.Min(j, k)]);

    /// <summary>Adds a row to the slope and, the columns of a row ascending, to the lower half of the curve.</summary>
    /// <returns>The row's log-odds.</returns>
    private double Accumulate(int row, double[] beta, double[] slope, double[][]? curve)
    {
        var (logOdds, happened) = _rows[row];
        var (start, count) = (_starts[row], _starts[row + 1] - _starts[row]);
        var columns = CollectionsMarshal.AsSpan(_columns).Slice(start, count);
        var values = CollectionsMarshal.AsSpan(_values).Slice(start, count);
        for (var a = 0; a < count; a++) logOdds += values[a] * beta[columns[a]];
        var p = 1 / (1 + Math.Exp(-logOdds));
        var residual = (happened ? 1 : 0) - p;
        var spread = p * (1 - p);
        for (var a = 0; a < count; a++)
        {
            slope[columns[a]] += values[a] * residual;
            if (curve is null) continue;
            var curveRow = curve[columns[a]];
            var scaled = spread * values[a];
            for (var b = 0; b <= a; b++) curveRow[columns[b]] += scaled * values[b];
        }
        return logOdds;
    }
}
