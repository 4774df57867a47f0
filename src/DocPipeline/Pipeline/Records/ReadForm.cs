using System.Text;
using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Forms.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Records;

/// <summary>Reads a form that was filled in and came back, for the record that it belongs to.</summary>
public static class ReadForm
{
    /// <summary>Reads the answers, or says everything that stands in the way. Nothing is written.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="name">What findings call the returned file.</param>
    /// <param name="returned">Its bytes.</param>
    /// <param name="document">Which document it is a copy of, where the file has lost that; nothing to go by the file alone.</param>
    public static Outcome<FormAnswersRead> FromReturned(RecordFiles files, string name, ReadOnlyMemory<byte> returned, DocumentId? document = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<FormAnswersRead>(record.Findings);
        Outcome<ReturnedFile> file = ReturnedFile.Read(name, returned);
        if (file.IsRefused) return Outcome.Refused<FormAnswersRead>(file.Findings);
        var findings = new List<Finding>();
        if (DocumentOf(record.Value, name, file.Value.Provenance, document, findings) is not { } entry) return Outcome.Refused<FormAnswersRead>(findings);

        // The record was checked when it was read: it has the form.
        Form form = record.Value.Forms.First(f => f.Id == entry.Form);
        var reading = new FormReading(name, form, new ReturnedBoxes(file.Value.Body));
        var answers = new FormAnswers { Document = entry.Id, Form = form.Id, Version = entry.StartsAt.Version, Answers = reading.Answers() };
        findings.AddRange(reading.Findings);
        if (findings.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<FormAnswersRead>(findings);
        findings.AddRange(Completeness.Of(form, answers, name));
        Dictionary<(string, string, int), FormSlot> slots = FormSlot.Of(form).ToDictionary(s => s.Key);
        return Outcome.Done(
            new FormAnswersRead(
                entry.Id,
                AnswersFile.PathOf(entry.Id),
                Encoding.UTF8.GetBytes(AnswersYaml.Write(answers)),
                [.. answers.Answers.Select(a => new AnswerRead(a.Part.Value, a.Question.Value, a.Column, slots[(a.Part.Value, a.Question.Value, a.Column ?? 0)].Words, a.Answer))],
                slots.Count),
            findings);
    }

    private static Document? DocumentOf(PartnershipRecord record, string name, ReturnedProvenance? says, DocumentId? asked, List<Finding> findings)
    {
        if (says is null && asked is null)
        {
            Refuse(FormCodes.NoProvenance, "The file does not say which document it is a copy of.", "a copy of a form that was generated from this record", "Name the document with --document if you are certain which one it is");
            return null;
        }

        string id = asked?.Value ?? says!.Document;
        Document? document = record.Documents.FirstOrDefault(d => d.Id.Value == id);
        string forms = string.Join(", ", record.Documents.Where(d => d.Form is not null).Select(d => d.Id.Value));
        string expected = forms.Length == 0 ? "a copy of a form of this record, which has none" : $"a copy of a form of this record: {forms}";
        if (says is not null && says.Partnership != record.Partnership.Id.Value)
            Refuse(FormCodes.OtherDocument, $"The file is a copy of a document of another partnership, ‘{says.Partnership}’.", expected, $"Read it into the record of ‘{says.Partnership}’");
        else if (says is not null && says.Document != id)
            Refuse(FormCodes.OtherDocument, $"The file is a copy of ‘{says.Document}’, not of ‘{id}’.", $"a copy of ‘{id}’", "Leave --document out, or choose the other file");
        else if (document is null)
            Refuse(FormCodes.OtherDocument, $"The record has no document ‘{id}’.", expected, "Check that this is the record that the form was generated from");
        else if (document.Form is null)
            Refuse(FormCodes.OtherDocument, $"The file is a copy of ‘{id}’, which is no form to be filled in and sent back.", expected, "Have the form itself filled in");
        else if (says is not null && says.Version != document.StartsAt.Version.Value)
            Refuse(FormCodes.OtherVersion, $"The file is a copy of version {says.Version} of ‘{id}’, but the record is at version {document.StartsAt.Version}.", $"a copy of version {document.StartsAt.Version}", "Have the form of this version filled in");
        return findings.Count == 0 ? document : null;

        void Refuse(FindingCode code, string message, string expected, string suggestion) =>
            findings.Add(new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion });
    }
}
