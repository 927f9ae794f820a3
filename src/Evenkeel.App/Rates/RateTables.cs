using System.Globalization;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Rates;

/// <summary>The fields of exchange rates: there is one for each day and currency.</summary>
public static class RateTables
{
    public static readonly RecordTable<ExchangeRate> Rates = new RecordTable<ExchangeRate>("rate", "rates", isMoment: true)
        .Day("on", x => x.On, (x, v) => x.On = v ?? default)
        .Text("currency", x => x.Currency, (x, v) => x.Currency = v ?? "")
        .With(new("rate", FieldType.Number, x => Text(x.Rate), (x, v) => x.Rate = decimal.Parse(v ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture)));

    /// <summary>A rate without zeros behind its last decimal.</summary>
    public static string Text(decimal rate) => rate.ToString("0.######", CultureInfo.InvariantCulture);
}
