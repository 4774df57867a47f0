using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline;

/// <summary>What people do with templates: check one, see which fields it may use, take it apart and put it together.</summary>
public static class CouncilTemplate
{
    /// <summary>Checks a template against a kind of document: every finding at once, notes included.</summary>
    /// <param name="name">What findings call the file.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="kind">The kind of document that it is for.</param>
    public static IReadOnlyList<Finding> Check(string name, ReadOnlyMemory<byte> file, TemplateKind kind) => TemplateCheck.Of(name, file, kind);

    /// <summary>The fields that the templates of a kind may use, a path a line: <c>document.title</c>, <c>history[].version</c>; then the partials.</summary>
    public static IReadOnlyList<string> Fields(TemplateKind kind) => TemplateCheck.FieldsOf(kind);

    /// <summary>The built-in template of a kind as a .docx, to start a council's own from.</summary>
    public static byte[] BuiltIn(TemplateKind kind) => TemplateCheck.BuiltIn(kind);

    /// <summary>A template as readable files by name.</summary>
    public static Outcome<IReadOnlyDictionary<string, byte[]>> Unpack(string name, ReadOnlyMemory<byte> file) => TemplateFolder.Unpack(name, file);

    /// <summary>A .docx of the files of an unpacked template.</summary>
    public static Outcome<byte[]> Pack(string name, IReadOnlyDictionary<string, byte[]> files) => TemplateFolder.Pack(name, files);
}
