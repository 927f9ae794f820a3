using Evenkeel.Core.Outlook;
using Xunit;

namespace Evenkeel.Core.Tests.Outlook;

public class WorkQueueTests
{
    [Fact]
    public void What_does_not_fit_waits_and_is_done_oldest_first()
    {
        var queue = new WorkQueue(3, 5);
        Assert.Equal(200, queue.Week(30, 300, 20, out var booked), 1e-9);
        Assert.Equal(30, booked);
        // ten hours at 10 are left, then ten of these at 50
        Assert.Equal(100 + (10 * 50), queue.Week(20, 1000, 20, out booked), 1e-9);
        Assert.Equal(30, booked);
        Assert.Equal(500, queue.Week(0, 0, 20, out booked), 1e-9);
        Assert.Equal((10, 0.0, 0.0), (booked, queue.Waiting, queue.Lost));
    }

    [Fact]
    public void What_waits_too_long_is_lost()
    {
        var queue = new WorkQueue(4, 1);
        queue.Week(30, 300, 10, out _);
        Assert.Equal((20.0, 0.0), (queue.Waiting, queue.Lost));
        queue.Week(5, 50, 10, out _);
        Assert.Equal((5.0, 10.0), (queue.Waiting, queue.Lost));
        Assert.Equal(50, queue.Week(0, 0, 10, out _));
        Assert.Equal((0.0, 10.0), (queue.Waiting, queue.Lost));
    }

    [Fact]
    public void A_week_without_capacity_does_nothing()
    {
        var queue = new WorkQueue(2, 8);
        Assert.Equal(0, queue.Week(12, 120, 0, out var booked));
        Assert.Equal((12.0, 12.0), (booked, queue.Waiting));
    }
}
