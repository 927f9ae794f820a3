using System.CommandLine;
using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.CommandLine;
using Evenkeel.Rates;
using Evenkeel.Time;
using Spectre.Console;

namespace Evenkeel.Clients;

/// <summary><c>clients</c>: what came back for what went in, and how much hangs on the largest.</summary>
internal static class ClientsCommand
{
    private static readonly string[] Figures = ["revenue", "paid", "hours", "rate", "revenue-share", "effort-share", "days-to-pay", "quality", "brought"];

    public static Command Make(Terminal terminal)
    {
        var months = new Option<int?>("--months") { Description = Texts.Of("cli.clients-months"), HelpName = "N" };
        var into = new Option<string?>("--in") { Description = Texts.Of("cli.clients-in"), HelpName = "CURRENCY" };
        var command = new Command("clients", Texts.Of("cli.clients")) { months, into };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new MeasureClients(store).Run(new MeasureClients.Ask(parsed.GetValue(GlobalOptions.AsOf), parsed.GetValue(months), parsed.GetValue(into)), cancel), clients =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, ClientsDocument.Of(clients));
                else
                    Say(terminal, clients);
                return ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, MeasureClients.Answer clients)
    {
        terminal.Answers.WriteLine(Texts.Of("clients.question"));
        terminal.Answers.WriteLine(ClientWords.Answer(clients) ?? Texts.Of("clients.empty"));
        if (clients.Clients.Count == 0)
            return;
        terminal.Answers.WriteLine(Texts.Of("clients.in", clients.Currency));
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("clients.client"));
        foreach (var figure in Figures)
            table.AddColumn(new TableColumn(Texts.Of("clients." + figure)).RightAligned());
        foreach (var client in clients.Clients)
            table.AddRow(
                Markup.Escape(ClientWords.Name(client.Name)), ClientWords.Revenue(client), ClientWords.Amount(client.Paid), TimeWords.Clock(client.Minutes),
                ClientWords.Rate(client.HourlyRate), ClientWords.Share(client.RevenueShare), ClientWords.Share(client.EffortShare), ClientWords.Days(client), ClientWords.Quality(client),
                client.ClientsBrought.ToString(CultureInfo.CurrentCulture));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        foreach (var client in clients.Clients)
        {
            var said = new[] { ClientWords.UnloggedHours(client), ClientWords.OfAWeek(client) }.OfType<string>().ToList();
            if (said.Count > 0)
                terminal.Answers.WriteLine(Texts.Of("clients.of", ClientWords.Name(client.Name), string.Join("; ", said)));
        }
        foreach (var drift in clients.Clients.Select(ClientWords.Drift).OfType<string>())
            terminal.Answers.WriteLine(drift);
        foreach (var move in clients.Moves)
            terminal.Answers.WriteLine(ClientWords.Move(move));
        foreach (var other in clients.Others)
            terminal.Answers.WriteLine(Texts.Of("clients.other", ClientWords.Amount(other.Revenue), other.Revenue.Currency));
        foreach (var said in ClientWords.Converted(clients))
            terminal.Answers.WriteLine(said);
        if (clients.LacksRates)
            terminal.Answers.WriteLine($"{Texts.Of("rates.none")} {RateWords.Source}");
    }
}
