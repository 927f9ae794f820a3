using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenkeel.History;

/// <summary>How a page that has written something tells the next one: by the batch, from which the next one reads what was done.</summary>
public static class Did
{
    public const string Parameter = "did";

    /// <param name="path">Of this site, perhaps with a query.</param>
    /// <param name="batch">Null when nothing had changed.</param>
    public static string Url(string path, Guid? batch) => batch is { } id ? QueryHelpers.AddQueryString(path, Parameter, id.ToString()) : path;

    /// <summary>Leads on from a page whose record is not there: to the list, with what was done, where it went by what the page before has told; otherwise it is not found.</summary>
    public static void LeadOn(NavigationManager navigation, string list)
    {
        if (QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue(Parameter, out var told) && Guid.TryParse(told, out var batch))
            navigation.NavigateTo(Url(list, batch));
        else
            navigation.NotFound();
    }

    /// <summary>The address of a request, without what the page before has told it.</summary>
    public static string Without(HttpRequest request) => QueryHelpers.AddQueryString(
        request.Path.Value!, request.Query.Where(part => part.Key != Parameter).SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value)));
}
