using System.Text.Json;
using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>A first guess at what the columns of a foreign table mean, from their names; whoever knows better changes it.</summary>
public static class GuessMapping
{
    /// <summary>Names that CRMs and people use, most telling first.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["externalId"] = ["id", "externalid", "recordid", "dealid", "leadid", "opportunityid", "mqlid"],
        ["name"] = ["name", "title", "dealname", "dealtitle", "opportunityname", "leadname", "subject"],
        ["owner"] = ["owner", "dealowner", "leadowner", "salesagent", "assignedto", "user"],
        ["person"] = ["person", "contact", "contactperson", "contactname", "associatedcontact"],
        ["email"] = ["email", "emailaddress", "contactemail"],
        ["organisation"] = ["organisation", "organization", "company", "account", "accountname", "client", "customer", "associatedcompany"],
        ["offering"] = ["offering", "product", "service", "dealtype"],
        ["source"] = ["source", "leadsource", "origin", "channel", "originalsource"],
        ["stage"] = ["stage", "dealstage", "pipelinestage", "leadstage"],
        ["outcome"] = ["outcome", "status", "result"],
        ["openedOn"] = ["openedon", "openedat", "opened", "createdate", "createddate", "createdon", "createdat", "created", "dealcreated", "engagedate", "firstcontactdate", "firstcontact"],
        ["closedOn"] = ["closedon", "closedat", "closed", "closedate", "closeddate", "dealclosedon", "wondate"],
        ["value"] = ["value", "amount", "dealvalue", "dealamount", "closevalue", "price"],
        ["currency"] = ["currency", "currencycode", "valuecurrency"],
        ["reason"] = ["reason", "lostreason", "closedlostreason"],
        ["hours"] = ["hours", "effort"],
    };

    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["Won"] = "won",
        ["Closed Won"] = "won",
        ["Lost"] = "lost",
        ["Closed Lost"] = "lost",
        ["Declined"] = "declined",
        ["Referred"] = "referred",
    };

    public static Mapping Of(IReadOnlyList<string> header)
    {
        var byKey = header.GroupBy(Key).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var columns = Names.Select(name => (name.Key, Theirs: name.Value.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(theirs => theirs is not null)))
            .Where(column => column.Theirs is not null)
            .ToDictionary(column => column.Key, column => JsonSerializer.SerializeToElement(column.Theirs!, MappingJson.Default.String));
        return new Mapping("leads", columns, Ends);
    }

    private static string Key(string name) => string.Concat(SearchKey.Of(name).Where(char.IsLetterOrDigit));
}
