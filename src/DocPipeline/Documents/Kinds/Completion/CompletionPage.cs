using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Documents.Pages;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>The certificate of completion as one page of HTML that stands alone: no script, no link, nothing that is fetched. It says what the Word file says.</summary>
internal sealed class CompletionPage
{
    private readonly CompletionCertificateModel model;
    private readonly StringBuilder html = new();

    private CompletionPage(CompletionCertificateModel model) => this.model = model;

    /// <summary>Makes it, or says everything that stands in the way. The same facts give the same bytes.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="round">What became of the round.</param>
    internal static Outcome<byte[]> Write(string name, CompletedRound round)
    {
        IReadOnlyList<Finding> wrong = FactsCheck.Of(name, round);
        return wrong.Count > 0 ? Outcome.Refused<byte[]>(wrong) : Outcome.Done(Encoding.UTF8.GetBytes(new CompletionPage(CompletionModel.Of(round)).All()));
    }

    private string All()
    {
        string style = "\n" + CompletionPageStyle.Css;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{model.Words.Tag}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Html.Text(model.Document.Title)}: {Html.Text(model.Document.Reference)}</title>
            <style>{style}</style>
            </head>
            <body>
            <main>

            """);
        Element("p", model.Partnership.Name, "eyebrow");
        Element("h1", model.Document.Title);
        Element("p", model.Document.Subtitle, "lede");
        Rows(model.Control);
        Heading(2, "Signatures");
        Tables(model.Signed);
        Tables(model.NotSigned);
        if (model.Warnings.Count > 0) Sentences(3, "Warnings about authority", model.Warnings);
        Sentences(2, "The rule of the round", model.Rule);
        if (model.Archive.Count > 0)
        {
            Heading(2, "Where it is archived");
            Rows(model.Archive);
        }

        Heading(2, "How to check it yourself");
        Rows(model.Steps);
        Heading(2, "Each signature");
        foreach (SignatoryDetails signatory in model.Signatories)
        {
            html.Append("<section>\n");
            Element("h3", signatory.Name);
            foreach (SignatureDetails signature in signatory.Signatures)
            {
                Element("h4", signature.Heading);
                Rows(signature.Rows);
            }

            html.Append("</section>\n");
        }

        if (model.Events.Count > 0)
        {
            Heading(2, "Events");
            Tables(model.Events);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Heading(int level, string words) => Element($"h{level}", model.Words.Of(words));

    private void Sentences(int level, string heading, IReadOnlyList<string> sentences)
    {
        Heading(level, heading);
        foreach (string sentence in sentences) Element("p", sentence);
    }

    private void Element(string name, string text, string? kind = null) =>
        html.Append('<').Append(name).Append(kind is null ? "" : $" class=\"{kind}\"").Append('>').Append(Direction(text)).Append("</").Append(name).Append(">\n");

    private void Rows(IReadOnlyList<FieldRow> rows)
    {
        html.Append("<dl>\n");
        foreach (FieldRow row in rows)
        {
            html.Append("<div><dt>").Append(Html.Text(row.Label)).Append("</dt>");
            bool isCode = row.Value.Any(p => p.CharacterStyle is not null);
            html.Append(isCode ? "<dd><code>" : "<dd>").AppendJoin("<br>", row.Value.Select(p => Direction(InlineText.Plain(p.Text)))).Append(isCode ? "</code></dd></div>\n" : "</dd></div>\n");
        }

        html.Append("</dl>\n");
    }

    // The roles are written out because a narrow screen shows rows as blocks, which takes them from a table.
    private void Tables(IReadOnlyList<TableFacts> tables)
    {
        foreach (TableFacts table in tables)
        {
            html.Append("<table role=\"table\">\n<caption>").Append(Html.Text(table.Caption)).Append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
            foreach (string head in table.Header) html.Append("<th scope=\"col\" role=\"columnheader\">").Append(Html.Text(head)).Append("</th>");
            html.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
            foreach (IReadOnlyList<string> row in table.Rows)
            {
                html.Append("<tr role=\"row\">");
                for (int at = 0; at < row.Count; at++) html.Append("<td role=\"cell\" data-l=\"").Append(Html.Text(table.Header[at])).Append("\">").Append(Direction(row[at])).Append("</td>");
                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }
    }

    // A name in Arabic or Hebrew stands by itself, so that it does not turn round what stands beside it.
    private static string Direction(string text) => text.Any(c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC') ? $"<bdi>{Html.Text(text)}</bdi>" : Html.Text(text);
}
