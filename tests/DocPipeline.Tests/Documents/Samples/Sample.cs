using System.Collections.Concurrent;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>A folder of <c>samples</c>, read from the disk and drafted once for all tests.</summary>
internal sealed class Sample
{
    private static readonly ConcurrentDictionary<string, Lazy<Sample>> Read = new(StringComparer.Ordinal);

    private Sample(string name)
    {
        Files = SampleVariant.Find(name) ?? RecordFolder.Read(Path.Combine(Folder, name)).Value!;
        Outcome<IReadOnlyList<DraftedDocument>> outcome = DraftDocument.AllFromRecord(Files);
        Assert.False(outcome.IsRefused, $"samples/{name}: {string.Join('\n', outcome.Findings)}");
        (Drafted, Findings) = (outcome.Value, outcome.Findings);
    }

    /// <summary>The names of all samples.</summary>
    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, RecordFiles.PartnershipFileName, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal);

    /// <summary>The samples and the variants of them.</summary>
    internal static IEnumerable<string> NamesAndVariants => Names.Concat(SampleVariant.Names);

    /// <summary>The code of an issue follows from the digests of its record and template, and is another one with every change of those.</summary>
    internal static IReadOnlyList<Func<string, string>> Scrubbers { get; } = [text => IssueCode.Without(text, "[issue code]")];

    internal RecordFiles Files { get; }

    internal IReadOnlyList<DraftedDocument> Drafted { get; }

    /// <summary>What drafting said without refusing.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    internal PartnershipRecord Record => PartnershipFile.Read(Files).Value!;

    private static string Folder { get; } = Path.Combine(Snapshot.SolutionFolder, "samples");

    internal static Sample Of(string name) => Read.GetOrAdd(name, n => new Lazy<Sample>(() => new Sample(n))).Value;

    /// <summary>The language of a document as files mark it.</summary>
    internal string LanguageOf(string id) => Record.Documents.Single(d => d.Id.Value == id).Language == Language.Cy ? "cy-GB" : "en-GB";

    internal byte[] Bytes(string id) => Drafted.Single(d => d.Id.Value == id).Bytes.ToArray();

    internal DocumentText Text(string id) => DocumentText.Read(id, Bytes(id)).Value!;
}
