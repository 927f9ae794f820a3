using Evenkeel.Core.Outlook;

namespace Evenkeel.Bench;

/// <summary>A made-up practice for outlooks, with as many leads and engagements as wanted.</summary>
internal static class SampleAhead
{
    private const int Draws = 100;

    public static Practice Make(int leads, int engagements, int weeks) => new()
    {
        Capacity = [.. Enumerable.Range(0, weeks).Select(w => w % 13 == 7 ? 0.0 : 30)],
        Bills = [.. Enumerable.Range(0, weeks).Select(w => w % 4 == 0 ? 3200.0 : 150)],
        Cash = 9000,
        TaxShare = .25,
        Draws = Draws,
        Payment = [.. Enumerable.Range(0, Draws).Select(d => Lag.About(3 + (d % 5), 4))],
        EarnedBefore = [.. Enumerable.Repeat(900.0, 12)],
        Running = [.. Enumerable.Range(0, engagements).Select(i => new RunningWork(
            $"engagement {i}", 4, 400, 0, i % 2 == 0 ? null : 4 + i, i % 2 == 0 ? [.. Enumerable.Range(0, Draws).Select(d => .01 + (d * .0003))] : null))],
        Open = [.. Enumerable.Range(0, leads).Select(i => new PossibleWork(
            $"lead {i}", OfSize(20 + (i % 7 * 10)), [.. Enumerable.Range(0, Draws).Select(d => WonBy(.15 + (d % 10 * .03), weeks))]))],
        New = new(OfSize(40), [.. Enumerable.Range(0, Draws).Select(d => Enumerable.Range(0, weeks).Select(w => .2 * (1 - Math.Exp(-w / 6.0)) * (.5 + (d / 100.0))).ToArray())]),
    };

    private static Job OfSize(double hours) => new(hours, .5, 12, 90, Lag.About(2, 1));

    private static float[] WonBy(double ever, int weeks) => [.. Enumerable.Range(1, weeks).Select(w => (float)(ever * (1 - Math.Exp(-w / 8.0))))];
}
