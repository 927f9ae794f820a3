namespace Evenkeel.App.Store;

/// <summary>A record that may turn out to be another one. It is kept out of sight then, so that files and names that know it find the other one.</summary>
public interface IMerged : IRecord
{
    /// <summary>The record that stands for this one since they were merged; never one that was merged away itself.</summary>
    Guid? MergedIntoId { get; set; }
}
