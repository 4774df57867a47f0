namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>What a table of objects says of one: free, at a place in the file, or the how manieth of an object stream.</summary>
/// <param name="Place">Where it begins; of one in an object stream 0.</param>
/// <param name="Generation">Its generation; of one in an object stream 0.</param>
/// <param name="Container">The number of the object stream; 0 for none.</param>
/// <param name="Index">The how manieth in it.</param>
internal readonly record struct PdfEntry(int Place, int Generation, long Container = 0, int Index = 0)
{
    internal static PdfEntry Free { get; } = new(0, 0);

    internal bool IsFree => Place == 0 && Container == 0;
}
