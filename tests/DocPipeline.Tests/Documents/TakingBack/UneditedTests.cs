using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>A draft that nobody edited changes nothing.</summary>
public sealed class UneditedTests
{
    public static TheoryData<string> All { get; } = [.. Sample.NamesAndVariants];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_document_of_a_sample_comes_back_as_it_went(string sample)
    {
        Sample of = Sample.Of(sample);
        foreach (DraftedDocument document in of.Drafted) AssertNothing(of.Files, document.Id.Value, document.Bytes.ToArray());
    }

    [Fact]
    public void So_does_a_text_with_one_of_everything() => AssertNothing(EveryKind.Files, "agreement", Draft.Of(EveryKind.Files));

    [NeedsProgramFact("soffice")]
    public void So_does_what_LibreOffice_saved_again() => AssertSaved([
        ("every", EveryKind.Files, Draft.Of(EveryKind.Files)),
        ("agreement", Sample.Of("cheshire-west").Files, Sample.Of("cheshire-west").Bytes("agreement")),
        ("terms", Sample.Of("dyffryn").Files, Sample.Of("dyffryn").Bytes("terms"))]);

    [LongFact("soffice")]
    [Trait("Category", "Long")]
    public void So_does_every_document_of_every_sample_that_LibreOffice_saved_again() =>
        // Not the one with an Arabic signatory: LibreOffice 7.4 writes a control's words several times when they stand in more than one run.
        AssertSaved([.. Sample.NamesAndVariants.Where(n => n != "arabic-and-polish").SelectMany(sample =>
        Sample.Of(sample).Drafted.Select(d => ($"{sample.Replace('/', '-')}-{d.Id}", Sample.Of(sample).Files, d.Bytes.ToArray())))]);

    private static void AssertSaved(IReadOnlyList<(string Name, RecordFiles Files, byte[] Bytes)> drafts)
    {
        IReadOnlyDictionary<string, byte[]> saved = LibreOffice.Convert(drafts.Select(d => KeyValuePair.Create(d.Name, d.Bytes)), "docx");
        foreach ((string name, RecordFiles files, _) in drafts) AssertNothing(files, name, saved[name]);
    }

    private static void AssertNothing(RecordFiles files, string name, byte[] draft)
    {
        Outcome<TakenDraft> taken = Draft.TakeBack(files, draft);

        Assert.False(taken.IsRefused, $"{name}: {string.Join('\n', taken.Findings)}");
        Assert.True(taken.Value.Changes.Count == 0 && taken.Value.Writes.Count == 0, $"{name}: {string.Join('\n', taken.Value.Changes)}");
    }
}
