using System.Text;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>
/// One line of the log: JSON in UTF-8 with its members in one fixed order and no white space, so that a fact has one form of bytes and so
/// one hash. It holds no personal data, because nothing is ever taken out of a log.
/// </summary>
internal abstract record LogLeaf
{
    /// <summary>The word that says which members follow.</summary>
    public abstract string Type { get; }

    /// <summary>When it was logged, in whole seconds of UTC.</summary>
    public required LeafTime At { get; init; }

    /// <summary>The leaf as it is stored and hashed.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToJson());

    /// <summary>The leaf as text. Every value is made of letters that JSON needs no escape for.</summary>
    protected internal abstract string ToJson();
}
