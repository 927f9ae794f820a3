using System.Runtime.Intrinsics;
using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class UniformsTests
{
    private const int Many = 1 << 20;

    [Fact]
    public void They_are_spread_evenly_and_never_0_or_1()
    {
        var numbers = new float[Many];
        new Uniforms(1, 2, 3).Fill(numbers);
        Assert.True(numbers.Min() > 0 && numbers.Max() < 1);
        var cells = new int[1000];
        foreach (var number in numbers) cells[(int)(number * 1000)]++;
        // chi-square with 999 degrees of freedom: mean 999, standard deviation 44.7
        Assert.InRange(cells.Sum(cell => Math.Pow(cell - (Many / 1000.0), 2) / (Many / 1000.0)), 999 - (5 * 44.7), 999 + (5 * 44.7));
    }

    [Fact]
    public void Streams_for_other_purposes_blocks_and_seeds_have_nothing_in_common()
    {
        float[] Of(ulong seed, ulong purpose, int block)
        {
            var numbers = new float[4096];
            new Uniforms(seed, purpose, block).Fill(numbers);
            return numbers;
        }
        var first = Of(1, 2, 3);
        Assert.Equal(first, Of(1, 2, 3));
        foreach (var other in (float[][])[Of(2, 2, 3), Of(1, 3, 3), Of(1, 2, 4), Of(3, 2, 1)])
        {
            var correlation = first.Zip(other).Average(pair => (pair.First - .5) * (pair.Second - .5)) * 12;
            Assert.InRange(correlation, -5 / Math.Sqrt(4096), 5 / Math.Sqrt(4096));
        }
    }

    [Fact]
    public void Lognormal_factors_have_the_moments_of_a_normal_in_their_logarithms()
    {
        var factors = new float[Many];
        new Uniforms(4, 5, 6).FillLogNormals(factors, .5f);
        var z = Array.ConvertAll(factors, factor => Math.Log(factor) / .5);
        Assert.Equal(0, z.Average(), 5 / Math.Sqrt(Many));
        Assert.Equal(1, z.Average(x => x * x), 5 * Math.Sqrt(2.0 / Many));
        Assert.Equal(3, z.Average(x => x * x * x * x), 5 * Math.Sqrt(96.0 / Many));
        Assert.Equal(.0227501, z.Count(x => x > 2) / (double)Many, 5 * Math.Sqrt(.0227 / Many));
    }

    [Fact]
    public void The_fast_functions_are_those_of_the_library()
    {
        for (var x = 1e-7f; x < 1; x *= 1.01f)
        {
            Assert.Equal(Math.Log(x), FastMath.Log(Vector256.Create(x))[0], 4e-7 * Math.Max(1, -Math.Log(x)));
            var (sin, cos) = FastMath.SinCos(Vector256.Create(x));
            Assert.Equal(Math.Sin(2 * Math.PI * x), sin[0], 6e-7);
            Assert.Equal(Math.Cos(2 * Math.PI * x), cos[0], 6e-7);
        }
        for (var x = -80f; x < 80; x += .37f)
            Assert.Equal(1, FastMath.Exp(Vector256.Create(x))[0] / Math.Exp(x), 4e-7);
    }

    [Fact]
    public void Poisson_numbers_come_as_often_as_they_should()
    {
        var numbers = new float[Many];
        new Uniforms(7, 8, 9).Fill(numbers);
        var counts = numbers.GroupBy(number => TrialBlock.Poisson(.7, number)).ToDictionary(group => group.Key, group => group.Count() / (double)Many);
        foreach (var (number, chance) in ((int, double)[])[(0, .4965853), (1, .3476097), (2, .1216634), (3, .0283881)])
            Assert.Equal(chance, counts[number], 5 * Math.Sqrt(chance / Many));
    }
}
