namespace Evenkeel.Tasks;

/// <summary>When a step comes round again, in words.</summary>
public static class RuleWords
{
    public const string Other = "other";

    /// <summary>The rules that most people need, and the codes of their words.</summary>
    public static readonly IReadOnlyList<(string Rule, string Code)> Usual =
    [
        ("FREQ=DAILY", "again.day"), ("FREQ=WEEKLY", "again.week"), ("FREQ=WEEKLY;INTERVAL=2", "again.two-weeks"), ("FREQ=MONTHLY", "again.month"),
        ("FREQ=MONTHLY;INTERVAL=3", "again.quarter"), ("FREQ=YEARLY", "again.year"),
    ];

    /// <summary>What a select shows as chosen.</summary>
    public static string Chosen(string? rule) => rule is null ? "" : Usual.Any(usual => usual.Rule == rule) ? rule : Other;

    /// <summary>Null for rules that have no words of their own.</summary>
    public static string? Of(string rule) => Usual.FirstOrDefault(usual => usual.Rule == rule).Code is { } code ? Texts.Of(code) : null;
}
