using System.Text;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The story of a draft of one version: an old one, or one that waits, is made from the text that was kept of it.</summary>
public static class DraftVersion
{
    /// <summary>Drafts a version of a document, with the facts of the day on which it was kept.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="id">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
    public static Outcome<DraftedDocument> FromRecord(RecordFiles files, DocumentId id, VersionNumber version, CouncilLook? look = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused || record.Value.Documents.FirstOrDefault(d => d.Id == id) is not { } document) return DraftDocument.FromRecord(files, id, look);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<DraftedDocument>(adoptions.Findings);
        if (document.StartsAt.Version == version) return Named(DraftDocument.FromRecord(files, id, look), version);
        if (!KeptVersion.Has(files, id, version)) return Outcome.Refused<DraftedDocument>([NotKept(files, document, version)]);
        return Named(DraftDocument.FromRecord(Standing(KeptVersion.In(files, id, version), document, VersionsThen.Of(files, document, adoptions.Value).Made.LastOrDefault(a => a.To == version)), id, look), version);
    }

    // A version is kept as it stood when it was made; whether it has since come into force, the adoptions say.
    private static RecordFiles Standing(RecordFiles then, Document document, Adoption? made)
    {
        if (made is not { Outcome: AdoptionOutcome.Adopted, EffectiveOn: { } day }) return then;
        (string mark, string text) = VersionMove.Split(then.Find(RecordFiles.PartnershipFileName)!.Value);
        return then.With(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(mark + VersionMove.Stand(text, document, day, DocumentStatus.Agreed)));
    }

    private static Outcome<DraftedDocument> Named(Outcome<DraftedDocument> drafted, VersionNumber version) =>
        drafted.IsRefused ? drafted : Outcome.Done(drafted.Value with { FileName = $"{drafted.Value.Id}-version-{version}.docx" }, drafted.Findings);

    private static Finding NotKept(RecordFiles files, Document document, VersionNumber version)
    {
        string prefix = $"{KeptVersion.Root}{document.Id}/";
        string[] kept = [.. files.Paths.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith("/" + RecordFiles.PartnershipFileName, StringComparison.Ordinal)).Select(p => p[prefix.Length..].Split('/')[0]).Append(document.StartsAt.Version.Value).Distinct()];
        return AdoptionCodes.NoSuchVersion.Error(
            new Place(RecordFiles.PartnershipFileName), $"The record does not keep version {version} of ‘{document.Id}’.", $"one of: {string.Join(", ", kept)}", "Choose one of these; versions are kept from the first adoption on.");
    }
}
