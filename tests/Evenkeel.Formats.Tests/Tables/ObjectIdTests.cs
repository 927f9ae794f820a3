using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class ObjectIdTests
{
    [Theory]
    [InlineData("507f1f77bcf86cd799439011", "2012-10-17T21:13:27+00:00")]
    [InlineData(" 507F1F77BCF86CD799439011 ", "2012-10-17T21:13:27+00:00")]
    [InlineData("000000000000000000000000", "1970-01-01T00:00:00+00:00")]
    [InlineData("ffffffff0000000000000000", "2106-02-07T06:28:15+00:00")]
    public void An_id_tells_the_second_at_which_it_was_made(string id, string expected) => Assert.Equal(expected, ObjectId.MadeAt(id).Value.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("507f1f77bcf86cd79943901")]
    [InlineData("507f1f77bcf86cd7994390111")]
    [InlineData("507f1f77bcf86cd79943901g")]
    [InlineData("507f1f77 bcf86cd79943901")]
    public void What_is_no_such_id_tells_nothing(string id) => Assert.Equal("id.no-time", ObjectId.MadeAt(id).Fault?.Code);
}
