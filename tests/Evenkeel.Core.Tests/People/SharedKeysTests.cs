using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class SharedKeysTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Law_what_is_found_bit_by_bit_is_what_is_found_at_once(int seed)
    {
        var random = new Random(seed);
        var (there, among) = (new Dictionary<Guid, string[]>(), Nobody());
        for (var turn = 0; turn < 400; turn++)
        {
            var id = new Guid(random.Next(60), 0, 0, new byte[8]);
            if (random.Next(3) == 0)
            {
                there.Remove(id);
                among.Remove(id);
            }
            else
            {
                // a key of which there are few is shared by many, so that blocks grow beyond what is compared, and shrink again
                there[id] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(2) == 0 ? "many" : $"k{random.Next(20)}")];
                among.Put(id, there[id]);
            }
            if (turn % 20 > 0)
                continue;
            var anew = Nobody();
            foreach (var (one, keys) in there.Reverse())
                anew.Put(one, keys);
            Assert.Equal(anew.Pairs(), among.Pairs());
        }
    }

    private static SharedKeys<string[], DayOfWeek> Nobody() =>
        new(keys => keys.Select(key => (key.Length == 2 ? DayOfWeek.Monday : DayOfWeek.Friday, key)), (_, one, other) => one.Length + other.Length != 2, _ => true);
}
