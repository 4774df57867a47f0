using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Partnerships.Reading;

/// <summary>Records for the tests of reading.</summary>
internal static class Records
{
    internal static string Fixtures { get; } = Path.Combine(Snapshot.SourceFolder(), "fixtures");

    internal static string GoodYaml { get; } = File.ReadAllText(Path.Combine(Fixtures, "good", RecordFiles.PartnershipFileName));

    internal static Outcome<PartnershipRecord> Read(string yaml) => Read(Encoding.UTF8.GetBytes(yaml));

    internal static Outcome<PartnershipRecord> Read(byte[] bytes) =>
        PartnershipFile.Read(new RecordFiles([new(RecordFiles.PartnershipFileName, bytes), new("prose/agreement.md", "# Purpose"u8.ToArray())]));

    internal static Outcome<PartnershipRecord> ReadGoodWith(string old, string with) =>
        GoodYaml.Contains(old, StringComparison.Ordinal)
            ? Read(GoodYaml.Replace(old, with, StringComparison.Ordinal))
            : throw new ArgumentException($"The good record has no ‘{old}’.", nameof(old));
}
