using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>The page that is handed to a person: what is held, where the name stands, and what was not looked at. It needs no network and runs nothing.</summary>
internal static class PersonPage
{
    private const string Style = """
        body{font:1.05rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.2rem}
        table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.4rem 0}
        th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #8a8a8a;overflow-wrap:anywhere}
        th[scope=row]{width:12rem;font-weight:600}
        @media(max-width:40rem){th[scope=row]{width:8rem}}
        """;

    /// <summary>Writes the page.</summary>
    internal static string Make(ShownPerson person, PersonSearched searched, DateTimeOffset at)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>What is held about {Text(person.Name)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>What is held about {Text(person.Name)}</h1>\n<p>Gathered on {Day(at)} at {at:HH:mm} UTC for a request under Article 15 of the UK GDPR.</p>\n");
        Held(page, person);
        Files(page, person);
        Found(page, searched);
        page.Append("<h2>What was searched</h2>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Count(searched.Objects, "document or record", "documents and records")} with {Count(searched.Entries, "entry", "entries")}, {Count(searched.Files, "different file", "different files")}, and {Count(searched.Rounds, "file", "files")} of signing rounds. ");
        page.Append("The name, addresses and numbers were looked for as they are held; a name that is written otherwise, such as initials or a title and surname, is not found. ");
        page.Append(searched.NotSearched.Count > 0 ? "Not searched: copies outside this archive, sent mail, and the files that are listed below.</p>\n" : "Not searched: copies outside this archive, and sent mail.</p>\n");
        if (searched.NotSearched.Count > 0) List(page, "Not read", "These files hold pictures or other things whose words a program does not read:", searched.NotSearched);
        page.Append("<h2>How long it is kept</h2>\n<p>Contact data is kept until it is erased. Names and offices in issued documents are kept for the retention period of the document. Contact data can be read only with a key that whoever keeps the archive holds apart from it.</p>\n");
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Held(StringBuilder page, ShownPerson person)
    {
        page.Append("<h2>Contact data</h2>\n<table>\n<tbody>\n");
        Row("Name", person.Name);
        Row("Office", person.Office);
        Row("Organisation", person.Organisation);
        Row(person.Emails.Count == 1 ? "E-mail address" : "E-mail addresses", Lines(person.Emails));
        Row(person.Telephones.Count == 1 ? "Telephone number" : "Telephone numbers", Lines(person.Telephones));
        Row("Private address", person.Address);
        Row("Took part in", Lines(person.About));
        Row("Addresses of the network", Lines([.. person.Networks.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Address}, on {Day(n.At)} at {n.At:HH:mm} UTC"))]));
        Row("Entered", string.Create(CultureInfo.InvariantCulture, $"{Day(person.CreatedAt)} at {person.CreatedAt:HH:mm} UTC"));
        Row("Last changed", string.Create(CultureInfo.InvariantCulture, $"{Day(person.ChangedAt)} at {person.ChangedAt:HH:mm} UTC"));
        Row("Stands for the person in the archive", person.Id);
        page.Append("</tbody>\n</table>\n");

        void Row(string what, string? value)
        {
            if (!string.IsNullOrEmpty(value)) page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{what}</th><td>{Text(value).Replace("\n", "<br>", StringComparison.Ordinal)}</td></tr>\n");
        }
    }

    private static void Files(StringBuilder page, ShownPerson person)
    {
        if (person.Attachments.Count == 0) return;
        page.Append("<h2>Files</h2>\n<table>\n<caption>They lie beside this page, in the folder attachments.</caption>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">Kind</th><th scope=\"col\">Size</th><th scope=\"col\">Received</th></tr></thead>\n<tbody>\n");
        foreach (ShownAttachment file in person.Attachments)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"attachments/{Text(file.Name)}\">{Text(file.Name)}</a></td><td>{Text(file.MediaType)}</td><td>{file.Bytes:N0} bytes</td><td>{Day(file.At)}</td></tr>\n");
        page.Append("</tbody>\n</table>\n");
    }

    private static void Found(StringBuilder page, PersonSearched searched)
    {
        page.Append("<h2>Where the archive names the person</h2>\n");
        if (searched.Found.Count == 0)
        {
            page.Append("<p>Nowhere in what was searched.</p>\n");
            return;
        }

        page.Append("<table>\n<caption>A document is listed once for every entry that holds it.</caption>\n<thead><tr><th scope=\"col\">Document or record</th><th scope=\"col\">Entry</th><th scope=\"col\">Where</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n");
        foreach (PersonFound found in searched.Found)
        {
            string entry = found.Entry is null ? "" : $"{found.Entry}{(found.At is { } at ? $", {Day(at)}" : "")}";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(found.Name)}</td><td>{entry}</td><td>{Text(found.File ?? (found.Entry is null ? "signing round" : "the entry itself"))}</td><td>{found.What}{(found.Times > 1 ? $", {found.Times} times" : "")}{(found.Words.Length > 0 ? $": {Text(found.Words)}" : "")}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void List(StringBuilder page, string heading, string sentence, IReadOnlyList<string> items)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h3>{heading}</h3>\n<p>{sentence}</p>\n<ul>\n");
        foreach (string item in items) page.Append(CultureInfo.InvariantCulture, $"<li>{Text(item)}</li>\n");
        page.Append("</ul>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private static string Day(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
