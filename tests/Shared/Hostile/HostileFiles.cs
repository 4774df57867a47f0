namespace DocPipeline.Testing.Hostile;

/// <summary>Malformed and hostile files of every kind, the same for the same seed.</summary>
public static class HostileFiles
{
    private static readonly IReadOnlyList<HostileKind> kinds = [.. HostileZips.Kinds, .. HostileWordFiles.Kinds, .. HostileFields.Kinds, .. HostilePdfs.Kinds, .. DamagedFiles.Kinds];

    public static IReadOnlyList<HostileKind> Kinds => kinds;

    /// <summary>One of each kind.</summary>
    public static IEnumerable<HostileFile> OneOfEach(int seed) => kinds.Select((kind, index) => kind.Make(new Random((seed * 1_000) + index)));

    /// <summary>As many as asked for, the kinds in turn.</summary>
    public static IEnumerable<HostileFile> Many(int count) => Enumerable.Range(0, count).Select(i => kinds[i % kinds.Count].Make(new Random(100_000 + i)));
}
