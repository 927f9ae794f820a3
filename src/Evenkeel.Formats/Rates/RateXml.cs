using System.Xml;

namespace Evenkeel.Formats.Rates;

/// <summary>Rates as a document: a cube for each day, and in it one for each currency.</summary>
internal static class RateXml
{
    /// <summary>By which such a document is known.</summary>
    public const string Namespace = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    /// <summary>A hundred years of forty currencies are some 70 million.</summary>
    private const long MostCharacters = 100_000_000;

    public static IEnumerable<(ReadRate Rate, RateFault? Fault)> Read(Func<Stream> open, Func<string, bool> isCurrency)
    {
        using var stream = open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        DateOnly? day = null;
        while (Next(xml, out var broken))
        {
            if (broken is not null)
            {
                yield return (default, broken);
                yield break;
            }
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Cube", NamespaceURI: Namespace })
                continue;
            var line = ((IXmlLineInfo)xml).LineNumber;
            if (xml.GetAttribute("time") is { } time)
            {
                var fault = RateReader.Day(line, time.Trim(), out var read);
                day = fault is null ? read : null;
                if (fault is not null)
                    yield return (default, fault);
            }
            else if (xml.GetAttribute("currency") is { } currency && day is { } on)
                yield return One(line, on, currency, xml.GetAttribute("rate")?.Trim() ?? "", isCurrency);
        }
    }

    private static (ReadRate Rate, RateFault? Fault) One(long line, DateOnly on, string currency, string text, Func<string, bool> isCurrency)
    {
        if (RateReader.Currency(line, currency, isCurrency) is { } unknown)
            return (default, unknown);
        return RateReader.Rate(line, currency, text, out var rate) is { } wrong ? (default, wrong) : (new(line, on, currency, rate), null);
    }

    /// <returns>Whether there is a node to look at, or a fault to tell.</returns>
    private static bool Next(XmlReader xml, out RateFault? fault)
    {
        fault = null;
        try
        {
            return xml.Read();
        }
        catch (XmlException broken)
        {
            fault = new(Math.Max(1, broken.LineNumber), "rates.xml", "the document is broken here, or not one of rates; what follows is not read");
            return true;
        }
    }
}
