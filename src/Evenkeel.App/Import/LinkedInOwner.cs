using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>Whose archive it is: by its profile and its invitations, else who takes part in nearly all conversations and is no connection.</summary>
internal sealed class LinkedInOwner
{
    private const double NearlyAll = 0.9;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> profiles = new(StringComparer.Ordinal);

    private LinkedInOwner()
    {
    }

    public bool IsKnown => names.Count > 0;

    /// <param name="files">All that come in together; those that are none of the archive are passed over.</param>
    public static LinkedInOwner Of(IReadOnlyList<SourceFile> files)
    {
        var owner = new LinkedInOwner();
        var kinds = files.Select(file => (file, Format: LinkedInTable.Recognise(file))).Where(one => one.Format is not null).ToList();
        foreach (var (file, _) in kinds.Where(one => one.Format != LinkedInMessages.Format))
            owner.LearnFrom(file);
        if (!owner.IsKnown)
            owner.LearnFrom([.. kinds.Where(one => one.Format == LinkedInMessages.Format).Select(one => one.file)], Connections(files));
        return owner;
    }

    /// <summary>A profile tells for certain; a name only where there is none.</summary>
    public bool Is(string? name, string? page) =>
        page is not null && ContactKeys.Profile(page) is { } profile && profiles.Count > 0 ? profiles.Contains(profile) : name is not null && names.Contains(SearchKey.Of(name));

    private void Learn(string? name, string? page)
    {
        if (name is not null)
            names.Add(SearchKey.Of(name));
        if (page is not null && ContactKeys.Profile(page) is { } profile)
            profiles.Add(profile);
    }

    /// <summary>Of the profile and of invitations.</summary>
    private void LearnFrom(SourceFile file)
    {
        using var table = LinkedInTable.Open(file);
        foreach (var row in table.Reader.Rows().Where(row => row.Fault is null))
            if (table.Format != LinkedInInvitations.Format)
                Learn($"{table.Cell(row, "firstname")} {table.Cell(row, "lastname")}".Trim(), null);
            else if (LinkedInInvitations.IsOutgoing(table.Cell(row, "direction")) is { } isOutgoing)
                Learn(table.Cell(row, isOutgoing ? "from" : "to"), table.Cell(row, isOutgoing ? "inviterprofileurl" : "inviteeprofileurl"));
    }

    private void LearnFrom(IReadOnlyList<SourceFile> messages, HashSet<string> connections)
    {
        var conversations = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in messages)
        {
            using var table = LinkedInTable.Open(file);
            foreach (var row in table.Reader.Rows().Where(row => row.Fault is null))
            {
                var with = LinkedInMessages.People(table, row);
                var id = table.Cell(row, "conversationid") ?? "";
                var people = conversations.TryGetValue(id, out var known) ? known : conversations[id] = new(StringComparer.Ordinal);
                foreach (var (name, page) in with.To.Prepend(with.From).Where(one => one.Name is not null))
                {
                    people.Add(SearchKey.Of(name!));
                    if (page is not null)
                        pages.TryAdd(SearchKey.Of(name!), page);
                }
            }
        }
        var times = conversations.Values.SelectMany(people => people).Where(name => !connections.Contains(name)).CountBy(name => name).OrderByDescending(one => one.Value).ToList();
        if (times is [var most, ..] && most.Value >= NearlyAll * conversations.Count && (times.Count == 1 || times[1].Value < most.Value))
            Learn(most.Key, pages.GetValueOrDefault(most.Key));
    }

    private static HashSet<string> Connections(IReadOnlyList<SourceFile> files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => Path.GetExtension(file.Name).Equals(".csv", StringComparison.OrdinalIgnoreCase)))
            if (ContactTable.Recognise(file) is { Program: LinkedInMessages.Origin } connections)
                names.UnionWith(ContactTable.Names(file, connections).Select(SearchKey.Of));
        return names;
    }
}
