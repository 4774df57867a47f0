namespace DocPipeline.Partnerships.Values;

/// <summary>A value by which one part of a record names another.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IRecordId<TSelf> : IRecordScalar<TSelf>
    where TSelf : struct, IRecordId<TSelf>
{
    /// <summary>What the id names, as people say it: “organisation”.</summary>
    static abstract string Names { get; }
}
