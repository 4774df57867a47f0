namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>What a note says to a key.</summary>
internal enum NoteSignatureCheck
{
    /// <summary>No line has the name and id of the key.</summary>
    Absent,

    /// <summary>The key signed this text.</summary>
    Right,

    /// <summary>A line has the name and id of the key, and the key did not sign this text.</summary>
    Wrong,
}
