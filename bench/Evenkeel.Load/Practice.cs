using System.Globalization;
using System.Text;

namespace Evenkeel.Load;

/// <summary>Tables of a made-up practice, the same at every run: people each with a lead, and further leads; one in four has ended. The first of the people is in touch all the time.</summary>
internal static class Practice
{
    private static readonly string[] Given = "Ana Ben Carla Dmitri Elif Farah Greta Hugo Ines Jonas Keiko Liam Mina Noor Olga Pavel Quinn Rosa Samir Tove Björn Chloé Émile Håkon Jürgen Łukasz Márta".Split(' ');
    private static readonly string[] Family = "Abbott Baker Castillo Dahl Eriksen Ferrari Gupta Haddad Ivanov Jensen Kowalski Lindqvist Moreau Nakamura Okafor Petrov Rossi Schmidt Tanaka Müller Núñez Šimić".Split(' ');
    private static readonly string[] Work = ["website", "brand refresh", "migration", "security review", "training", "retainer", "audit", "mobile app", "analytics", "campaign"];
    private static readonly string[] Stages = ["Contacted", "Call held", "Offer sent", "Negotiating"];

    /// <summary>How many contacts there are with the first of the people: a third of them stand for themselves, the others in conversations of ten.</summary>
    public const int Contacts = 5_000;

    /// <summary>Words that somebody searches for: a family name, a kind of work, one exact number.</summary>
    public static string Term(int i) => (i % 3) switch
    {
        0 => Family[i % Family.Length],
        1 => Work[i % Work.Length],
        _ => $"#{i * 7919 % 10_000:00000}",
    };

    public static string Name(int i) => $"{Work[i * 31 % Work.Length]} for {Given[i % Given.Length]} {Family[i * 17 % Family.Length]} #{i:00000}";

    public static void Write(string folder, int people, int leads)
    {
        var now = DateTime.UtcNow.Date;
        string Day(int daysAgo) => now.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (rows, steps) = (new StringBuilder("id,name,person_id,source_id,value,currency,stage,opened_at,closed_at,outcome\n"), new StringBuilder("lead_id,stage,at\n"));
        var known = new StringBuilder("id,name,emails,phones,notes\n");
        for (var i = 0; i < people; i++)
            known.Append(CultureInfo.InvariantCulture, $"p{i},{Given[i % Given.Length]} {Family[i * 17 % Family.Length]} {i:00000},p{i:00000}@studio.example,+49 30 {i:0000000},{Work[i % Work.Length]} {Work[i * 7 % Work.Length]}\n");
        for (var i = 0; i < leads; i++)
        {
            var (stage, age) = ((i % 10) switch { < 4 => 0, < 7 => 1, < 9 => 2, _ => 3 }, 40 + (i * 37 % 600));
            var hasEnded = i % 4 == 3;
            rows.Append(CultureInfo.InvariantCulture, $"l{i},{Name(i)},p{i % people},{(i % 3 == 0 ? "referral" : "website")},{500 + (i * 91 % 9000)},EUR,{Stages[stage]},{Day(age)},{(hasEnded ? Day(age - 35) : "")},{(!hasEnded ? "" : i % 12 == 3 ? "won" : "lost")}\n");
            for (var s = 0; s <= stage; s++)
                steps.Append(CultureInfo.InvariantCulture, $"l{i},{Stages[s]},{Day(age - (s * 8))}\n");
        }
        var contacts = new StringBuilder("id,kind,at,direction,subject,preview,person_ids,thread\n");
        for (var i = 0; i < Contacts; i++)
            contacts.Append(CultureInfo.InvariantCulture, $"c{i},mail,{now.AddHours(-i * 5):yyyy-MM-dd'T'HH:mm:ss}Z,{(i % 2 == 0 ? "in" : "out")},{Name(i % people)},Hello and thank you for {Work[i % Work.Length]},p0;p{1 + (i % 40)},{(i % 3 == 0 ? "" : $"t{i / 15}")}\n");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "interactions.csv"), contacts.ToString());
        File.WriteAllText(Path.Combine(folder, "people.csv"), known.ToString());
        File.WriteAllText(Path.Combine(folder, "leads.csv"), rows.ToString());
        File.WriteAllText(Path.Combine(folder, "stage_changes.csv"), steps.ToString());
    }
}
