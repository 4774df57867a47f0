namespace DocPipeline.Tests.Archive;

/// <summary>One call of a store.</summary>
/// <param name="Number">Counted from 0.</param>
/// <param name="Operation"><c>get</c>, <c>create</c>, <c>replace</c>, <c>delete</c> or <c>list</c>.</param>
/// <param name="Name">The blob's name, or the prefix that is listed.</param>
internal sealed record StoreCall(int Number, string Operation, string Name);
