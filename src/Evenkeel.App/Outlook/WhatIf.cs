namespace Evenkeel.App.Outlook;

/// <summary>What would be otherwise than the records say.</summary>
/// <param name="ProspectingHours">A week, from now on, 0..30; as now when null.</param>
/// <param name="Won">An open lead that is won today.</param>
/// <param name="Gone">A person, an organisation or an engagement whose work ends today.</param>
/// <param name="OffFrom">The first of seven days without work.</param>
/// <param name="Lost">An open lead that comes to nothing.</param>
public sealed record WhatIf(double? ProspectingHours = null, Guid? Won = null, Guid? Gone = null, DateOnly? OffFrom = null, Guid? Lost = null)
{
    public const double MostHours = 30;

    public bool IsAnything => this != new WhatIf();
}
