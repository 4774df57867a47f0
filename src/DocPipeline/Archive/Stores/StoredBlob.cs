namespace DocPipeline.Archive.Stores;

/// <summary>A blob as it was at one moment.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">Names exactly these bytes to <see cref="IBlobStore.ReplaceAsync"/> and <see cref="IBlobStore.DeleteAsync"/>.</param>
public sealed record StoredBlob(ReadOnlyMemory<byte> Content, BlobTag Tag);
