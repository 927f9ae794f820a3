using Evenkeel.App.Import;

namespace Evenkeel.Import;

/// <summary>One line of a terminal that says how far an import is, written over and over.</summary>
internal sealed class ProgressLine(TextWriter terminal) : IProgress<ImportProgress>
{
    private int width;

    public void Report(ImportProgress value)
    {
        var line = $"{ImportRoutes.Step(value.Step)} {ImportRoutes.Count(value)}".TrimEnd();
        terminal.Write("\r" + line.PadRight(width));
        width = line.Length;
    }

    /// <summary>Leaves the line as if nothing had been there.</summary>
    public void Clear() => terminal.Write("\r" + new string(' ', width) + "\r");
}
