namespace DocPipeline.Testing;

/// <summary>The tests that share one Azurite.</summary>
[CollectionDefinition(AzuriteServer.Collection)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteServer>;
