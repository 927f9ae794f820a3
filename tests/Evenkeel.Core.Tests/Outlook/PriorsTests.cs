using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class PriorsTests
{
    [Fact]
    public void Their_means_are_what_is_stated()
    {
        Assert.Equal(Priors.PaymentWeeks, Priors.Payment(64, []).Average(lag => lag.Mean), .05);
        Assert.Equal(.5, Priors.ProspectingShares(64).Average(), .005);
        Assert.Equal(1 / 52.0, Priors.RetainerEnds(64, 0, 0).Average(), .002);
    }

    [Fact]
    public void Records_of_retainers_outweigh_the_prior()
    {
        // twenty that ended after ten weeks each
        var ends = Priors.RetainerEnds(64, 20, 200);
        Assert.Equal(1 - Math.Exp(-21 / 252.0), ends.Average(), .005);
        Assert.All(ends, chance => Assert.InRange(chance, 0, 1));
    }

    [Fact]
    public void Payments_seen_outweigh_the_prior()
    {
        double[] seen = [.. Enumerable.Repeat(8.0, 40)];
        // four weeks are worth nine payments; each seen counts for a half, as payments are unlike each other
        Assert.Equal(((9 + (.5 * 40 * 8)) / ((9 / 4.0) + (.5 * 40))), Priors.Paying(64, seen).Average(lag => lag.Mean), .02);
        Assert.Equal(Priors.Paying(64, seen).Average(lag => lag.Mean) + Priors.InvoiceWeeks, Priors.Payment(64, seen).Average(lag => lag.Mean), .02);
        Assert.Equal(4, Priors.Paying(64, []).Average(lag => lag.Mean), .05);
        Assert.All(Priors.Payment(8, [.. Enumerable.Repeat(400.0, 40)]), lag => Assert.InRange(lag.Mean, 20, 26));
        Assert.All(Priors.Paying(8, [.. Enumerable.Repeat(0.0, 4000)]), lag => Assert.InRange(lag.Mean, 0, .1));
    }

    [Fact]
    public void More_prospecting_brings_more_after_a_while_and_ever_less_for_an_hour()
    {
        Assert.Equal(1, Priors.WithProspecting(.5, 8, 2));
        Assert.Equal(1, Priors.WithProspecting(.5, 4, 3), 1e-12);
        Assert.Equal(.5, Priors.WithProspecting(.5, 0, 3), 1e-12);
        Assert.Equal(1.312, Priors.WithProspecting(.5, 8, 3), 1e-3);
    }

    [Fact]
    public void Sizes_of_jobs_lean_on_the_prior_while_they_are_few()
    {
        Assert.Null(Priors.Sizes([]));
        Assert.Equal((40.0, Math.Sqrt(5 * .64 / 6)), Priors.Sizes([40]) is var (median, spread) ? (Math.Round(median, 9), spread) : default);
        Assert.Equal(20, Priors.Sizes([10, 40])!.Value.Median, 1e-9);
    }
}
