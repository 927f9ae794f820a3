namespace Evenkeel.App.Webhooks;

/// <summary>Locks secrets that have to be kept since they are used again, with keys that are not in the store; the program says how.</summary>
/// <param name="Open">Null for what these keys do not open.</param>
public sealed record SecretBox(Func<string, string> Lock, Func<string, string?> Open);
