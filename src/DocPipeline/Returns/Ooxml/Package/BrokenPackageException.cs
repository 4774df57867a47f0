namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>A list that holds a package together is not in order. It never leaves <see cref="Ooxml"/>.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class BrokenPackageException(string message) : Exception(message);
