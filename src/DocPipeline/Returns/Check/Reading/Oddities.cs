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
    private readonly HashSet<string> marginShapes = new(StringComparer.Ordinal);

    private Oddities(CheckedFile file)
    {
        foreach ((string name, XElement root) in file.Shown)
        {
            var digests = new PictureDigests(file.Package, name);
            bool isMargin = root.Name == Wml.W + "hdr" || root.Name == Wml.W + "ftr";
            int shapes = 0;
            Bound += root.Descendants(Wml.W + "dataBinding").Count();
            Forked += root.Descendants(Wml.AlternateContent).Count(a => !SaysOneThing(a));
            foreach (XElement element in Within(root))
            {
                foreach ((XName rare, string words) in Rare) if (element.Name == rare) Count(words);
                if (element.Name == Wml.Drawing || element.Name == Wml.Pict) shapes++;
                if (element.Name == Wml.A + "blip" && (string?)element.Attribute(Wml.R + "embed") is { } embedded) Add(Pictures, digests.Of(embedded) ?? "", isMargin);
                if (element.Name.LocalName == "imagedata" && (string?)element.Attribute(Wml.RelationshipId) is { } old) Add(Pictures, digests.Of(old) ?? "", isMargin);
                if (element.Name.LocalName == "docPr" && ParagraphText.Fold((string?)element.Attribute("descr") ?? "") is { Length: > 0 } described) Add(Descriptions, described, isMargin);
            }

            if (isMargin) marginShapes.Add($"{root.Name.LocalName} {shapes}");
            else Shapes += shapes;
        }

        foreach (string kind in file.Text.Fields.Select(f => f.Kind)) if (kind.Length > 0 && kind is not "HYPERLINK") Count($"a field that works words out ({kind})");
        if (file.Package.Xml(file.Package.UsualPart("fontTable"))?.Descendants().Any(e => e.Name.LocalName.StartsWith("embed", StringComparison.Ordinal)) == true) Count("a font of its own, which can draw any letter as another");
    }

    /// <summary>How many controls take their words from elsewhere in the file when it is opened.</summary>
    internal int Bound { get; }

    /// <summary>How many places say other words to other programs.</summary>
    internal int Forked { get; }

    /// <summary>How many drawings the headers have, and the footers: programs may write one that two pages show twice.</summary>
    internal IReadOnlySet<string> MarginShapes => marginShapes;

    /// <summary>How many drawings there are in the text and the notes.</summary>
    internal int Shapes { get; }

    /// <summary>The digests of the pictures, one for each time it is shown; of those in headers and footers one.</summary>
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

    private static void Add(List<string> to, string what, bool isOnce)
    {
        if (!isOnce || !to.Contains(what)) to.Add(what);
    }

    // Of two renderings of one shape the first.
    private static IEnumerable<XElement> Within(XElement root)
    {
        foreach (XElement child in root.Elements().Where(c => c.Name != Wml.Fallback))
        {
            yield return child;
            if (!child.HasElements) continue;
            foreach (XElement deeper in Within(child)) yield return deeper;
        }
    }

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    // A program takes the first choice that it knows, or the fallback; which one, nobody can tell from here.
    private static bool SaysOneThing(XElement alternate) =>
        alternate.Elements().Select(branch => ParagraphText.Fold(string.Concat(branch.Descendants().Where(e => e.Name == Wml.T || e.Name == Wml.Sym || e.Name.LocalName == "textpath").Select(e => e.Name == Wml.T ? e.Value : (string?)e.Attribute(Wml.Char) ?? (string?)e.Attribute("string") ?? "")))).Distinct().Count() < 2
        || (alternate.Descendants().Any(e => e.Name.LocalName == "textpath") && !alternate.Descendants(Wml.T).Any());
}
