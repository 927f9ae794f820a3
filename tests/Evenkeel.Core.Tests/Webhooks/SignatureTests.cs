using System.Text;
using CsCheck;
using Evenkeel.Core.Webhooks;

namespace Evenkeel.Core.Tests.Webhooks;

public sealed class SignatureTests
{
    /// <summary>The example that the libraries of Standard Webhooks are tested with; the value was computed with Python's hmac module.</summary>
    [Fact]
    public void It_is_the_one_that_another_program_computes() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8));

    [Fact]
    public void Law_another_key_id_time_or_body_gives_another_signature() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[32], Gen.Int[0, 1_000_000], Gen.String[Gen.Char['a', 'z'], 0, 30]).Where(t => !t.Item1.SequenceEqual(t.Item2)).Sample((key, other, at, text) =>
        {
            var body = Encoding.UTF8.GetBytes(text);
            var signed = Signature.Of(Signature.Secret(key), "a", at, body);
            Assert.Equal(signed, Signature.Of(Signature.Secret(key), "a", at, body));
            Assert.NotEqual(signed, Signature.Of(Signature.Secret(other), "a", at, body));
            Assert.NotEqual(signed, Signature.Of(Signature.Secret(key), "b", at, body));
            Assert.NotEqual(signed, Signature.Of(Signature.Secret(key), "a", at + 1, body));
            Assert.NotEqual(signed, Signature.Of(Signature.Secret(key), "a", at, [.. body, 32]));
        });
}
