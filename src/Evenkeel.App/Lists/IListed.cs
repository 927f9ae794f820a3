using Evenkeel.App.Store;

namespace Evenkeel.App.Lists;

/// <summary>An entry of a list that leads draw on: a stage, an offering, a source, an own field.</summary>
public interface IListed : IMerged
{
    string Name { get; set; }

    /// <summary>The name as it is searched and sorted.</summary>
    string NameKey { get; }

    /// <summary>Ascending; entries at the same place follow their names.</summary>
    int Position { get; set; }

    /// <summary>No longer offered; what has it keeps it.</summary>
    bool IsRetired { get; set; }
}
