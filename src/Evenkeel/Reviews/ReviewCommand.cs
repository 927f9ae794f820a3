using System.CommandLine;
using Evenkeel.App.Outlook;
using Evenkeel.App.Reviews;
using Evenkeel.CommandLine;

namespace Evenkeel.Reviews;

/// <summary><c>review</c>: the last seven days as Markdown.</summary>
internal static class ReviewCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("review", Texts.Of("cli.review"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ReviewWeek(store, new WinsHeld()).Run(new(parsed.GetValue(GlobalOptions.AsOf)), cancel), week =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, ReviewDocument.Of(week));
                else
                    terminal.Answers.Write(ReviewWords.Markdown(week));
                return ExitCode.Done;
            })));
        return command;
    }
}
