using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.App.Import;

/// <summary>
/// Makes rows of people and contacts from traffic of any kind: each contact once, each person once by what they are reached at, and oneself never. Who is known already is
/// found by that and stays as they are; who is not becomes a person with their name and address.
/// </summary>
internal sealed class TrafficRows(ReadFile file, OwnAddresses own)
{
    /// <summary>The longest subject and preview that are kept, in characters.</summary>
    public const int LongestSubject = 300;
    public const int LongestPreview = 200;

    private const int ThreadBytes = 16;

    private readonly Dictionary<string, Known> people = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<IncomingRow> contacts = [];

    public void Take(Traffic traffic)
    {
        var id = ContactKeys.Bounded(traffic.Id);
        if (traffic.IsCancelled)
        {
            if (seen.Add(id))
                contacts.Add(new IncomingRow(traffic.Place, id, new(0)) { IsTraffic = true, IsCancelled = true, Origin = file.Origin });
            return;
        }
        var all = traffic.From is { } from ? traffic.To.Prepend(from) : traffic.To;
        var others = all.Where(one => !own.Has(one)).Select(Person).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (InteractionFields.CheckMinutes(traffic.Minutes) is { } unlikely)
            file.Reject(traffic.Place, unlikely.Code, Words.Of(unlikely));
        else if (!seen.Add(id))
            file.LeaveOut("a contact that the file tells of twice");
        else if (others.Count == 0)
            file.LeaveOut("a contact with nobody else");
        else
            contacts.Add(new IncomingRow(traffic.Place, id, Fields(traffic, others)) { IsTraffic = true, Origin = file.Origin, Otherwise = traffic.Otherwise });
    }

    public void Finish()
    {
        file.Tables.Add(new IncomingTable(PeopleTables.People, [.. people.Select(person => person.Value.Row(person.Key) with { Origin = file.Origin })]));
        file.Tables.Add(new IncomingTable(InteractionTables.Interactions, contacts));
    }

    private RowFields Fields(Traffic traffic, List<string> others)
    {
        if (others.Count > LogContact.MostPeople)
            file.LeaveOut(string.Create(CultureInfo.InvariantCulture, $"somebody beyond the first {LogContact.MostPeople} of a contact"), others.Count - LogContact.MostPeople);
        var fields = new RowFields(7)
        {
            ["kind"] = traffic.Kind,
            ["at"] = Canonical.Instant(Clock.ToMicroseconds(traffic.At)),
            [PersonIds.Name] = Canonical.List([.. others.Take(LogContact.MostPeople)]),
        };
        void Add(string field, string? text)
        {
            if (text is not null)
                fields[field] = text;
        }
        Add("direction", InteractionWords.Text(traffic.Direction ?? Direction(traffic)));
        Add("minutes", traffic.Minutes?.ToString(CultureInfo.InvariantCulture));
        Add("subject", CleanText.Beginning(traffic.Subject, LongestSubject));
        Add("thread", traffic.Thread is { } thread ? Thread(thread) : null);
        Add("preview", CleanText.Beginning(traffic.Preview, LongestPreview));
        return fields;
    }

    /// <summary>Short, and without what it is made of: a Message-ID may say an address.</summary>
    private static string Thread(string thread) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(thread)).AsSpan(0, ThreadBytes));

    private Direction? Direction(Traffic traffic) =>
        traffic.From is null || !own.AreKnown ? null : own.Has(traffic.From) ? People.Direction.Out : People.Direction.In;

    /// <summary>The id of somebody's row; null for whom nothing tells apart from others.</summary>
    private string? Person(Participant participant)
    {
        var email = EmailAddress.Read(participant.Email) is { Refusal: null } read ? read.Value : null;
        var phone = participant.Phone is { } number ? PhoneText.Normalised(number) ?? number : null;
        var name = Name(participant.Name);
        var keys = ContactKeys.Of(email is null ? [] : [email], phone is null ? [] : [phone], participant.Profile is { } page ? [page] : [], name, null);
        if (keys.Addresses.Count == 0 && (name is null || participant.Email is not null))
        {
            if (participant.Email is not null)
                file.LeaveOut("an address to which nobody can write");
            return null;
        }

        // One box, one person, under whatever names they write, unless several read it.
        var id = email is not null && !SharedBox.IsOne(keys.Emails[0]) ? ContactKeys.Bounded("email:" + keys.Emails[0]) : keys.MadeId();
        if (!people.TryGetValue(id, out var known))
            people.Add(id, known = new Known(email, phone, participant.Profile));
        known.See(name);
        return id;
    }

    /// <summary>A name without the quotes that programs leave around it; null where it is only an address.</summary>
    private static string? Name(string? text) =>
        CleanText.Beginning(text?.Trim().Trim('\'', '"'), CleanText.Name - 1) is { } name && name.Any(char.IsLetter) && !name.Contains('@', StringComparison.Ordinal) ? name : null;

    /// <summary>Somebody, and what they are called here and there.</summary>
    private sealed class Known(string? email, string? phone, string? profile)
    {
        private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);

        public void See(string? name)
        {
            if (name is not null)
                names[name] = names.GetValueOrDefault(name) + 1;
        }

        public IncomingRow Row(string id)
        {
            var name = names.OrderByDescending(one => one.Value).ThenByDescending(one => one.Key.Length).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key).FirstOrDefault();
            var fields = new RowFields(4) { ["name"] = name ?? email ?? phone ?? profile };
            foreach (var (field, value) in new[] { ("emails", email), ("phones", phone), ("links", profile) })
                if (value is not null)
                    fields[field] = value;
            string[] Of(string? value) => value is null ? [] : [value];
            return new IncomingRow(0, id, fields) { Keys = ContactKeys.Of(Of(email), Of(phone), Of(profile), name, null), IsTraffic = true };
        }
    }
}
