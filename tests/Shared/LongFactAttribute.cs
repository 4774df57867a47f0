namespace DocPipeline.Testing;

/// <summary>A fact that takes minutes: it is skipped, by name, unless the whole of the tests was asked for (<c>test.sh --full</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    /// <summary>Set to 1 to run the long tests.</summary>
    public const string FullVariable = "DOCPIPELINE_FULL";

    public LongFactAttribute(params string[] programs) => Skip = Environment.GetEnvironmentVariable(FullVariable) == "1"
        ? Programs.WhySkipped(programs)
        : $"takes minutes (test.sh --full, or {FullVariable}=1)";
}
