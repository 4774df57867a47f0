using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>What can make one program, or the next time, show other words than are read here; and pictures, whose words nobody reads here.</summary>
internal sealed class Oddities
{
    // Each with what people call it. Honest files have them too: only those that the issued file lacks are named.
    private static readonly (XName Name, string Words)[] Rare =
    [
        (Wml.Bdo, "words whose letters run the other way"), (Wml.Dir, "words that run the other way"), (Wml.W + "ruby", "small words above others"),
        (Wml.W + "framePr", "words in a frame that can stand anywhere"), (Wml.W + "eastAsianLayout", "words laid out in a special way"), (Wml.Object, "an embedded object"),
    ];

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    private Oddities(CheckedFile file)
    {
        foreach ((string name, XElement root) in file.Shown)
        {
            var digests = new PictureDigests(file.Package, name);
            foreach (XElement element in root.Descendants())
            {
                foreach ((XName rare, string words) in Rare) if (element.Name == rare) Count(words);
                if (element.Name == Wml.W + "dataBinding") Bound++;
                if (element.Name == Wml.AlternateContent && !SaysOneThing(element)) Forked++;
                if (element.Ancestors(Wml.Fallback).Any()) continue;
                if (element.Name == Wml.Drawing || element.Name == Wml.Pict) Shapes++;
                if (element.Name == Wml.A + "blip" && (string?)element.Attribute(Wml.R + "embed") is { } embedded) Pictures.Add(digests.Of(embedded) ?? "");
                if (element.Name.LocalName == "imagedata" && (string?)element.Attribute(Wml.RelationshipId) is { } old) Pictures.Add(digests.Of(old) ?? "");
                if (element.Name.LocalName == "docPr" && ParagraphText.Fold((string?)element.Attribute("descr") ?? "") is { Length: > 0 } described) Descriptions.Add(described);
            }
        }

        foreach (string kind in file.Text.Fields.Select(f => f.Kind)) if (kind.Length > 0 && kind is not "HYPERLINK") Count($"a field that works words out ({kind})");
        if (file.Package.Xml(file.Package.UsualPart("fontTable"))?.Descendants().Any(e => e.Name.LocalName.StartsWith("embed", StringComparison.Ordinal)) == true) Count("a font of its own, which can draw any letter as another");
    }

    /// <summary>How many controls take their words from elsewhere in the file when it is opened.</summary>
    internal int Bound { get; }

    /// <summary>How many places say other words to other programs.</summary>
    internal int Forked { get; }

    /// <summary>How many drawings there are.</summary>
    internal int Shapes { get; }

    /// <summary>The digests of the pictures, one for each time it is shown.</summary>
    internal List<string> Pictures { get; } = [];

    /// <summary>The descriptions of pictures and shapes for those who do not see them.</summary>
    internal List<string> Descriptions { get; } = [];

    internal static Oddities Of(CheckedFile file) => new(file);

    /// <summary>What is here and not in another file, in words.</summary>
    internal IReadOnlyList<string> NotIn(Oddities other) => [.. counts.Keys.Where(k => !other.counts.ContainsKey(k)).Order(StringComparer.Ordinal)];

    /// <summary>What one list has more of than another.</summary>
    internal static IReadOnlyList<string> More(IReadOnlyList<string> than, IReadOnlyList<string> here)
    {
        List<string> left = [.. than];
        return [.. here.Where(one => !left.Remove(one))];
    }

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    // A program takes the first choice that it knows, or the fallback; which one, nobody can tell from here.
    private static bool SaysOneThing(XElement alternate) =>
        alternate.Elements().Select(branch => ParagraphText.Fold(string.Concat(branch.Descendants().Where(e => e.Name == Wml.T || e.Name == Wml.Sym || e.Name.LocalName == "textpath").Select(e => e.Name == Wml.T ? e.Value : (string?)e.Attribute(Wml.Char) ?? (string?)e.Attribute("string") ?? "")))).Distinct().Count() < 2
        || (alternate.Descendants().Any(e => e.Name.LocalName == "textpath") && !alternate.Descendants(Wml.T).Any());
}
