namespace DocPipeline.Partnerships.Reading;

/// <summary>The bounds of a whole number in a record, both inclusive.</summary>
/// <param name="least">The least number allowed.</param>
/// <param name="most">The greatest number allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordRangeAttribute(int least, int most) : Attribute
{
    /// <summary>The least number allowed.</summary>
    public int Least { get; } = least;

    /// <summary>The greatest number allowed.</summary>
    public int Most { get; } = most;
}
