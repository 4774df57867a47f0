using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Partnerships.Values;

/// <summary>A small value that a record writes as one word or phrase: an id, a version.</summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
public interface IRecordScalar<TSelf>
    where TSelf : struct, IRecordScalar<TSelf>
{
    /// <summary>What is expected, as a noun phrase for findings and for the schema.</summary>
    static abstract string Expected { get; }

    /// <summary>The same as an anchored ECMA-262 pattern, for the JSON Schema.</summary>
    static abstract string Pattern { get; }

    /// <summary>Reads the value, exactly as written: no trimming, no change of case.</summary>
    static abstract bool TryRead(string text, [NotNullWhen(true)] out TSelf? value);

    /// <summary>A well-formed value that the writer probably meant, for a suggestion; never taken without being asked for.</summary>
    static virtual string? Mend(string text) => null;
}
