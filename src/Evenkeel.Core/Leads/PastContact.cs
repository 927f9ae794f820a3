namespace Evenkeel.Core.Leads;

/// <summary>A time in which one was in touch with the people of one organisation as one is about work, and of which no lead is written down.</summary>
/// <param name="BeganOn">The first day of contact.</param>
/// <param name="EndedOn">The last one; the day of the invoice where that came before it.</param>
/// <param name="People">With whom, most contacts first; then by id.</param>
/// <param name="Contacts">How many there were until then.</param>
/// <param name="InvoicedOn">The day of the first invoice that followed; null when none did.</param>
public sealed record PastContact(DateOnly BeganOn, DateOnly EndedOn, IReadOnlyList<Guid> People, int Contacts, DateOnly? InvoicedOn)
{
    /// <summary>From so many days without contact on, it is over. Between a first word and a no there are seldom two months of silence.</summary>
    public const int SilenceDays = 60;

    /// <summary>On at least so many days there was contact: a question and its answer are no lead.</summary>
    public const int FewestDays = 3;

    /// <summary>From the first to the last day at least so many: an afternoon of mails is none.</summary>
    public const int ShortestDays = 7;

    /// <summary>And at most so many: what goes on for longer is work, or a friendship.</summary>
    public const int LongestDays = 180;

    /// <summary>Whoever was won or sent an invoice within so many days before was a client already.</summary>
    public const int ClientDays = 365;

    /// <summary>An invoice within so many days after the last contact is taken to be of it.</summary>
    public const int InvoiceDays = 180;

    /// <summary>A lead that was open within so many days before or after is taken to be the one.</summary>
    public const int NearDays = 30;

    /// <summary>Finds such times with one organisation.</summary>
    /// <param name="touches">All contacts with its people until today, in any order.</param>
    /// <param name="leads">The leads with them that were there until today.</param>
    /// <param name="invoices">The days of invoices to it, until today.</param>
    /// <param name="today">What is less than <see cref="SilenceDays"/> before it may go on.</param>
    /// <returns>The newest first. Both directions are among their contacts.</returns>
    /// <remarks>
    /// A rule of thumb and no model: it proposes, and somebody who was there decides. It takes in only what happened, so what is recorded of later days changes nothing.
    /// </remarks>
    public static IEnumerable<PastContact> Find(IReadOnlyCollection<Touch> touches, IReadOnlyCollection<LeadTime> leads, IReadOnlyCollection<DateOnly> invoices, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(touches);
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(invoices);
        return Together(touches.Where(touch => touch.On <= today).OrderBy(touch => touch.On)).Select(time => Of(time, invoices.Where(on => on <= today), today)).OfType<PastContact>()
            .Where(found => !leads.Any(lead => lead.From <= found.EndedOn.AddDays(NearDays) && !(lead.To < found.BeganOn.AddDays(lead.IsWon ? -ClientDays : -NearDays)))).Reverse();
    }

    /// <summary>What lies less than <see cref="SilenceDays"/> apart.</summary>
    private static IEnumerable<List<Touch>> Together(IEnumerable<Touch> inOrder)
    {
        var time = new List<Touch>();
        foreach (var touch in inOrder)
        {
            if (time.Count > 0 && touch.On.DayNumber - time[^1].On.DayNumber >= SilenceDays)
            {
                yield return time;
                time = [];
            }
            time.Add(touch);
        }
        if (time.Count > 0)
            yield return time;
    }

    private static PastContact? Of(List<Touch> time, IEnumerable<DateOnly> invoices, DateOnly today)
    {
        var (began, last) = (time[0].On, time[^1].On);
        if (today.DayNumber - last.DayNumber < SilenceDays)
            return null;
        var near = invoices.Where(on => on >= began.AddDays(-ClientDays) && on <= last.AddDays(InvoiceDays)).Order().ToList();
        if (near.Count > 0 && near[0] < began)
            return null;
        var invoiced = near.Count > 0 ? near[0] : (DateOnly?)null;
        var ended = invoiced < last ? invoiced.Value : last;
        var until = time.FindAll(touch => touch.On <= ended);
        if (ended.DayNumber - began.DayNumber + 1 is < ShortestDays or > LongestDays || until.Select(touch => touch.On).Distinct().Count() < FewestDays || !until.Exists(touch => touch.IsIn) || !until.Exists(touch => touch.IsOut))
            return null;
        var people = until.GroupBy(touch => touch.PersonId).OrderByDescending(theirs => theirs.Select(touch => touch.ContactId).Distinct().Count()).ThenBy(theirs => theirs.Key).Select(theirs => theirs.Key);
        return new PastContact(began, ended, [.. people], until.Select(touch => touch.ContactId).Distinct().Count(), invoiced);
    }
}

/// <summary>When a lead was open.</summary>
/// <param name="To">Its last day; null for one that is still open.</param>
/// <param name="IsWon">Whether a client came of it on that day.</param>
public readonly record struct LeadTime(DateOnly From, DateOnly? To, bool IsWon);
