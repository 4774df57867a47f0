using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The notice that a decision is to be taken: who is summoned, to what, the terms in full, and what the rules ask for.</summary>
internal sealed record AmendmentNoticeFacts : NoticeFacts
{
    internal override string KindName => "Notice of a decision";

    internal override TemplateKind Template => TemplateKind.AmendmentNotice;

    /// <summary>The body that will decide: its id and its name.</summary>
    internal required (string Id, string Name) Body { get; init; }

    /// <summary>A label and a value a row, in the order in which they are printed.</summary>
    internal required IReadOnlyList<(string Label, string Value)> Rows { get; init; }

    /// <summary>The terms as one text; empty where they are changes of clauses.</summary>
    internal required string Terms { get; init; }

    /// <summary>The changes by clause.</summary>
    internal IReadOnlyList<NoticedChange> Changes { get; init; } = [];

    /// <summary>What the terms say beside the changes.</summary>
    internal IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>SHA-512 of the terms, hexadecimal.</summary>
    internal required string TermsDigest { get; init; }

    /// <summary>What the rules ask for.</summary>
    internal required IReadOnlyList<Need> Needs { get; init; }

    /// <summary>How many votes for that comes to.</summary>
    internal required string Sums { get; init; }

    /// <summary>What the rules leave open.</summary>
    internal required IReadOnlyList<string> Open { get; init; }

    /// <summary>How to send views, and who may come instead of whom.</summary>
    internal required IReadOnlyList<string> Replies { get; init; }

    internal override DocumentModel ModelOf(NoticeFrame frame) => new AmendmentNoticeModel
    {
        Partnership = frame.Partnership,
        Document = frame.Document,
        Facts = FactBook.None,
        References = NoticeFrame.NoReferences,
        Memberships = frame.Memberships,
        Structure = frame.Structure,
        Pictures = NoticeFrame.NoPictures,
        Origins = [],
        Body = Typography.Apply(Body.Name),
        BodyId = Body.Id,
        Control = [.. Rows.Select(r => new FieldRow(r.Label, r.Value)), new FieldRow("Fingerprint", Fingerprint.Short(TermsDigest)) { Key = "terms-fingerprint" }],
        Terms = NoticeFrame.Paragraphs(Terms),
        Changes = Changes,
        Closing = [.. Closing.Select(Typography.Apply)],
        Needs = new TableFacts("What the rules ask for", [1814, 5272, 1940], ["What", "What is needed", "Stated in"], [.. Needs.Select(n => new[] { n.What, Typography.Apply(n.Words), Typography.Apply(n.Source) })]),
        Sums = Typography.Apply(Sums),
        Open = [.. Open.Select(Typography.Apply)],
        Replies = [.. Replies.Select(Typography.Apply)],
        Fingerprint = Fingerprint.Short(TermsDigest),
        FingerprintLines = Fingerprint.Lines(TermsDigest),
        TermsDigest = TermsDigest,
    };

    /// <summary>One thing that the rules ask for.</summary>
    /// <param name="What">“Majority”, “Quorum”.</param>
    /// <param name="Words">What is needed, in plain words.</param>
    /// <param name="Source">Where it is stated: “Clause 6.1”.</param>
    internal sealed record Need(string What, string Words, string Source);
}
