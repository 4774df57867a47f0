namespace DocPipeline.Testing;

/// <summary>Every <see cref="ContractFactAttribute"/> of the class is skipped on a machine that lacks the program.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProgramAttribute(string program) : Attribute
{
    public string Program { get; } = program;
}
