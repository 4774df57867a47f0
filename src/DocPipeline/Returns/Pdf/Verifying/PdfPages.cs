using System.Globalization;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>Which objects are pages, what is on them, and how to call an object so that a reader knows where to look.</summary>
internal sealed class PdfPages
{
    private const int MostPages = 5_000;

    private readonly Dictionary<long, string> names = [];
    private readonly HashSet<long> pages = [];
    private readonly Dictionary<long, long> annotations = [];

    internal static PdfPages Of(PdfFile pdf)
    {
        var found = new PdfPages();
        var seen = new HashSet<long>();
        found.names[pdf.Catalog.Number] = "the document's root";
        Walk(pdf.Catalog.Value["Pages"], 0);
        return found;

        void Walk(PdfItem reference, int depth)
        {
            if (depth > 60 || found.pages.Count > MostPages) throw new BrokenPdfException("it has more pages than any document");
            if (pdf.Dictionary(reference) is not { } node || !seen.Add(node.Number)) return;
            if (node.Value["Kids"].IsNull) found.Add(pdf, node);
            else
            {
                found.names[node.Number] = "the list of pages";
                foreach (PdfItem kid in pdf.Resolve(node.Value["Kids"]).Items) Walk(kid, depth + 1);
            }
        }
    }

    internal bool IsPage(long number) => pages.Contains(number);

    /// <summary>The page whose list of annotations an object is; nothing when it is none.</summary>
    internal long? AnnotationsOf(long number) => annotations.TryGetValue(number, out long page) ? page : null;

    /// <summary>What to call an object.</summary>
    internal string Name(long number) => names.TryGetValue(number, out string? name) ? name : string.Create(CultureInfo.InvariantCulture, $"object {number}");

    private void Add(PdfFile pdf, PdfObject page)
    {
        pages.Add(page.Number);
        string name = string.Create(CultureInfo.InvariantCulture, $"page {pages.Count}");
        names[page.Number] = name;
        PdfItem contents = page.Value["Contents"], list = page.Value["Annots"];
        foreach (PdfItem content in contents.References().Concat(pdf.Resolve(contents).References())) names.TryAdd(content.Number, $"what is on {name}");
        foreach (PdfItem resource in page.Value["Resources"].References()) names.TryAdd(resource.Number, $"what {name} is made with");
        if (list.Kind == PdfItemKind.Reference)
        {
            annotations.TryAdd(list.Number, page.Number);
            names.TryAdd(list.Number, $"the annotations of {name}");
        }

        foreach (PdfItem annotation in pdf.Resolve(list).References()) names.TryAdd(annotation.Number, $"an annotation or field on {name}");
    }
}
