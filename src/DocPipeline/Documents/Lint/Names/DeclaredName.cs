namespace DocPipeline.Documents.Lint.Names;

/// <summary>A line of names.txt.</summary>
/// <param name="Usual">The name as it should be, or the first of a pair.</param>
/// <param name="Other">The other form.</param>
/// <param name="IsPair">Whether either may be right, so that only both together are a mistake.</param>
internal sealed record DeclaredName(string Usual, string Other, bool IsPair)
{
    /// <summary>Reads <c>right &lt;- wrong</c> or <c>one = other</c>.</summary>
    internal static DeclaredName Read(string line)
    {
        bool isPair = line.Contains(" = ", StringComparison.Ordinal);
        string[] parts = line.Split(isPair ? " = " : " <- ", StringSplitOptions.TrimEntries);
        return parts.Length == 2 ? new DeclaredName(parts[0], parts[1], isPair) : throw new FormatException($"names.txt: “{line}” is neither a pair nor a correction.");
    }
}
