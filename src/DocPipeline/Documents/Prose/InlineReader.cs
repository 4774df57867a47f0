using System.Text;
using DocPipeline.Findings;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace DocPipeline.Documents.Prose;

/// <summary>Turns Markdig's inlines into ours: text with typographic quotes and no-break spaces, bold, links, references and facts.</summary>
internal sealed class InlineReader(string file, List<Finding> findings)
{
    /// <summary>Reads the text of a paragraph or heading, and the attributes at its end.</summary>
    internal (IReadOnlyList<Inline> Text, Attributes Attributes) Read(ContainerInline? container)
    {
        if (container is null) return ([], Attributes.None);
        List<Inline> read = Merge(Children(container));
        Attributes attributes = Attributes.None;
        if (read.Count > 0 && read[^1] is TextInline last)
        {
            (string text, attributes) = Attributes.Split(last.Text);
            read.RemoveAt(read.Count - 1);
            if (text.Length > 0) read.Add(new TextInline(text));
        }

        return (Typography.Apply(read), attributes);
    }

    private List<Inline> Children(ContainerInline container)
    {
        var read = new List<Inline>();
        foreach (MarkdigInline inline in container) Read(inline, read);
        return read;
    }

    private void Read(MarkdigInline inline, List<Inline> into)
    {
        switch (inline)
        {
            case LiteralInline literal:
                into.Add(new TextInline(literal.Content.ToString()));
                break;
            case HtmlEntityInline entity:
                into.Add(new TextInline(entity.Transcoded.ToString()));
                break;
            case LineBreakInline lineBreak:
                into.Add(lineBreak.IsHard ? new BreakInline() : new TextInline(" "));
                break;
            case EmphasisInline emphasis:
                into.Add(new StrongInline(Merge(Children(emphasis))));
                break;
            case FactInlineParser.MarkdigFact fact:
                into.Add(new FactInline(PlaceOf(fact), fact.Path));
                break;
            case AutolinkInline autolink:
                Link(autolink, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextInline(autolink.Url)], into);
                break;
            case Markdig.Syntax.Inlines.LinkInline { IsImage: false } link:
                Link(link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", Merge(Children(link)), into);
                break;
            case TaskList:
                break;
            default:
                findings.Add(new Finding(ProseCodes.Unsupported, Severity.Error, $"{NameOf(inline)} has no place in a document.")
                {
                    Place = PlaceOf(inline),
                    Expected = "words, bold, links, references and facts",
                    Suggestion = "Say it in words, or see docs/prose.md for what can be written",
                });
                break;
        }
    }

    private void Link(MarkdigInline at, string url, List<Inline> content, List<Inline> into)
    {
        if (url.StartsWith('#'))
        {
            into.Add(new ReferenceInline(PlaceOf(at), url[1..], content));
            return;
        }

        bool isKnown = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "mailto" && url.All(c => c > ' ');
        if (!isKnown || content.Count == 0)
        {
            string message = isKnown ? "The link has no words." : $"'{url}' is not an address that a document may link to.";
            findings.Add(new Finding(ProseCodes.BadLink, Severity.Error, message)
            {
                Place = PlaceOf(at),
                Expected = "words in [ ], and an http, https or mailto address or an #anchor in ( )",
                Suggestion = "Correct the link, or keep only its words",
            });
            return;
        }

        into.Add(new LinkInline(address!.AbsoluteUri, content));
    }

    private static List<Inline> Merge(List<Inline> read)
    {
        var merged = new List<Inline>(read.Count);
        var text = new StringBuilder();
        foreach (Inline inline in read)
        {
            if (inline is TextInline words)
            {
                text.Append(words.Text);
                continue;
            }

            Flush();
            merged.Add(inline);
        }

        Flush();
        return merged;

        void Flush()
        {
            if (text.Length > 0) merged.Add(new TextInline(text.ToString()));
            text.Clear();
        }
    }

    private Place PlaceOf(MarkdigInline inline) => new(file, inline.Line + 1, inline.Column + 1);

    private static string NameOf(MarkdigInline inline) => inline switch
    {
        HtmlInline => "HTML",
        CodeInline => "Program code",
        Markdig.Syntax.Inlines.LinkInline => "A picture by address",
        _ => "This",
    };
}
