using System.CommandLine;
using System.Globalization;
using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.CommandLine;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Formats.Tables;
using Evenkeel.Import;
using Spectre.Console;

namespace Evenkeel.Leads;

/// <summary><c>backtest</c>: how good would the forecast have been?</summary>
internal static class BacktestCommand
{
    private static readonly string[] PredictionColumns = ["as_of", "owner", "external_id", "horizon_days", "chance", "low", "high"];

    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string>("DIR|FILE.csv") { Description = Texts.Of("cli.backtest-path") };
        var map = new Option<FileInfo?>("--map") { Description = Texts.Of("cli.import-map"), HelpName = "MAP.json" };
        var features = new Option<string>("--features") { Description = Texts.Of("cli.backtest-features"), HelpName = "value,…", DefaultValueFactory = _ => "" };
        var separately = new Option<string?>("--separately") { Description = Texts.Of("cli.backtest-separately"), HelpName = "owner" };
        separately.AcceptOnlyFromAmong("owner");
        var horizons = new Option<int[]>("--horizons") { Description = Texts.Of("cli.backtest-horizons"), HelpName = "7,30,90", Required = true, CustomParser = Horizons };
        var from = new Option<DateOnly?>("--from") { Description = Texts.Of("cli.backtest-from"), HelpName = "DATE", Required = true, CustomParser = IsoDay.Parse };
        var to = new Option<DateOnly?>("--to") { Description = Texts.Of("cli.backtest-to"), HelpName = "DATE", Required = true, CustomParser = IsoDay.Parse };
        var every = new Option<int>("--every") { Description = Texts.Of("cli.backtest-every"), HelpName = "DAYS", DefaultValueFactory = _ => 7 };
        var predictions = new Option<FileInfo?>("--predictions") { Description = Texts.Of("cli.backtest-predictions"), HelpName = "OUT.csv" };
        var command = new Command("backtest", Texts.Of("cli.backtest")) { path, map, features, separately, horizons, from, to, every, predictions };
        command.SetAction(parsed =>
        {
            var mapping = MappingFile.Read(parsed.GetValue(map));
            if (mapping.Refusal is { } noMapping)
                return terminal.Refuse(noMapping);
            if (!Path.Exists(parsed.GetValue(path)))
                return terminal.Refuse(new Refusal("import.no-such-file", parsed.GetValue(path)!));
            var plan = new BacktestPlan(
                parsed.GetValue(horizons)!, parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value, parsed.GetValue(every), parsed.GetValue(separately) is not null);
            var ask = new RunBacktest.Ask(
                SourceFile.At(parsed.GetValue(path)!), mapping.Value, plan, parsed.GetValue(features)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            using var output = parsed.GetValue(predictions) is { } file ? new PredictionFile(file.FullName) : null;
            var answer = RunBacktest.Run(ask, output is null ? null : output.Write, (done, all) => terminal.Remarks.WriteLine(Texts.Of("backtest.progress", done, all)));
            return terminal.Finish(answer, report => Say(terminal, report, parsed.GetValue(GlobalOptions.Json)));
        });
        return command;
    }

    private static int[] Horizons(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var texts = argument.Tokens.SelectMany(token => token.Value.Split(',')).ToList();
        var days = texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().Order().ToArray();
        if (days.Length == 0 || days[0] is < 1 || days[^1] > AnswerWeek.MostDays)
            argument.AddError(Texts.Of("cli.not-horizons", string.Join(',', texts)));
        return days;
    }

    private static int Say(Terminal terminal, RunBacktest.Answer answer, bool asJson)
    {
        foreach (var (file, rejection) in answer.Files.SelectMany(file => file.Rejected.Select(rejection => (file.Path, rejection))))
            terminal.Remarks.WriteLine($"{file}, {rejection.At}: {rejection.Why}");
        if (asJson)
            Answers.Write(terminal.Answers, BacktestDocument.Of(answer));
        else
            foreach (var horizon in answer.Report.Horizons)
            {
                var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("backtest.within", horizon.HorizonDays));
                foreach (var column in new[] { "backtest.n", "backtest.brier", "backtest.log-loss", "backtest.expected", "backtest.observed" })
                    table.AddColumn(new TableColumn(Texts.Of(column)).RightAligned());
                foreach (var (name, score) in new[]
                {
                    ("backtest.leads", horizon.Leads), ("backtest.base-rate", horizon.LeadsBaseRate), ("backtest.stage-weighted", horizon.LeadsStageWeighted),
                    ("backtest.groups", horizon.Groups), ("backtest.groups-base-rate", horizon.GroupsBaseRate), ("backtest.groups-stage-weighted", horizon.GroupsStageWeighted),
                })
                    table.AddRow(Texts.Of(name), Number(score.N, "0"), Number(score.Brier, "0.00000"), Number(score.LogLoss, "0.00000"), Number(score.Expected, "0.0"), Number(score.Observed, "0"));
                terminal.Console.Write(table);
                terminal.Answers.WriteLine();
            }
        return answer.Files.Any(file => file.Rejected.Count > 0) ? ExitCode.Partly : ExitCode.Done;
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.CurrentCulture);

    private sealed class PredictionFile : IDisposable
    {
        private readonly FileStream file;
        private readonly TableWriter writer;

        public PredictionFile(string path) => (file, writer) = (file = File.Create(path), new TableWriter(file, PredictionColumns));

        public void Write(Prediction prediction) => writer.Write(
            prediction.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), prediction.Owner, prediction.LeadId, Text(prediction.HorizonDays),
            Text(prediction.Chance.Mean), Text(prediction.Chance.Low), Text(prediction.Chance.High));

        public void Dispose()
        {
            writer.Dispose();
            file.Dispose();
        }

        private static string Text(double number) => number.ToString("0.########", CultureInfo.InvariantCulture);
    }
}
