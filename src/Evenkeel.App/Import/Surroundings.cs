namespace Evenkeel.App.Import;

/// <summary>What a file that tells of contacts has to be read with.</summary>
/// <param name="Cells">How times are meant that name no zone.</param>
/// <param name="Now">UTC; what lies behind it has not taken place.</param>
/// <param name="Own">Who is oneself.</param>
/// <param name="Files">All that come in together.</param>
internal sealed record Surroundings(CellReading Cells, DateTime Now, OwnAddresses Own, IReadOnlyList<SourceFile> Files)
{
    private readonly Lazy<LinkedInOwner> linkedIn = new(() => LinkedInOwner.Of(Files));

    /// <summary>The names of those that are known, as <see cref="Store.SearchKey"/>s, where a file needs them.</summary>
    public HashSet<string> Organisations { get; init; } = [];

    public TimeZoneInfo Zone => Cells.Zone;

    /// <summary>Who is oneself at LinkedIn, by all files of its archive.</summary>
    public LinkedInOwner LinkedIn => linkedIn.Value;
}
