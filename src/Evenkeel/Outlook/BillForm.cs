using Evenkeel.App.Outlook;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Outlook;

/// <summary>A bill as it was typed.</summary>
public sealed class BillForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Name { get; set; }
    public string? Amount { get; set; }
    public string? Every { get; set; }
    public string? Starts { get; set; }

    /// <returns>The fields, or what cannot be read.</returns>
    public Result<BillFields> Read()
    {
        var (amount, starts) = (Typed.Number(Amount), Typed.Day(Starts));
        return (amount.Refusal ?? starts.Refusal) is { } unread ? unread : new BillFields(Name, amount.Value, null, Typed.Text(Every), starts.Value);
    }
}
