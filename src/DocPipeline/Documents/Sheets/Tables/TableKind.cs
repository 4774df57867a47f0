namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>The tables that can be written and imported.</summary>
public enum TableKind
{
    /// <summary>The organisations that take part.</summary>
    Organisations,

    /// <summary>The people whom documents name, by the office held.</summary>
    People,

    /// <summary>The seats on the bodies.</summary>
    Seats,

    /// <summary>The organisations that sign each document.</summary>
    Signatories,
}
