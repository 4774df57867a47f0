namespace DocPipeline.Testing.Hostile;

/// <summary>A kind of hostile file: how one is made from chance.</summary>
public sealed record HostileKind(string Name, string Ending, string Code, Func<Random, byte[]> Bytes)
{
    public HostileFile Make(Random random) => new(Name, $"upload{Ending}", Bytes(random), Code);
}
