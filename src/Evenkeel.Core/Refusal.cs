namespace Evenkeel.Core;

/// <summary>An expected "no": a rule that was not met, named by a stable code.</summary>
/// <param name="Code">Shape <c>room.reason</c>; part of the public interface.</param>
/// <param name="About">What the sentence for the code names, in its order.</param>
public sealed record Refusal(string Code, params string[] About);

/// <summary>Either what was asked for, or the refusal that stood in the way.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly struct Result<T>
{
    private readonly T value;

    private Result(T value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>Null when the answer is there.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? value : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    /// <summary>An answer.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Result<T>(Refusal refusal) => new(default!, refusal);
}
