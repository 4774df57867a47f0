using System.ComponentModel;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Responsibilities;
using DocPipeline.Partnerships.Retention;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Welsh;

namespace DocPipeline.Partnerships;

/// <summary>Everything that <c>partnership.yaml</c> says: the facts of one partnership.</summary>
[Description("The facts of one partnership. Long text stands in prose/*.md, what was put to the vote in decisions/*.yaml, what happened in meetings/*.yaml and events/*.yaml.")]
public sealed record PartnershipRecord
{
    /// <summary>The partnership itself.</summary>
    [Description("The partnership itself: its name, its area, how to reach it.")]
    public required Partnership Partnership { get; init; }

    /// <summary>Every organisation that a seat, a signatory or a person of this record names.</summary>
    [Description("Every organisation that takes part, each once.")]
    public required IReadOnlyList<Organisation> Organisations { get; init; }

    /// <summary>The people who hold an office that a document prints. Their addresses and telephone numbers are not in the record.</summary>
    [Description("People whom documents name, by office. No addresses or telephone numbers: those are contact data, kept apart.")]
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The boards, forums and groups that the partnership works through.</summary>
    [Description("The boards, partnerships, forums and groups that the partnership works through.")]
    public IReadOnlyList<Body> Bodies { get; init; } = [];

    /// <summary>The rules by which the bodies decide, exactly as their documents state them.</summary>
    [Description("The rules by which the bodies decide, as their documents state them and no more.")]
    public IReadOnlyList<BodyRules> Rules { get; init; } = [];

    /// <summary>What the bodies and their members must do, exactly as their documents state it.</summary>
    [Description("What the bodies and their members must do, as their documents state it and no more.")]
    public IReadOnlyList<BodyDuties> Duties { get; init; } = [];

    /// <summary>What organisations see to for the partnership, and what may not be in one hand.</summary>
    [Description("What organisations see to for the partnership, such as its finances and its audit, and what must be kept apart.")]
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>The forms that people fill in. A document prints one, and prose may.</summary>
    [Description("The forms that people fill in: checklists, evaluation toolkits, action plans, summary sheets.")]
    public IReadOnlyList<Form> Forms { get; init; } = [];

    /// <summary>How long archived documents are kept, where that is not what their kind says (<see cref="RetentionSchedule"/>).</summary>
    [Description("How long archived documents are kept, where the council's schedule differs from the classes of docs/archive.md.")]
    public IReadOnlyList<StatedRetention> Retention { get; init; } = [];

    /// <summary>The documents that this record generates.</summary>
    [Description("The documents to generate from this record.")]
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The record with every name in a language; a name that has none in it stays as it is.</summary>
    internal PartnershipRecord In(Language language) => language == Language.Cy ? RecordInWelsh.Of(this) : this;
}
