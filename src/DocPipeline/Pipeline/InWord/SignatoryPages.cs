namespace DocPipeline.Pipeline.InWord;

/// <summary>Signatory pages as they are put into a document.</summary>
/// <param name="File">A Word file with the pages alone: no title, no header, no footer.</param>
/// <param name="Controls">Its content controls in the order of the document, as Word may lose their tags when it puts them in.</param>
/// <param name="Signatories">Who signs, in the order of the pages.</param>
public sealed record SignatoryPages(ReadOnlyMemory<byte> File, IReadOnlyList<PageControl> Controls, IReadOnlyList<PageSignatory> Signatories);

/// <summary>A content control of signatory pages.</summary>
/// <param name="Tag">What programs know it by: <c>signature:council</c>.</param>
/// <param name="Title">What people see on it.</param>
public sealed record PageControl(string Tag, string Title);

/// <summary>An organisation that signs.</summary>
/// <param name="Organisation">Its id in the record.</param>
/// <param name="Name">Its name, as the pages print it.</param>
public sealed record PageSignatory(string Organisation, string Name);
