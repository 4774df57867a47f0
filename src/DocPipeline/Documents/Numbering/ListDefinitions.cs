using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering.Parts;

namespace DocPipeline.Documents.Numbering;

/// <summary>
/// The list definitions and list instances of one document, made as they are first asked for, in that order, so that the ids depend on the
/// document alone. An instance that starts afresh gets a <c>w:num</c> of its own with a start override; that is what makes a list in a loop
/// restart.
/// </summary>
/// <param name="template">The template's own numbering: its ids are taken, and its lists can be started afresh.</param>
internal sealed class ListDefinitions(TemplateNumbering template)
{
    private static readonly Dictionary<ListFamily, Level[]> Families = new()
    {
        [ListFamily.Letter] = [new("lowerLetter", "(%1)", 680, 680), new("lowerRoman", "(%2)", 1360, 680)],
        [ListFamily.Roman] = [new("lowerRoman", "(%1)", 680, 680)],
        [ListFamily.Bracket] = [new("decimal", "(%1)", 680, 680)],
        [ListFamily.Number] = [new("decimal", "%1.", 680, 680)],
        [ListFamily.Bullet] = [new("bullet", "\u2022", 425, 425, "Arial"), new("bullet", "\u2013", 850, 425, "Arial")],
        [ListFamily.Tick] = [new("bullet", "\u2713", 482, 482, "Segoe UI Symbol", "1B4965")],
        [ListFamily.CellNumber] = [new("decimal", "%1.", 397, 397)],
        [ListFamily.CellBullet] = [new("bullet", "\u2022", 284, 284, "Arial")],
    };

    private readonly List<(ListFamily Family, int Edge)> definitions = [];
    private readonly List<(int Definition, bool Restarts, int Levels)> instances = [];
    private readonly Dictionary<(ListFamily Family, int Edge), int> bullets = [];

    /// <summary>Whether no list beyond the template's own has been started.</summary>
    internal bool IsEmpty => instances.Count == 0;

    /// <summary>How many levels a family has.</summary>
    internal static int LevelsOf(ListFamily family) => Families[family].Length;

    /// <summary>Where the text of a list stands, in twentieths of a point from the margin.</summary>
    /// <param name="family">The list's family.</param>
    /// <param name="level">Its level, from 0.</param>
    /// <param name="edge">The text edge of the paragraph that the list belongs to.</param>
    internal static int TextEdge(ListFamily family, int level, int edge) => edge + Families[family][level].Text;

    /// <summary>Starts a list and answers its <c>w:numId</c>.</summary>
    /// <param name="family">The list's family.</param>
    /// <param name="edge">The text edge of the paragraph that the list belongs to, in twentieths of a point.</param>
    internal int Start(ListFamily family, int edge)
    {
        bool isBullet = Families[family][0].Format == "bullet";
        if (isBullet && bullets.TryGetValue((family, edge), out int known)) return known;
        int definition = definitions.IndexOf((family, edge));
        if (definition < 0)
        {
            definition = definitions.Count;
            definitions.Add((family, edge));
        }

        int id = Add(template.FirstFreeDefinition + definition, restarts: !isBullet, levels: 1);
        if (isBullet) bullets[(family, edge)] = id;
        return id;
    }

    /// <summary>Starts one of the template's own lists afresh and answers the new <c>w:numId</c>.</summary>
    /// <param name="list">The template's list.</param>
    internal int Restart(int list) => Add(template.DefinitionOf(list), restarts: true, levels: 9);

    private int Add(int definition, bool restarts, int levels)
    {
        instances.Add((definition, restarts, levels));
        return template.FirstFreeInstance + instances.Count - 1;
    }

    /// <summary>The <c>w:abstractNum</c> elements.</summary>
    internal string Definitions()
    {
        var xml = new StringBuilder();
        for (int i = 0; i < definitions.Count; i++)
        {
            (ListFamily family, int edge) = definitions[i];
            int id = template.FirstFreeDefinition + i;
            xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{id}\"><w:nsid w:val=\"0D0C{id:X4}\"/><w:multiLevelType w:val=\"hybridMultilevel\"/><w:tmpl w:val=\"0D0D{id:X4}\"/>");
            Level[] levels = Families[family];
            for (int level = 0; level < levels.Length; level++) levels[level].Append(xml, level, edge);
            xml.Append("</w:abstractNum>");
        }

        return xml.ToString();
    }

    /// <summary>The <c>w:num</c> elements.</summary>
    internal string Instances()
    {
        var xml = new StringBuilder();
        for (int i = 0; i < instances.Count; i++)
        {
            (int definition, bool restarts, int levels) = instances[i];
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{template.FirstFreeInstance + i}\"><w:abstractNumId w:val=\"{definition}\"/>");
            for (int level = 0; restarts && level < levels; level++)
                xml.Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{template.StartOf(definition, level)}\"/></w:lvlOverride>");
            xml.Append("</w:num>");
        }

        return xml.ToString();
    }

    // Text: from the text edge to this level's text. Hanging: from the label to the text. Both in twentieths of a point.
    private sealed record Level(string Format, string Label, int Text, int Hanging, string? Font = null, string? Color = null)
    {
        internal void Append(StringBuilder xml, int level, int edge)
        {
            int left = edge + Text;
            xml.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{Format}\"/><w:lvlText w:val=\"{Xml.Escape(Label)}\"/><w:lvlJc w:val=\"left\"/>");
            xml.Append(CultureInfo.InvariantCulture, $"<w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"{left}\"/></w:tabs><w:ind w:left=\"{left}\" w:hanging=\"{Hanging}\"/></w:pPr>");
            if (Font is not null)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<w:rPr><w:rFonts w:ascii=\"{Font}\" w:hAnsi=\"{Font}\" w:eastAsia=\"{Font}\" w:cs=\"{Font}\"/>");
                if (Color is not null) xml.Append(CultureInfo.InvariantCulture, $"<w:color w:val=\"{Color}\"/>");
                xml.Append("</w:rPr>");
            }

            xml.Append("</w:lvl>");
        }
    }
}
