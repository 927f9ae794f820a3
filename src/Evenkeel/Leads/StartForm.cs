using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Leads;

/// <summary>One's last ten leads as they were typed.</summary>
public sealed class StartForm
{
    public const int Places = 10;

    public List<Row> Rows { get; set; } = [.. Enumerable.Range(0, Places).Select(_ => new Row())];

    /// <summary>One line of the form.</summary>
    public sealed class Row
    {
        public string? Name { get; set; }
        public string? Began { get; set; }
        public string? How { get; set; }
        public string? Ended { get; set; }
        public string? Source { get; set; }

        public bool IsEmpty => Typed.Text(Name) is null && Typed.Text(Began) is null && Typed.Text(Ended) is null && Typed.Text(Source) is null && LeadTables.ToOutcome(How) is null;
    }

    /// <summary>What to write, and with which line each came; lines that cannot be read are told by their place.</summary>
    public (List<AddPastLeads.PastLead> Leads, List<int> Lines, Dictionary<int, Refusal> Wrong) Read()
    {
        var (leads, lines, wrong) = (new List<AddPastLeads.PastLead>(), new List<int>(), new Dictionary<int, Refusal>());
        foreach (var (line, row) in Rows.Index().Where(row => !row.Item.IsEmpty))
        {
            var (began, ended) = (Typed.Day(row.Began), Typed.Day(row.Ended));
            if ((began.Refusal ?? ended.Refusal) is { } refusal)
            {
                wrong[line] = refusal;
                continue;
            }
            leads.Add(new AddPastLeads.PastLead(Typed.Text(row.Name), began.Value, LeadTables.ToOutcome(row.How), ended.Value, Typed.Text(row.Source)));
            lines.Add(line);
        }
        return (leads, lines, wrong);
    }
}
