using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Stores;

public sealed class MemoryStoreTests : BlobStoreContract
{
    protected override IBlobStore Store { get; } = new MemoryStore();
}
