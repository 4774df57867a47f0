using System.Text;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Outbox.Texts;

/// <summary>
/// A filled text as a small HTML page: headings, paragraphs, lists and one link that looks like a button. Nothing is fetched, no picture and
/// no script, so opening it tells nobody anything.
/// </summary>
internal static class MailHtml
{
    // Mail programs strip much; what is left without the style sheet is still a page that reads from top to bottom. Colours: look.md, B1.
    private const string Style =
        "body{margin:0;padding:24px 16px;background:#fff;color:#1a1c1e;font:18px/1.5 Arial,Helvetica,sans-serif}"
        + "main{max-width:600px;margin:0 auto}h1{font-size:24px;line-height:1.25;color:#1b4965;margin:0 0 24px}h2{font-size:20px;line-height:1.25;color:#1b4965;margin:32px 0 8px}"
        + "p,ul{margin:0 0 16px}ul{padding-left:24px}li{margin:0 0 4px}a{color:#0b5a8c}"
        + ".button{display:inline-block;background:#1b4965;color:#fff;font-weight:bold;text-decoration:none;padding:12px 20px;border-radius:4px}"
        + ".address{font-size:16px;color:#4b5157;overflow-wrap:anywhere}.number{font-size:32px;letter-spacing:4px;font-weight:bold}"
        + "footer{border-top:1px solid #c3cad0;margin-top:32px;padding-top:16px;font-size:16px;color:#4b5157}"
        + "@media (prefers-color-scheme:dark){body{background:#14181c;color:#eef1f3}h1,h2{color:#aad1e8}a{color:#8cc8f0}.button{background:#aad1e8;color:#10222e}.address,footer{color:#b4bdc5}footer{border-color:#3d4750}}";

    /// <summary>The page.</summary>
    internal static string Of(MailTemplate filled, Language language)
    {
        StringBuilder html = new();
        string tongue = language == Language.Cy ? "cy" : "en-GB";
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(tongue).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Append(Text(filled.Subject)).Append("</title>\n<style>:root{color-scheme:light dark}").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n<h1>").Append(Text(filled.Subject)).Append("</h1>\n");
        bool isInList = false, isInFooter = false;
        foreach (MailPart part in filled.Parts)
        {
            if (isInList && part.Kind != MailPartKind.Item) html.Append("</ul>\n");
            if (!isInList && part.Kind == MailPartKind.Item) html.Append("<ul>\n");
            isInList = part.Kind == MailPartKind.Item;
            html.Append(part.Kind switch
            {
                MailPartKind.Heading => $"<h2>{Text(part.Text)}</h2>\n",
                MailPartKind.Item => $"<li>{Text(part.Text)}</li>\n",
                MailPartKind.Number => $"<p class=\"number\">{Text(part.Text)}</p>\n",
                MailPartKind.Action => $"<p><a class=\"button\" href=\"{Text(part.Target!)}\">{Text(part.Text)}</a></p>\n<p class=\"address\">{Text(part.Target!)}</p>\n",
                MailPartKind.Rule => isInFooter ? "" : "<footer>\n",
                _ => $"<p>{Text(part.Text)}</p>\n",
            });
            isInFooter |= part.Kind == MailPartKind.Rule;
        }

        if (isInList) html.Append("</ul>\n");
        if (isInFooter) html.Append("</footer>\n");
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    // The encoder of the framework would write ô as a number, which those who read the source of a mail could not read.
    private static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
