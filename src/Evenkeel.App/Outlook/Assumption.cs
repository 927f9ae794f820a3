namespace Evenkeel.App.Outlook;

/// <summary>What an outlook takes for granted because records are silent: a code, and what its sentence names.</summary>
public sealed record Assumption(string Code, params object[] About);
