namespace DocPipeline.Archive.Log.Leaves;

/// <summary>Of what kind the object is whose chain became longer.</summary>
internal enum ObjectLeafKind
{
    /// <summary>A document or record of the archive: an OCFL object.</summary>
    Entry,

    /// <summary>A round of signatures: at issue, at each signature and at closing.</summary>
    RoundEvent,

    /// <summary>Contact data that was erased. The record of it names the reason, not the person.</summary>
    Erasure,
}
