using System.Text;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>Shows the texts of mails with facts that are made up, so that a council can read all of them beforehand.</summary>
public static class PreviewMail
{
    private static readonly Dictionary<string, string> example = new(StringComparer.Ordinal)
    {
        ["partnership"] = "Exampleton Together",
        ["document"] = "Partnership agreement",
        ["version"] = "5",
        ["organisation"] = "Exampleton College",
        ["last-version"] = "4",
        ["changed-clauses"] = "4.2, 6.1",
        ["reason"] = "Clause 6.1 has to go to our board first",
        ["signed-count"] = "21",
        ["total"] = "25",
        ["receipt"] = "4K7P 92QD",
        ["amendment"] = "Clause 12.4, who may amend this agreement",
        ["body"] = "Partnership board",
        ["page"] = "https://partnerships.example.org/exampleton",
        ["recipient"] = "Priya Ashcombe",
        ["principal"] = "Tom Okafor",
        ["delegate"] = "Priya Ashcombe",
        ["council"] = "Borough of Example",
        ["contact"] = "Partnership team",
        ["contact-email"] = "partnerships@example.org",
        ["contact-telephone"] = "01632 960142",
        ["link"] = "https://sign.example.org/s/an-example-of-a-link",
        ["code"] = "123 456",
    };

    private static readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal)
    {
        ["issued-on"] = new(2009, 5, 4), ["sign-by"] = new(2009, 5, 31), ["effective-on"] = new(2009, 6, 16), ["meeting-on"] = new(2009, 6, 16), ["views-by"] = new(2009, 6, 9), ["vote-by"] = new(2009, 6, 16),
    };

    /// <summary>The names of all mails.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<MessageKind>().Select(MessageKinds.NameOf)];

    /// <summary>Shows a mail.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="welsh">Whether in Welsh.</param>
    /// <param name="folder">The council's own texts.</param>
    /// <param name="withFields">Whether the gaps are shown as the fields that a template of GOV.UK Notify needs, <c>((name))</c>.</param>
    public static Outcome<PreviewedMail> Run(string kind, bool welsh, string? folder, bool withFields)
    {
        if (!Kinds.Contains(kind))
            return Outcome.Refused<PreviewedMail>([OutboxFinding.At(null, OutboxFinding.NotThere, "There is no mail of this name.", string.Join(", ", Kinds), Nearest.To(kind, Kinds) is { } near ? $"Write ‘{near}’" : null)]);
        MessageKind asked = Enum.GetValues<MessageKind>().First(k => MessageKinds.NameOf(k) == kind);
        Outcome<MailTemplates> texts = MailTemplates.Load(folder);
        if (texts.IsRefused) return Outcome.Refused<PreviewedMail>(texts.Findings);
        Language language = welsh ? Language.Cy : Language.En;
        Outcome<MailTemplate> filled = texts.Value[asked, language].Fill(gap => withFields ? $"(({gap}))" : dates.TryGetValue(gap, out DateOnly on) ? MailDates.Words(on, language) : example[gap]);
        return filled.IsRefused
            ? Outcome.Refused<PreviewedMail>(filled.Findings)
            : Outcome.Done(new PreviewedMail(filled.Value.Subject, MailPlainText.Of(filled.Value), Encoding.UTF8.GetBytes(MailHtml.Of(filled.Value, language))));
    }
}
