namespace DocPipeline.AcceptanceTests;

/// <summary>The running program and a look into its store past the program.</summary>
public interface IWebUnderTest
{
    WebProgram Program { get; }

    /// <summary>The bytes that the store holds under a name; nothing when there is no such blob.</summary>
    Task<byte[]?> BlobAsync(string name);

    /// <summary>The names in the store that start with the text.</summary>
    Task<IReadOnlyList<string>> BlobsAsync(string prefix);
}
