using System.Globalization;
using Evenkeel.App.Fit;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Fit;

/// <summary>A criterion as it was typed.</summary>
public sealed class CriterionForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Name { get; set; }
    public string? Weight { get; set; }
    public bool IsDealBreaker { get; set; }
    public string? Scale { get; set; }

    /// <summary>The criterion that stays, where two are the same.</summary>
    public Guid? Into { get; set; }

    /// <summary>Whether one of the starter set is wanted.</summary>
    public bool IsWanted { get; set; }

    public static CriterionForm Of(ShowCriteria.Row row) => new() { Version = row.Version, Name = row.Name, Weight = Number(row.Weight), IsDealBreaker = row.IsDealBreaker, Scale = row.Scale };

    public static CriterionForm Of(CriterionFields fields) => new() { Name = fields.Name, Weight = Number(fields.Weight ?? 1), IsDealBreaker = fields.IsDealBreaker, IsWanted = true };

    /// <returns>The fields, or what cannot be read.</returns>
    public Result<CriterionFields> Read()
    {
        var weight = Typed.Number(Weight);
        return weight.Refusal is { } unread ? unread : new CriterionFields(Name, (double?)weight.Value, IsDealBreaker, Typed.Text(Scale));
    }

    private static string Number(double weight) => weight.ToString("0.###", CultureInfo.CurrentCulture);
}

/// <summary>The set to begin with, as it was changed.</summary>
public sealed class StarterForm
{
    public List<CriterionForm> Rows { get; set; } = [];
}
