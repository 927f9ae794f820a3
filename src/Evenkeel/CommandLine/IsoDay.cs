using System.CommandLine.Parsing;
using System.Globalization;

namespace Evenkeel.CommandLine;

/// <summary>Days on the command line: <c>yyyy-MM-dd</c> and nothing else.</summary>
internal static class IsoDay
{
    public static DateOnly? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        argument.AddError(Texts.Of("cli.not-a-day", text));
        return null;
    }
}
