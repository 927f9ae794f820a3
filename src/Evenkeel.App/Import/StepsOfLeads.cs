using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;

namespace Evenkeel.App.Import;

/// <summary>
/// A lead's row names its next step: the step of these words, or the one that this source named last and that is still open, or a new one.
/// A step that is done stays so, whatever the file still says.
/// </summary>
internal static class StepsOfLeads
{
    public static void Take(Store.Store store, Identities identities, MadeRecords made, IEnumerable<(ReadFile File, IncomingRow Row, Guid Lead)> leads)
    {
        var steps = made.All.OfType<NextStep>().Where(step => step.LeadId is not null).ToLookup(step => step.LeadId!.Value);
        foreach (var (file, row, lead) in leads)
        {
            var (text, due) = StepColumns.Of(row);
            if (text is null && due is not null)
                file.LeaveOut("a day of a next step without words");
            if (text is null || !made.Has(lead))
                continue;
            var same = steps[lead].Where(step => SearchKey.Of(step.Text) == SearchKey.Of(text)).ToList();
            var named = StepColumns.IdOf(row);
            var before = identities.Resolve(TaskTables.Tasks.Kind, named) is { } known ? steps[lead].FirstOrDefault(step => step.Id == known) : null;
            var step = same.FirstOrDefault(step => Canonical.Day(step.DueOn) == due) ?? same.FirstOrDefault(step => step.DoneOn is null) ?? same.FirstOrDefault()
                ?? (before?.DoneOn is null ? before : null);
            var fields = new RowFields { ["text"] = text, ["due_on"] = due };
            if (step is null)
                made.Create(file, TaskTables.Tasks, store.Ids.Next(), new(fields) { ["lead_id"] = lead.ToString() }, new IncomingRow(row.Line, before is null ? named : null, new(0)));
            else if (step.DoneOn is null && !made.Created.ContainsKey(step.Id))
                made.Change(file, TaskTables.Tasks, step, due is null || step.Rule is not null ? new() { ["text"] = text } : fields, countsUnchanged: false);
        }
    }
}
