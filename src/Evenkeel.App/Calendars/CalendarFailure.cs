using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Evenkeel.App.Mailboxes;
using Evenkeel.App.Webhooks;

namespace Evenkeel.App.Calendars;

/// <summary>What it means that a calendar could not be read, as a code whose sentence says what to do. Nothing of what the server said is repeated.</summary>
internal static class CalendarFailure
{
    /// <summary>The address was locked by keys that are not those of this machine.</summary>
    public const string Secret = "calendar.secret";

    /// <summary>Somebody has changed the same records while they were written; the next reading begins again.</summary>
    public const string Meanwhile = "calendar.meanwhile";

    public const string None = "calendar.not-one";

    /// <returns>A code; null for a failure that is not the calendar's.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        CalendarRefusedException refused => refused.Code,
        AddressRefusedException => "calendar.private-address",
        PlainRefusedException => "calendar.plain",
        TimeoutException => "calendar.timeout",
        AuthenticationException => "calendar.certificate",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "calendar.name",
        SocketException => "calendar.connection",
        HttpRequestException { InnerException: { } inside } when Of(inside) is { } code => code,
        HttpRequestException or IOException or InvalidDataException => "calendar.cut",
        _ => null,
    };

    /// <returns>What an answer means that is neither the calendar nor leads on to it; null for one that does.</returns>
    public static string? Of(HttpStatusCode status) => (int)status switch
    {
        200 or 301 or 302 or 303 or 307 or 308 => null,
        401 or 403 => "calendar.not-allowed",
        404 or 410 => "calendar.gone",
        _ => "calendar.answer",
    };
}

/// <summary>A server did not hand the calendar out.</summary>
/// <param name="code">Why.</param>
internal sealed class CalendarRefusedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
