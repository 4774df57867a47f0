using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>A Word file that was admitted, as a return check looks at it: its bytes, its words and marks, its parts.</summary>
internal sealed class CheckedFile
{
    private readonly Lazy<OpenedPackage?> opened;

    private CheckedFile(string name, ReadOnlyMemory<byte> content, DocumentText text, ComparedFile package)
    {
        (Name, Content, Text, Package) = (name, content, text, package);
        opened = new Lazy<OpenedPackage?>(() =>
        {
            var findings = new SignatureFindings(name);
            OpenedPackage? found = OpenedPackage.Open(name, content, findings);
            return findings.HasErrors ? null : found;
        });
    }

    /// <summary>What findings call it.</summary>
    internal string Name { get; }

    /// <summary>Its bytes.</summary>
    internal ReadOnlyMemory<byte> Content { get; }

    /// <summary>Its words and marks; tracked changes read as accepted.</summary>
    internal DocumentText Text { get; }

    /// <summary>Its parts; tracked changes taken as accepted.</summary>
    internal ComparedFile Package { get; }

    /// <summary>Its package as signatures see it; nothing where that is not in order.</summary>
    internal OpenedPackage? Opened => opened.Value;

    /// <summary>Which issue it says that it is.</summary>
    internal IssueNames Names => field ??= IssueNames.Of(this);

    /// <summary>What its headers and footers say.</summary>
    internal IReadOnlySet<string> Margins => field ??= MarginWords.Of(this);

    /// <summary>Its words that nobody sees, and why.</summary>
    internal IReadOnlyList<(string Why, string Words)> Unseen => field ??= UnseenWords.In(this);

    /// <summary>Its pictures, and what programs may show in different ways.</summary>
    internal Oddities Oddities => field ??= Oddities.Of(this);

    /// <summary>Its main part.</summary>
    internal XElement Main => Package.Xml(Package.MainPart)!;

    /// <summary>The parts that people see words of: the text, headers and footers, notes.</summary>
    internal IEnumerable<(string Name, XElement Root)> Shown =>
        Package.RelationsOf(Package.MainPart).ById.Values
            .Where(r => !r.IsExternal && (Is(r, "header") || Is(r, "footer") || Is(r, "footnotes") || Is(r, "endnotes")))
            .Select(r => r.Target).Prepend(Package.MainPart).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (name, Package.Xml(name))).Where(p => p.Item2 is not null).Select(p => (p.name, p.Item2!));

    /// <summary>Opens a file that anybody may have made.</summary>
    internal static Outcome<CheckedFile> Open(string name, ReadOnlyMemory<byte> content)
    {
        Outcome<DocumentText> text = DocumentText.Read(name, content);
        if (text.IsRefused) return Outcome.Refused<CheckedFile>(text.Findings);
        Outcome<ComparedFile> package = ComparedFile.Read(name, content);
        if (package.IsRefused) return Outcome.Refused<CheckedFile>(package.Findings);
        return ComparedFile.Guard(name, () => package.Value.RelationsOf("").ById.Values.Count(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)) == 1
            ? new CheckedFile(name, content, text.Value, package.Value)
            : throw new InvalidDataException("The package names more than one document."));
    }

    /// <summary>The same file with another main part.</summary>
    internal Outcome<CheckedFile> With(XElement main) => Open(Name, RepeatableZip.Write(Package.Parts.Select(part =>
        RepeatableZip.Compress(part.Key, part.Key == Package.MainPart ? System.Text.Encoding.UTF8.GetBytes(main.ToString(SaveOptions.DisableFormatting)) : part.Value))));

    private static bool Is(PartRelation relation, string kind) => relation.Type == PartRelations.OfficeTypes + kind;
}
