namespace Evenkeel.Core.Leads;

/// <summary>The cumulative incidence of a win among competing ends.</summary>
internal static class AalenJohansen
{
    /// <summary>The chance of a win by the longest time seen; open leads are censored, other ends compete.</summary>
    /// <param name="leads">Days seen, and the end; null while open.</param>
    /// <returns>0..1; 0 without leads.</returns>
    /// <remarks>Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978; for one transition of many, Putter et al. 2007, equation 9.
    /// Leads censored on the very moment of an end are still at risk at it.</remarks>
    public static double EverWon(IEnumerable<(double Days, Outcome? End)> leads)
    {
        var times = leads.GroupBy(l => l.Days).OrderBy(g => g.Key).ToList();
        var atRisk = times.Sum(g => g.Count());
        double open = 1, won = 0;
        foreach (var time in times)
        {
            var ended = time.Count(l => l.End is not null);
            won += open * time.Count(l => l.End is Outcome.Won) / atRisk;
            open *= 1 - ((double)ended / atRisk);
            atRisk -= time.Count();
        }
        return won;
    }
}
