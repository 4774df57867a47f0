using System.Globalization;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Agreements;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Governance.Duties.Agreements;

/// <summary>Whether each listed organisation has signed the version that the document has, once, and not before there was anything to sign.</summary>
internal static class SignatureJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, SignatureDuty duty)
    {
        Document document = judged.Record.Documents.First(d => d.Id == duty.Document);
        RecordedEvent[] signatures = [.. judged.Events.Where(e => e.What == EventName.Signature && e.Document == document.Id)];
        var valid = new HashSet<string>(StringComparer.Ordinal);
        var verdicts = new List<DutyVerdict>();
        foreach (RecordedEvent signature in signatures)
        {
            string name = NameOf(judged, signature);
            if (Complaint(document, signature) is { } complaint) verdicts.Add(judged.Verdict(DutyCodes.Signatures, judged.NotKept, complaint, $"{name}, signature of {Dates.Words(signature.On)}"));
            else if (!valid.Add(signature.Organisation!.Value.Value)) verdicts.Add(judged.Verdict(DutyCodes.Signatures, judged.NotKept, "The organisation has signed already: it signs once.", $"{name}, signature of {Dates.Words(signature.On)}"));
        }

        string[] missing = [.. document.Signatories.Where(o => !valid.Contains(o.Value)).Select(o => judged.Record.Organisations.First(x => x.Id == o).Name)];
        string sum = string.Create(CultureInfo.InvariantCulture, $"{valid.Count} of {DutyWords.Number(document.Signatories.Count, "organisation")} have signed version {document.StartsAt.Version}.");
        verdicts.Add(missing.Length == 0
            ? judged.Verdict(DutyCodes.Signatures, DutyVerdictKind.Compliant, sum)
            : judged.Verdict(DutyCodes.Signatures, DutyVerdictKind.Due, $"{sum} {(missing.Length > 5 ? $"{DutyWords.Number(missing.Length, "signature")} are missing" : $"Missing: {DutyWords.List(missing)}")}.", null, null, $"{DutyWords.Capital(DutyWords.Number(missing.Length, "more signature"))}."));
        return verdicts;
    }

    private static string? Complaint(Document document, RecordedEvent signature) =>
        !document.Signatories.Contains(signature.Organisation!.Value) ? "The organisation is not among those that sign the document."
        : signature.Version != document.StartsAt.Version ? $"It is on version {signature.Version}; the document is at version {document.StartsAt.Version}."
        : signature.On < document.StartsAt.On ? $"It is dated before the version, which is of {Dates.Words(document.StartsAt.On)}."
        : null;

    private static string NameOf(DutyCase judged, RecordedEvent signature) => judged.Record.Organisations.First(o => o.Id == signature.Organisation).Name;
}
