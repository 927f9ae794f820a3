using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Tasks;

/// <summary>A next step as it was typed.</summary>
public sealed class TaskForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Text { get; set; }
    public string? Due { get; set; }

    /// <summary>One of <see cref="RuleWords.Usual"/>, <see cref="RuleWords.Other"/>, or empty for never.</summary>
    public string? Again { get; set; }

    /// <summary>The rule, where it is another one.</summary>
    public string? Rule { get; set; }

    /// <returns>The fields, or <c>typed.day</c>.</returns>
    public Result<TaskFields> Read()
    {
        var due = Typed.Day(Due);
        return due.Refusal is { } refusal ? refusal : new TaskFields(Text, due.Value, Again == RuleWords.Other ? Typed.Text(Rule) : Typed.Text(Again));
    }
}
