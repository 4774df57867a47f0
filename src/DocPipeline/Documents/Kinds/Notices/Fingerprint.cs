namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>A digest as people read it: hexadecimal digits in groups of eight, four groups a line (look.md A7).</summary>
internal static class Fingerprint
{
    private const int Group = 8;
    private const int GroupsInLine = 4;

    /// <summary>The first line, which is enough to tell two texts apart on paper.</summary>
    internal static string Short(string hex) => Lines(hex)[0];

    /// <summary>All of it.</summary>
    internal static IReadOnlyList<string> Lines(string hex) =>
        [.. hex.Chunk(Group * GroupsInLine).Select(line => string.Join(' ', line.Chunk(Group).Select(g => new string(g))))];
}
