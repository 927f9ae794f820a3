using System.Diagnostics;
using System.Globalization;
using Evenkeel.Fuzz;

// Gives each reader many broken files: evenkeel-fuzz READER COUNT [FIRST]. Each file is made from its number alone, so that one that fails is made again by COUNT 1 and FIRST.
const long MostBytes = 200L << 20;
var longest = TimeSpan.FromSeconds(1);
if (args is not [var name, var countText, ..] || !Targets.All.TryGetValue(name, out var target) || !long.TryParse(countText, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine($"evenkeel-fuzz ({string.Join('|', Targets.All.Keys)}) COUNT [FIRST]");
    return 2;
}
var first = args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 0;
var (slowest, slowestAt, read, failed) = (TimeSpan.Zero, 0L, 0L, 0L);
var gate = new Lock();
var whole = Stopwatch.StartNew();
Parallel.ForEach(Chunks(first, first + count), chunk =>
{
    for (var number = chunk.From; number < chunk.To; number++)
    {
        var bytes = Mutation.Of(target.Sound, number);
        var took = TimeSpan.Zero;
        try
        {
            var watch = Stopwatch.StartNew();
            Interlocked.Add(ref read, target.Read(bytes));
            took = watch.Elapsed;

            // A machine with other work may keep anything waiting; a reader that hangs does so twice.
            if (took > longest)
            {
                watch.Restart();
                target.Read(bytes);
                took = watch.Elapsed;
            }
        }
        catch (Exception wrong)
        {
            Interlocked.Increment(ref failed);
            Console.Error.WriteLine($"input {number}: {wrong.GetType().Name}: {wrong.Message}");
        }
        lock (gate)
            if (took > slowest)
                (slowest, slowestAt) = (took, number);
    }
});
var peak = Process.GetCurrentProcess().PeakWorkingSet64;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{name}: {count} inputs in {whole.Elapsed.TotalSeconds:0} s, {read} rows, {failed} failed, slowest {slowest.TotalMilliseconds:0} ms (input {slowestAt}), peak {peak >> 20} MB"));
return failed > 0 || slowest > longest || peak > MostBytes ? 1 : 0;

static IEnumerable<(long From, long To)> Chunks(long from, long to)
{
    for (; from < to; from += 1000)
        yield return (from, Math.Min(to, from + 1000));
}
