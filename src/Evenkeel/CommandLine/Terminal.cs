using Evenkeel.App;
using Evenkeel.Core;
using Spectre.Console;

namespace Evenkeel.CommandLine;

/// <summary>Where a command writes: answers to one stream, progress and warnings to the other.</summary>
public sealed class Terminal(TextWriter answers, TextWriter remarks, TimeProvider clock, bool isWatched = false)
{
    public static Terminal Real => new(System.Console.Out, System.Console.Error, TimeProvider.System, !System.Console.IsErrorRedirected);

    public TextWriter Answers { get; } = answers;

    public TextWriter Remarks { get; } = remarks;

    /// <summary>Whether somebody looks on, to whom progress can be shown on <see cref="Remarks"/>.</summary>
    public bool IsWatched { get; } = isWatched;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Tables and emphasis for people; plain text where the output is no terminal.</summary>
    public IAnsiConsole Console => field ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Answers) });

    /// <summary>Says why something was refused.</summary>
    /// <returns>The exit code for it.</returns>
    public int Refuse(Refusal refusal)
    {
        Remarks.WriteLine($"{Words.Of(refusal)} [{refusal.Code}]");
        return ExitCode.Refused;
    }
}

/// <summary>What the program's exit means; part of its public interface.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int Refused = 3;

    /// <summary>Done, but some of the input was rejected, or something was found.</summary>
    public const int Partly = 4;
}
