using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Work;

/// <summary>The small record with as many agreements as a test needs.</summary>
internal static class ManyDocuments
{
    internal static Dictionary<string, string> Files(int count)
    {
        string facts = TestRecord.Facts;
        int at = facts.IndexOf("  - id: agreement\n", StringComparison.Ordinal);
        string document = facts[at..];
        return TestRecord.Files(facts[..at] + string.Concat(Enumerable.Range(1, count).Select(i => document
            .Replace("id: agreement", $"id: agreement-{i}", StringComparison.Ordinal)
            .Replace("MV-AGR-0001", $"MV-AGR-{i:0000}", StringComparison.Ordinal)
            .Replace("title: Partnership agreement", $"title: Partnership agreement {i}", StringComparison.Ordinal))));
    }
}
