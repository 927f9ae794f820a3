namespace Evenkeel.App.Import;

/// <summary>How far an import is.</summary>
/// <param name="Done">How many rows, or records, of this step.</param>
/// <param name="Of">Of how many; null where only the end will tell.</param>
public sealed record ImportProgress(ImportStep Step, int Done, int? Of);

/// <summary>What an import is at. Until the last step has ended it can be stopped, and nothing is written.</summary>
public enum ImportStep
{
    /// <summary>Rows are read from the files.</summary>
    Reading,

    /// <summary>Each row's record is found, or made.</summary>
    Matching,

    /// <summary>What is new is written, with its history.</summary>
    Writing,

    /// <summary>What is changed is written, and then all of it kept at once.</summary>
    Finishing,
}
