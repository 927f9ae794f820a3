using System.Text;
using Evenkeel.App.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Tests.Import;

/// <summary>Imports texts as if they were files.</summary>
internal static class Imports
{
    public const string Leads = """
        id,name,person_id,organisation_id,offering_id,source_id,introduced_by,value,currency,hours,stage,opened_at,closed_at,outcome,reason,referred_to,next_step,next_step_on,owner
        a1,Silva Festival,p1,o1,campaign,tom,tom,4800.50,EUR,30.5,Offer sent,2026-01-05,2026-02-10,won,,,,,ana
        a2,"Kiva, Studio",,o2,,organic_search,,,,,Talking,2026-02-01T09:30:00+01:00,,,,,Call,2026-03-20,ana
        a3,Museum,,,,,,1000,JPY,,Talking,2026-01-10,2026-01-20T12:00:00Z,lost,No budget,,,,ben

        """;

    public const string StageChanges = """
        lead_id,stage,at
        a1,Talking,2026-01-05T10:00:00Z
        a1,Offer sent,2026-01-20T10:00:00Z
        a2,Talking,2026-02-01T08:30:00Z
        a3,Talking,2026-01-10T00:00:00Z

        """;

    public const string People = """
        id,name,given_name,family_name,organisation_id,role,emails,phones,links,tags,notes,met_on,met_where,source_id
        p1,Ana Silva,Ana,Silva,o1,Director,ana@festival.example;a\;b@festival.example,+351 1,,warm;festival,"Likes
        two lines",2025-11-03,Chamber,tom

        """;

    public const string Organisations = """
        id,name,website,tags,notes
        o1,Festival Silva,https://festival.example,culture,
        o2,Kiva,,,

        """;

    public const string Sources = """
        id,name,person_id,kind,fee,currency,every
        tom,Tom's introductions,p1,person,12.50,EUR,month

        """;

    public static readonly (string Name, string Text)[] Practice =
        [("leads.csv", Leads), ("stage_changes.csv", StageChanges), ("people.csv", People), ("organisations.csv", Organisations), ("sources.csv", Sources)];

    public static SourceFile File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static SourceFile File(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes));

    public static async Task<Result<ImportFiles.Answer>> Try(TestStore test, ImportFiles.Ask ask)
    {
        await using var store = test.Open();
        return await new ImportFiles(store).Run(ask, default);
    }

    public static async Task<ImportFiles.Answer> Run(TestStore test, params (string Name, string Text)[] files) =>
        (await Try(test, new ImportFiles.Ask([.. files.Select(file => File(file.Name, file.Text))]))).Value;

    /// <summary>The reasons why lines of one file were rejected, by place.</summary>
    public static async Task<Dictionary<string, string>> Rejections(TestStore test, string name, string text) =>
        (await Run(test, (name, text))).Files[0].Rejected.ToDictionary(rejection => rejection.At, rejection => rejection.Code);
}
