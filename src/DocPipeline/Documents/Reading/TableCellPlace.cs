namespace DocPipeline.Documents.Reading;

/// <summary>A place in a table; all counted from 1.</summary>
/// <param name="Table">Which table of the file, in reading order.</param>
/// <param name="Row">Which row.</param>
/// <param name="Column">Which cell of the row.</param>
public sealed record TableCellPlace(int Table, int Row, int Column);
