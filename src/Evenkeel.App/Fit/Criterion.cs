using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core.Fit;

namespace Evenkeel.App.Fit;

/// <summary>What makes a good client, in the user's own words.</summary>
public sealed class Criterion : IListed
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";
    public int Position { get; set; }
    public bool IsRetired { get; set; }
    public Guid? MergedIntoId { get; set; }

    /// <summary>Beside those of the others.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Whether the worst scores end it, whatever the others are.</summary>
    public bool IsDealBreaker { get; set; }
    public int Worst { get; set; } = Scale.Usual.Worst;
    public int Best { get; set; } = Scale.Usual.Best;

    public Scale Scale
    {
        get => new(Worst, Best);
        set => (Worst, Best) = (value.Worst, value.Best);
    }
}
