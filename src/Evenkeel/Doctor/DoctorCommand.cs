using System.CommandLine;
using Evenkeel.App.Doctor;
using Evenkeel.CommandLine;

namespace Evenkeel.Doctor;

/// <summary><c>doctor</c>: is everything sound?</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("doctor", Texts.Of("cli.doctor"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var answer = await new Examine(store).Run(cancel);
            if (parsed.GetValue(GlobalOptions.Json))
                Answers.Write(terminal.Answers, answer);
            else
            {
                foreach (var finding in answer.Found)
                    terminal.Answers.WriteLine($"{finding.At}: {finding.Why}");
                terminal.Answers.WriteLine(answer.Found.Count == 0 ? Texts.Of("doctor.sound", answer.Checked) : Texts.Of("doctor.found", answer.Found.Count, answer.Checked));
            }
            return answer.Found.Count == 0 ? ExitCode.Done : ExitCode.Partly;
        }));
        return command;
    }
}
