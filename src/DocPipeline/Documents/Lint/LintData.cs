namespace DocPipeline.Documents.Lint;

/// <summary>Lists that the checks work from, kept as text so that they can be read and added to.</summary>
internal static class LintData
{
    /// <summary>The lines of a list, comments and empty lines left out.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(LintData).Assembly.GetManifestResourceStream("lint/" + name) ?? throw new InvalidOperationException($"The list {name} is not in the library.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string text = line.Split('#')[0].Trim();
            if (text.Length > 0) yield return text;
        }
    }
}
