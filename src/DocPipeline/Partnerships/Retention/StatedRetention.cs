using System.ComponentModel;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Retention;

/// <summary>How long a partnership keeps documents, where that is not what the program takes by itself.</summary>
public sealed record StatedRetention
{
    /// <summary>The kind of document; or <see cref="Document"/>.</summary>
    [Description("The kind of document that this is said of. Either kind or document.")]
    public DocumentKind? Kind { get; init; }

    /// <summary>The one document; it goes before its kind.</summary>
    [Description("The one document that this is said of, by id. Either kind or document; a document goes before its kind.")]
    public DocumentId? Document { get; init; }

    /// <summary>The class; or <see cref="Years"/>.</summary>
    [Description("The retention class. Either class or years.")]
    public RetentionClass? Class { get; init; }

    /// <summary>The years, with a basis; in the place of a class.</summary>
    [Description("For how many years it is kept. Either class or years; with years say the basis.")]
    [RecordRange(0, 200)]
    public int? Years { get; init; }

    /// <summary>From when the years count; the end of force if left out.</summary>
    [Description("From when the years count: end-of-force (if left out) or issue. Only with years.")]
    public RetentionFrom? From { get; init; }

    /// <summary>On what the years rest, such as “Retention schedule 2026, line 14”.</summary>
    [Description("On what the years rest, such as the line of the council's retention schedule. Only with years.")]
    public string? Basis { get; init; }
}
