namespace Evenkeel.App.Import;

/// <summary>A first guess at what the columns of a foreign table mean, from their names; whoever knows better changes it.</summary>
public static class GuessMapping
{
    /// <summary>Names that CRMs and people use, most telling first.</summary>
    internal static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["externalId"] = ["id", "externalid", "recordid", "dealid", "leadid", "opportunityid", "mqlid"],
        ["name"] = ["name", "title", "dealname", "dealtitle", "opportunityname", "leadname", "subject", "deal", "opportunity"],
        ["owner"] = ["owner", "dealowner", "leadowner", "salesagent", "assignedto", "user"],
        ["person"] = ["person", "contact", "contactperson", "contactname", "associatedcontact"],
        ["email"] = ["email", "emailaddress", "contactemail"],
        ["organisation"] = ["organisation", "organization", "company", "account", "accountname", "client", "customer", "associatedcompany"],
        ["offering"] = ["offering", "product", "service", "dealtype"],
        ["source"] = ["source", "leadsource", "origin", "channel", "originalsource"],
        ["stage"] = ["stage", "dealstage", "pipelinestage", "leadstage"],
        ["outcome"] = ["outcome", "status", "result"],
        ["openedOn"] = ["openedon", "openedat", "opened", "createdate", "createddate", "createdon", "createdat", "created", "createdtime", "datecreated", "dateadded", "dealcreated", "engagedate", "firstcontactdate", "firstcontact"],
        ["closedOn"] = ["closedon", "closedat", "closed", "closedate", "closeddate", "dateclosed", "dealclosedon", "wondate", "expectedclosedate"],
        ["value"] = ["value", "amount", "dealvalue", "dealamount", "closevalue", "estimatedvalue", "dealsize", "price"],
        ["currency"] = ["currency", "currencycode", "valuecurrency"],
        ["reason"] = ["reason", "lostreason", "closedlostreason"],
        ["hours"] = ["hours", "effort"],
    };

    internal static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["Won"] = "won",
        ["Closed Won"] = "won",
        ["ClosedWon"] = "won",
        ["Lost"] = "lost",
        ["Closed Lost"] = "lost",
        ["ClosedLost"] = "lost",
        ["Declined"] = "declined",
        ["Referred"] = "referred",
    };

    public static Mapping Of(IReadOnlyList<string> header) => new("leads", Preset.Columns(Preset.Keys(header), Names), Ends);
}
