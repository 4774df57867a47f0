namespace DocPipeline.Documents.Import.Source;

/// <summary>What a paragraph starts with.</summary>
internal enum LabelKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A number, <c>6.1</c>.</summary>
    Decimal,

    /// <summary>A roman numeral, <c>(iii)</c> or <c>iii.</c></summary>
    Roman,

    /// <summary>A letter, <c>(c)</c> or <c>c)</c>.</summary>
    Letter,

    /// <summary>A number in brackets, <c>(3)</c>.</summary>
    Bracket,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A tick.</summary>
    Tick,

    /// <summary>A label of another making, <c>Article One</c>, that Word worked out.</summary>
    Other,
}
