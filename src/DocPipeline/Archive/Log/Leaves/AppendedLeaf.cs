namespace DocPipeline.Archive.Log.Leaves;

/// <summary>A leaf that is in the log, with every leaf before it.</summary>
/// <param name="Index">Its place, counted from 0.</param>
/// <param name="WasThere">Whether it had been there before.</param>
internal sealed record AppendedLeaf(long Index, bool WasThere);
