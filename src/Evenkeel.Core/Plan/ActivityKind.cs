namespace Evenkeel.Core.Plan;

/// <summary>What one can do for a new client.</summary>
public enum ActivityKind
{
    /// <summary>Move an open lead on.</summary>
    Lead,

    /// <summary>Turn to a person.</summary>
    Person,

    /// <summary>Be where leads came from: an event, a community, a talk.</summary>
    Place,
}
