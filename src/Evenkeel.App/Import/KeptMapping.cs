namespace Evenkeel.App.Import;

/// <summary>What somebody said that the columns of a foreign table mean, for the next file like it. A convenience: it is in backups, and in no export.</summary>
public sealed class KeptMapping
{
    public Guid WorkspaceId { get; set; }

    /// <summary>The program, as told or recognised; empty when neither.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The column names in their order, as a hash.</summary>
    public string Headers { get; set; } = "";

    /// <summary>As <c>--map</c> takes it.</summary>
    public string Mapping { get; set; } = "";

    public DateTime KeptAt { get; set; }
}
