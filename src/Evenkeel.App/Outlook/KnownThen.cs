using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Outlook;

/// <summary>What was known at an instant of what an outlook starts from: what came after it changes no answer as of that day.</summary>
/// <param name="asOf">UTC.</param>
/// <param name="today">Its day.</param>
internal sealed class KnownThen(DateTime asOf, DateOnly today)
{
    /// <summary>Those that were opened before; what ended later was still open.</summary>
    public List<Lead> Leads(IEnumerable<Lead> leads)
    {
        var then = leads.Where(lead => lead.OpenedAt < asOf).ToList();
        foreach (var lead in then.Where(lead => lead.ClosedAt >= asOf))
            (lead.ClosedAt, lead.Outcome, lead.Reason) = (null, null, null);
        return then;
    }

    /// <summary>Those whose lead was not opened or won only later, and that had begun or were written down.</summary>
    /// <param name="leads">All of them, as they are now.</param>
    public List<Engagement> Engagements(IEnumerable<Engagement> engagements, IEnumerable<Lead> leads)
    {
        var later = leads.Where(lead => lead.OpenedAt >= asOf || lead.ClosedAt >= asOf).Select(lead => lead.Id).ToHashSet();
        return [.. engagements.Where(work => !(work.LeadId is { } lead && later.Contains(lead)) && Was(work.StartsOn, work.RecordedAt))];
    }

    public List<Bill> Bills(IEnumerable<Bill> bills) => [.. bills.Where(bill => Was(bill.StartsOn, bill.RecordedAt))];

    /// <summary>Null where it is not known, or only of a later day.</summary>
    public Money? Cash(Workspace workspace) => workspace.CashOn > today ? null : workspace.Cash;

    private bool Was(DateOnly? starts, DateTime recorded) => starts is null || starts <= today || recorded <= asOf;
}
