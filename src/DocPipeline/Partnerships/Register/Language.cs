namespace DocPipeline.Partnerships.Register;

/// <summary>The languages that documents are made in, by their codes of ISO 639-1.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Welsh.</summary>
    Cy,
}
