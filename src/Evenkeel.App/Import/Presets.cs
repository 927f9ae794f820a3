using System.Text.RegularExpressions;

namespace Evenkeel.App.Import;

/// <summary>The exports that are known by their columns; where the names were found stands in docs/formats.md.</summary>
public static partial class Presets
{
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("hubspot-deals", "hubspot", [["recordid", "dealid"], ["dealname"], ["dealstage"]], new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["externalId"] = ["recordid", "dealid"],
            ["name"] = ["dealname"],
            ["stage"] = ["dealstage"],
            ["stageChangedOn"] = ["dateenteredcurrentstage"],
            ["openedOn"] = ["createdate"],
            ["closedOn"] = ["closedate"],
            ["value"] = ["amount"],
            ["currency"] = ["currency"],
            ["owner"] = ["dealowner"],
            ["organisation"] = ["associatedcompanyprimary", "associatedcompany", "companyname"],
            ["person"] = ["associatedcontact"],
            ["offering"] = ["dealtype"],
            ["source"] = ["leadsource", "originaltrafficsource", "originalsource"],
            ["reason"] = ["closedlostreason"],
            ["nextStep"] = ["nextstep"],
        }),
        new("pipedrive-deals", "pipedrive", [["dealtitle", "title"], ["dealstage", "stage"], ["dealstatus", "status"], [.. Began, "dealwontime", "wontime", "deallosttime", "losttime"]],
            new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["externalId"] = ["dealid", "id"],
                ["name"] = ["dealtitle", "title"],
                ["stage"] = ["dealstage", "stage"],
                ["stageChangedOn"] = ["deallaststagechange", "laststagechange"],
                ["outcome"] = ["dealstatus", "status"],
                ["openedOn"] = Began,
                ["closedOn"] = ["dealdealclosedon", "dealclosedon", "closedon"],
                ["value"] = ["dealvalue", "value"],
                ["currency"] = ["dealcurrencyofvalue", "currencyofvalue", "dealcurrency", "currency"],
                ["owner"] = ["dealowner", "owner"],
                ["organisation"] = ["dealorganization", "organization", "organizationname"],
                ["person"] = ["dealcontactperson", "contactperson", "personname"],
                ["email"] = ["personemailwork", "personemail"],
                ["source"] = ["dealsourcechannel", "sourcechannel", "dealleadsource", "leadsource"],
                ["reason"] = ["deallostreason", "lostreason"],
            },
            EndTimes: ["dealwontime", "wontime", "deallosttime", "losttime"]),
        new("trello-cards", "trello", [["cardid"], ["cardname"], ["listname"]], new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["externalId"] = ["cardid"],
            ["name"] = ["cardname"],
            ["stage"] = ["listname"],
            ["closedOn"] = ["lastactivitydate"],
            ["owner"] = ["members"],
        }, OpenedFromId: true),
        new("notion-database", "notion", [], GuessMapping.Names, NotionFile()),
        new("airtable-view", "airtable", [], GuessMapping.Names, AirtableFile()),
    ];

    /// <summary>What <c>--as</c> may name.</summary>
    public static IReadOnlyList<string> Programs { get; } = [.. All.Select(preset => preset.Program)];

    /// <summary>Whether what is read in this way has columns of which one can say what they mean.</summary>
    public static bool IsMapped(string format) => format == "csv" || All.Any(preset => preset.Format == format);

    private static string[] Began => ["dealdealcreated", "dealcreated", "dealcreationdate", "dealaddtime", "addtime"];

    /// <summary>The export that a file looks like; null when it looks like none.</summary>
    public static Preset? Of(string fileName, IReadOnlyCollection<string> header) => All.FirstOrDefault(preset => preset.Fits(fileName, header));

    /// <summary>Notion puts an id of 32 digits behind the name of a page.</summary>
    [GeneratedRegex(" [0-9a-f]{32}(_all)?\\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex NotionFile();

    /// <summary>Airtable puts the name of the view behind that of the table; the first view of a table is called so.</summary>
    [GeneratedRegex("-Grid view\\.csv$", RegexOptions.IgnoreCase)]
    private static partial Regex AirtableFile();
}
