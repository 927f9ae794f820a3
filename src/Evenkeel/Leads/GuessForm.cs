namespace Evenkeel.Leads;

/// <summary>The user's guess, as typed.</summary>
public sealed class GuessForm
{
    public string? InHundred { get; set; }
}
