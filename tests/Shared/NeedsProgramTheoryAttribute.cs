namespace DocPipeline.Testing;

/// <summary>A theory that is skipped, by name, on a machine that lacks a program.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsProgramTheoryAttribute : TheoryAttribute
{
    public NeedsProgramTheoryAttribute(params string[] programs) => Skip = Programs.WhySkipped(programs);
}
