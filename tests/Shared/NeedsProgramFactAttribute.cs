namespace DocPipeline.Testing;

/// <summary>A fact that is skipped, by name, on a machine that lacks a program: <c>[NeedsProgramFact("soffice", "pdftotext")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsProgramFactAttribute : FactAttribute
{
    public NeedsProgramFactAttribute(params string[] programs) => Skip = Programs.WhySkipped(programs);
}
