namespace DocPipeline.Pipeline.Notices;

/// <summary>A notice as a Word file.</summary>
/// <param name="Id">Its id, made from the decision's file or the document's id.</param>
/// <param name="FileName">The name that its file should have.</param>
/// <param name="Bytes">The .docx. The same record, template and program give the same bytes.</param>
public sealed record NoticeFile(string Id, string FileName, ReadOnlyMemory<byte> Bytes);
