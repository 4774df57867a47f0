using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Findings;

/// <summary>
/// What a piece of work came to: a value, perhaps with notes and warnings, or a refusal with every reason. A refusal is a value; an
/// exception means a bug or a broken outside world.
/// </summary>
/// <typeparam name="T">What the work makes when it is not refused.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    internal Outcome(T? value, IReadOnlyList<Finding> findings) => (Value, Findings) = (value, findings);

    /// <summary>What was made; absent when the work was refused.</summary>
    public T? Value { get; }

    /// <summary>Everything that was found, in the order of the place in the files. At least one is an error when the work was refused.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the work was refused.</summary>
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Value is null;
}
