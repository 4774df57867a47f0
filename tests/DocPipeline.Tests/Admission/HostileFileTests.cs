using DocPipeline.Admission;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Testing.Hostile;

namespace DocPipeline.Tests.Admission;

/// <summary>What must not be taken in, one kind after the other. The full number goes through the command line, in the acceptance tests.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string> Kinds { get; } = [.. HostileFiles.Kinds.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_refused_for_its_reason(string kind)
    {
        HostileKind of = HostileFiles.Kinds.Single(k => k.Name == kind);
        for (int seed = 1; seed <= 2; seed++)
        {
            HostileFile file = of.Make(new Random(seed));

            Outcome<AdmittedFile> outcome = AdmitFile.Check(file.Name, file.Content);

            Assert.True(outcome.IsRefused, $"seed {seed}: admitted");
            Assert.True(outcome.Findings.Any(f => f.Code.Value == file.Code), $"seed {seed}: {string.Join("\n", outcome.Findings)}");
            Assert.All(outcome.Findings, f => Assert.True(f is { Place: not null, Expected: not null, Suggestion: not null, Severity: Severity.Error }, f.ToString()));
        }
    }

    [Fact]
    public void There_are_at_least_forty_kinds() => Assert.True(HostileFiles.Kinds.Select(kind => kind.Name).Distinct().Count() >= 40);
}
