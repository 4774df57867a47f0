namespace DocPipeline.Tests.Archive;

/// <summary>What a store throws that could not be reached.</summary>
internal sealed class StoreFaultException(string message) : IOException(message);
