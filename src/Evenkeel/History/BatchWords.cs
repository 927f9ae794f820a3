namespace Evenkeel.History;

/// <summary>What a batch did, in a sentence.</summary>
public static class BatchWords
{
    private static readonly string[] Known =
    [
        "guess.noted", "import", "lead.added", "lead.declined", "lead.edited", "lead.lost", "lead.moved", "lead.referred", "lead.reopened", "lead.won", "leads.remembered", "sample",
        "settings.edited", "undo",
    ];

    /// <param name="what">The batch's code.</param>
    public static string Of(string what) => Texts.Of("batch." + (Known.Contains(what) ? what : "other"));
}
