namespace Evenkeel.Lists;

/// <summary>What a form on the page of lists says of an entry.</summary>
public sealed class EntryForm
{
    /// <summary>The version that the one who acts has seen.</summary>
    public int? Version { get; set; }
    public string? Name { get; set; }
    public string? Kind { get; set; }

    /// <summary>One a line.</summary>
    public string? Choices { get; set; }
    public List<string> Of { get; set; } = [];
    public Guid? Into { get; set; }
    public int Place { get; set; }

    /// <summary>Null when nothing was said of them.</summary>
    public IReadOnlyList<string>? ReadChoices() => Choices?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
