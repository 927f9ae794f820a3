using System.Globalization;
using System.Text.Json;
using Evenkeel.App.Tables;
using Evenkeel.App.Time;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;
using Evenkeel.Core.People;

namespace Evenkeel.App.Import;

/// <summary>The settings of an export: texts by name, and the stages in their order.</summary>
internal sealed record ImportedSettings(Dictionary<string, string> Fields, IReadOnlyList<string> Stages);

/// <summary>Reads <c>settings.json</c>.</summary>
internal static class SettingsFile
{
    public const string Stages = "stages";
    public const string RestDays = "restDays";
    private const int Largest = 1 << 20;

    public static ReadFile Read(SourceFile file)
    {
        var (fields, stages) = (new Dictionary<string, string>(), new List<string>());
        var read = new ReadFile(file.Name, ImportFormat.Settings) { Settings = new ImportedSettings(fields, stages) };
        try
        {
            using var stream = file.Open();
            if (stream.CanSeek && stream.Length > Largest)
                throw new JsonException("the file is larger than 1 MiB");
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 8 });
            foreach (var setting in json.RootElement.EnumerateObject())
                Take(setting, fields, stages, read);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            read.Reject((wrong as JsonException)?.LineNumber + 1 ?? 1, "settings.shape", Words.Of(new Refusal("settings.shape")));
        }
        return read;
    }

    private static void Take(JsonProperty setting, Dictionary<string, string> fields, List<string> stages, ReadFile read)
    {
        switch (setting.Name)
        {
            case "currency" when Core.Money.Currency.IsKnown(setting.Value.GetString()):
            case "timeZone" when TimeZoneInfo.TryFindSystemTimeZoneById(setting.Value.GetString() ?? "", out _):
                fields[setting.Name] = setting.Value.GetString()!;
                break;
            case RestDays when Texts(setting.Value) is var days && days.All(day => Enum.TryParse<DayOfWeek>(day, out var known) && known.ToString() == day):
                fields[RestDays] = Canonical.List(days);
                break;
            case Stages:
                stages.AddRange(Texts(setting.Value).Where(stage => stage.Length > 0).Distinct(StringComparer.Ordinal));
                break;
            case "hoursPerWeek" or "hourlyRate" or "cash" or "cashOn" or "taxShare" when setting.Value.ValueKind != JsonValueKind.Array && setting.Value.ToString().Length == 0:
                break;
            case "timeOff" or "targets" when setting.Value.ValueKind == JsonValueKind.Array && setting.Value.GetArrayLength() == 0:
                break;
            case "hoursPerWeek" when Number(setting.Value) is > 0 and <= 168 and var hours:
                fields[setting.Name] = Canonical.Hours((int)Math.Round(hours * 60))!;
                break;
            case "taxShare" when Number(setting.Value) is >= 0 and <= 1 and var share:
                fields[setting.Name] = share.ToString("0.###", CultureInfo.InvariantCulture);
                break;
            case "hourlyRate" or "cash" when Amount(setting.Value.ToString()) is { } money:
                fields[setting.Name] = money.ToString();
                break;
            case "cashOn" when DateOnly.TryParseExact(setting.Value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                fields[setting.Name] = Canonical.Day(day)!;
                break;
            case "timeOff" when Texts(setting.Value).ConvertAll(TimeOff.Read) is var off && !off.Contains(null):
                fields[setting.Name] = Canonical.List(off.ConvertAll(span => span!.ToString()));
                break;
            case "targets" when Targets(setting.Value) is var targets && !targets.Contains(null):
                fields[setting.Name] = Canonical.List(targets.ConvertAll(target => target!.ToString()));
                break;
            case "ownAddresses" when Texts(setting.Value).ConvertAll(EmailAddress.Read) is var own && own.Count <= People.Several.Most && own.TrueForAll(address => address.Refusal is null):
                if (own.Count > 0)
                    fields[setting.Name] = Canonical.List(own.ConvertAll(address => address.Value));
                break;
            case "currency" or "timeZone" or RestDays or "hoursPerWeek" or "hourlyRate" or "cash" or "cashOn" or "taxShare" or "timeOff" or "targets" or "ownAddresses":
                read.Reject(1, "settings.value", Words.Of(new Refusal("settings.value", setting.Name, setting.Value.ToString())));
                break;
            default:
                read.LeaveOut($"setting '{setting.Name}' is not read");
                break;
        }
    }

    /// <summary>As texts like <c>prospect 4.5</c>, or as an object of hours by purpose.</summary>
    private static List<TimeTarget?> Targets(JsonElement targets) => targets.ValueKind == JsonValueKind.Object
        ? [.. targets.EnumerateObject().Select(target => Number(target.Value) is { } hours ? TimeTarget.Of(target.Name, (double)hours) : null)]
        : Texts(targets).ConvertAll(TimeTarget.Read);

    private static decimal? Number(JsonElement value) =>
        decimal.TryParse(value.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <returns>An amount with its currency behind it; null for what is none.</returns>
    private static Core.Money.Money? Amount(string text) =>
        text.Split(' ') is [var number, var currency] && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
        && Core.Money.Money.Of(amount, currency) is { Refusal: null } money ? money.Value : null;

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString() ?? "")];
}
