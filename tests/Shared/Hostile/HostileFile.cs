namespace DocPipeline.Testing.Hostile;

/// <summary>A file that must not be taken in.</summary>
/// <param name="Kind">The kind of attack or damage, in words.</param>
/// <param name="Name">The name that it would be sent under.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Code">The code of the reason for which it has to be refused, whatever else is found.</param>
public sealed record HostileFile(string Kind, string Name, byte[] Content, string Code)
{
    public override string ToString() => Kind;
}
