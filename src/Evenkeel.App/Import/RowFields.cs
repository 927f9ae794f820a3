using System.Collections;

namespace Evenkeel.App.Import;

/// <summary>The fields of a row by name, as canonical text: few, looked for one after the other, and small, since a file has hundreds of thousands of rows.</summary>
internal sealed class RowFields : IEnumerable<KeyValuePair<string, string?>>
{
    private KeyValuePair<string, string?>[] fields;

    public RowFields(int capacity = 4) => fields = new KeyValuePair<string, string?>[capacity];

    public RowFields(IEnumerable<KeyValuePair<string, string?>> of)
    {
        fields = [.. of];
        Count = fields.Length;
    }

    public int Count { get; private set; }

    /// <exception cref="KeyNotFoundException">It is read, and there is no such field.</exception>
    public string? this[string name]
    {
        get => Place(name) is >= 0 and var place ? fields[place].Value : throw new KeyNotFoundException(name);
        set
        {
            var place = Place(name);
            if (place < 0 && Count == fields.Length)
                Array.Resize(ref fields, Math.Max(4, 2 * Count));
            fields[place < 0 ? Count++ : place] = new(name, value);
        }
    }

    public bool TryGetValue(string name, out string? text)
    {
        var place = Place(name);
        text = place < 0 ? null : fields[place].Value;
        return place >= 0;
    }

    /// <summary>Null also where there is no such field.</summary>
    public string? GetValueOrDefault(string name) => Place(name) is >= 0 and var place ? fields[place].Value : null;

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => fields.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(string name)
    {
        for (var place = 0; place < Count; place++)
            if (fields[place].Key == name)
                return place;
        return -1;
    }
}
