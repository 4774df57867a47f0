using System.Text.Json;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates;

/// <summary>What a template is for: a kind of document that a record lists, a notice that is made from a decision or a review, or the certificate of a signing round.</summary>
public sealed class TemplateKind
{
    private TemplateKind(string name, string folder, Type model) => (Name, Folder, Model) = (name, folder, model);

    /// <summary>The notice that a decision is to be taken.</summary>
    public static TemplateKind AmendmentNotice { get; } = new("amendment-notice", "amendment-notice", typeof(AmendmentNoticeModel));

    /// <summary>The record of a decision that was taken.</summary>
    public static TemplateKind DecisionRecord { get; } = new("decision-record", "decision-record", typeof(DecisionRecordModel));

    /// <summary>The notice that a document is to be reviewed.</summary>
    public static TemplateKind ReviewNotice { get; } = new("review-notice", "review-notice", typeof(ReviewNoticeModel));

    /// <summary>The certificate that a signing round is complete.</summary>
    public static TemplateKind CompletionCertificate { get; } = new("certificate-of-completion", "certificate-of-completion", typeof(CompletionCertificateModel));

    /// <summary>The signatory pages that are put into a document which is open in Word. A council has no template of its own for it.</summary>
    internal static TemplateKind SignatoryPagesBody { get; } = new("signatory-pages-body", "signatory-pages-body", typeof(SignatoryPagesModel)) { IsBodyOnly = true };

    /// <summary>Every kind: those of documents in the order in which the record knows them, then the notices, then the certificate of completion.</summary>
    public static IReadOnlyList<TemplateKind> All { get; } = [.. Enum.GetValues<DocumentKind>().Select(Described), AmendmentNotice, DecisionRecord, ReviewNotice, CompletionCertificate];

    /// <summary>The name that the record and the command line use: <c>terms-of-reference</c>.</summary>
    public string Name { get; }

    /// <summary>The folder of the built-in template.</summary>
    internal string Folder { get; }

    /// <summary>Whether it is a piece of a document, without header and footer.</summary>
    internal bool IsBodyOnly { get; private init; }

    /// <summary>The type of what the templates see.</summary>
    internal Type Model { get; }

    /// <summary>The kind of a document that a record lists.</summary>
    public static TemplateKind Of(DocumentKind kind) => All[(int)kind];

    /// <summary>The kind of that name; nothing where there is none.</summary>
    public static TemplateKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>Wherever a template is asked for, the kind of a document says which.</summary>
    public static implicit operator TemplateKind(DocumentKind kind) => Of(kind);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static TemplateKind Described(DocumentKind kind)
    {
        KindOfDocument described = KindOfDocument.Of(kind);
        return new TemplateKind(JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), described.Folder, described.Model);
    }
}
