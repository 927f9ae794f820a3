using System.Runtime.Intrinsics;

namespace Evenkeel.Core.Outlook;

/// <summary>Evenly spread random numbers, eight at a time; a stream of its own for each seed, purpose and block of trials.</summary>
/// <remarks>
/// Eight small fast counters (C. Doty-Humphrey, PractRand, <c>sfc32</c>) side by side, each begun from its own ninety-six bits of SplitMix64
/// (Steele, Lea and Flood, OOPSLA 2014) and run twelve steps before its first number. Numbers are 32-bit whole-number arithmetic until the last step,
/// so they are the same on every processor and whoever asks for them.
/// </remarks>
internal struct Uniforms
{
    /// <summary>How many come at once; spans to be filled have a multiple of it.</summary>
    public const int Lanes = 8;

    private const int WarmUp = 12;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private Vector256<uint> _a, _b, _c, _count;

    /// <param name="purpose">What the numbers are for: other purposes have other numbers.</param>
    /// <param name="block">Which block of trials they are for, 0 or more.</param>
    public Uniforms(ulong seed, ulong purpose, int block)
    {
        var key = Mix(Mix(Mix(seed) ^ purpose) + (ulong)block);
        Span<uint> words = stackalloc uint[3 * Lanes];
        for (var i = 0; i < words.Length; i += 2)
        {
            var bits = Mix(key += Golden);
            (words[i], words[i + 1]) = ((uint)bits, (uint)(bits >> 32));
        }
        (_a, _b, _c) = (Vector256.Create<uint>(words), Vector256.Create<uint>(words[Lanes..]), Vector256.Create<uint>(words[(2 * Lanes)..]));
        _count = Vector256<uint>.One;
        for (var i = 0; i < WarmUp; i++) Next();
    }

    /// <summary>Spreads the bits of a number over all sixty-four: the finaliser of SplitMix64.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>Eight numbers, each over 0 and under 1, of 23 bits.</summary>
    public Vector256<float> NextUniforms() =>
        (Vector256.ConvertToSingle((Next() >>> 9).AsInt32()) + Vector256.Create(.5f)) * Vector256.Create(1f / (1 << 23));

    /// <summary>Fills a span, the length of which is a multiple of <see cref="Lanes"/>, with numbers over 0 and under 1.</summary>
    public void Fill(Span<float> numbers)
    {
        for (var i = 0; i < numbers.Length; i += Lanes) NextUniforms().CopyTo(numbers[i..]);
    }

    /// <summary>
    /// Fills a span, the length of which is a multiple of twice <see cref="Lanes"/>, with lognormal factors: exp(<paramref name="spread"/> · z).
    /// </summary>
    /// <param name="spread">Of the logarithm, 0 or more.</param>
    /// <remarks>Box and Muller, Annals of Mathematical Statistics 29 (1958); |z| stays under 5.8.</remarks>
    public void FillLogNormals(Span<float> factors, float spread)
    {
        for (var i = 0; i < factors.Length; i += 2 * Lanes)
        {
            var radius = Vector256.Sqrt(FastMath.Log(NextUniforms()) * -2f) * spread;
            var (sin, cos) = FastMath.SinCos(NextUniforms());
            FastMath.Exp(radius * sin).CopyTo(factors[i..]);
            FastMath.Exp(radius * cos).CopyTo(factors[(i + Lanes)..]);
        }
    }

    private Vector256<uint> Next()
    {
        var next = _a + _b + _count;
        _count += Vector256<uint>.One;
        _a = _b ^ (_b >>> 9);
        _b = _c + (_c << 3);
        _c = ((_c << 21) | (_c >>> 11)) + next;
        return next;
    }
}
