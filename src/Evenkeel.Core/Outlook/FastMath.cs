using System.Runtime.Intrinsics;

namespace Evenkeel.Core.Outlook;

/// <summary>Logarithm, exponential, sine and cosine of eight numbers at once, over the ranges that random numbers need.</summary>
/// <remarks>
/// Power series after the usual reductions (Muller, <i>Elementary Functions</i>, 3rd ed., chapters 3 and 11), cut where their rest is under the precision of a
/// single; relative errors stay under 4 · 10⁻⁷. Only additions, products, quotients and roots, so the bits are the same on every processor. About three times as
/// fast as the general functions of the library, which care for zeros, infinities and large arguments.
/// </remarks>
internal static class FastMath
{
    private const int ExponentBits = 23, Bias = 127;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">Over 0, normal.</param>
    public static Vector256<float> Log(Vector256<float> x)
    {
        // x = m 2^e with m from √½ to √2, and log m = 2 artanh((m − 1) / (m + 1))
        var offset = x.AsInt32() - Vector256.Create(BitConverter.SingleToInt32Bits(.70710678f));
        var exponent = offset >> ExponentBits;
        var m = (x.AsInt32() - (exponent << ExponentBits)).AsSingle();
        var s = (m - Vector256<float>.One) / (m + Vector256<float>.One);
        var square = s * s;
        var series = (((((square * (2f / 9)) + Vector256.Create(2f / 7)) * square) + Vector256.Create(2f / 5)) * square) + Vector256.Create(2f / 3);
        return (Vector256.ConvertToSingle(exponent) * .69314718f) + ((s * 2f) + (s * square * series));
    }

    /// <summary>The exponential function.</summary>
    /// <param name="x">Between −80 and 80.</param>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        var whole = Vector256.Round(x * 1.44269504f);
        // log 2 in two parts, so that the difference keeps its digits
        var rest = x - (whole * .693359375f) + (whole * 2.12194440e-4f);
        var series = Vector256.Create(1f / 5040);
        series = (series * rest) + Vector256.Create(1f / 720);
        series = (series * rest) + Vector256.Create(1f / 120);
        series = (series * rest) + Vector256.Create(1f / 24);
        series = (series * rest) + Vector256.Create(1f / 6);
        series = (series * rest) + Vector256.Create(1f / 2);
        series = (series * rest * rest) + rest + Vector256<float>.One;
        return series * ((Vector256.ConvertToInt32(whole) + Vector256.Create(Bias)) << ExponentBits).AsSingle();
    }

    /// <summary>The sine and cosine of so many full turns.</summary>
    /// <param name="turns">0..1.</param>
    public static (Vector256<float> Sin, Vector256<float> Cos) SinCos(Vector256<float> turns)
    {
        var quarters = Vector256.Round(turns * 4f);
        var angle = ((turns * 4f) - quarters) * (MathF.PI / 2);
        var square = angle * angle;
        var sin = ((((((square * (1f / 362880)) - Vector256.Create(1f / 5040)) * square) + Vector256.Create(1f / 120)) * square) - Vector256.Create(1f / 6)) * square;
        sin = angle + (angle * sin);
        var cos = ((((((square * (1f / 40320)) - Vector256.Create(1f / 720)) * square) + Vector256.Create(1f / 24)) * square) - Vector256.Create(1f / 2)) * square;
        cos += Vector256<float>.One;

        var quarter = Vector256.ConvertToInt32(quarters);
        var swaps = Vector256.Equals(quarter & Vector256<int>.One, Vector256<int>.One).AsSingle();
        var sinSign = ((quarter & Vector256.Create(2)) << 30).AsSingle();
        var cosSign = (((quarter + Vector256<int>.One) & Vector256.Create(2)) << 30).AsSingle();
        return (Vector256.ConditionalSelect(swaps, cos, sin) ^ sinSign, Vector256.ConditionalSelect(swaps, sin, cos) ^ cosSign);
    }
}
