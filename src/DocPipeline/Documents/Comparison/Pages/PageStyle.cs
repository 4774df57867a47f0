using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Comparison.Pages;

/// <summary>How the page looks: the tokens of the visual standard, light and dark, forced colours and print.</summary>
internal static partial class PageStyle
{
    /// <summary>All of a page that stands alone.</summary>
    internal const string Sheet = Frame + Redline;

    /// <summary>The text with its changes, on any page that has the tokens of the standard.</summary>
    internal const string Redline = """
        .sheet{--ins:#0b4f8a;--ins-bg:#dcebf8;--del:#8a2f00;--del-bg:#fbe7da;--moved:#5b3a8c;--moved-bg:#eee6f7}
        @media (prefers-color-scheme:dark){.sheet{--ins:#9bd0f3;--ins-bg:#11304a;--del:#f6b78f;--del-bg:#43230f;--moved:#c9b3ec;--moved-bg:#32234a}}
        .sheet>h3:first-child{margin-top:0}
        .scroll:focus-visible{outline:3px solid var(--focus);box-shadow:0 0 0 6px var(--ink)}
        .sheet{border:1px solid var(--control);max-width:52rem;padding:3rem}
        .sheet ol{list-style:none;margin:0 0 1rem;padding:0}.sheet ol ol{margin:.5rem 0 .5rem 3.25rem}
        .sheet li{margin:0 0 .75rem}
        .c{display:flex;gap:.5rem}.n{flex:0 0 auto;min-width:2.75rem}.w{flex:1 1 auto;min-width:0}.sheet ol ol>li>.c>.n{min-width:1.75rem}
        h3 .n,h4 .n,h5 .n,h6 .n{display:inline-block;min-width:3.25rem}
        .ch{border-left:6px solid var(--ins);padding-left:.75rem}.sheet .ch{margin-left:-1.125rem}
        tr.ch{border-left:0}tr.ch>:first-child{border-left:6px solid var(--ins)}
        ins{color:var(--ins);background:var(--ins-bg);text-decoration:underline 2px;text-underline-offset:.18em}
        del{color:var(--del);background:var(--del-bg);text-decoration:line-through .09em}
        ins.moved{color:var(--moved);background:var(--moved-bg);text-decoration:underline dotted 2px}
        del.moved{color:var(--moved);background:var(--moved-bg);text-decoration:line-through dotted .09em}
        .note{color:var(--moved);font-size:1rem;font-weight:bold}
        details{border-left:4px solid var(--line);margin:0 0 1rem;padding:0 0 0 .75rem}
        summary{color:var(--link);cursor:pointer;font-size:1rem;min-height:24px;padding:.25rem 0}details[open]>summary{margin-bottom:.75rem}
        .scroll{overflow-x:auto;margin:0 0 1.5rem;overflow-wrap:break-word}
        table{border-collapse:collapse;width:100%;font-size:1rem}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem .5rem;border-bottom:1px solid var(--line);min-width:5rem}th{border-bottom:2px solid var(--control);vertical-align:bottom}
        td p:last-child,td ol:last-child{margin-bottom:0}td ol ol{margin-left:1rem}
        .box{border:1px solid var(--control);padding:.75rem 1rem;margin:0 0 1rem}
        .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        @media (max-width:40rem){.sheet{padding:1rem 1rem 1rem 1.5rem}.sheet ol ol{margin-left:1rem}.n{min-width:2.25rem}}
        @media (forced-colors:active){.sheet,.box{border:2px solid CanvasText}.ch,tr.ch>:first-child{border-left-color:Highlight}}
        @media print{.sheet{border:0;padding:0 0 0 1.125rem;max-width:none}ins,del,ins.moved,del.moved{color:#000;background:none}ins::before{content:"[+"}ins::after{content:"+]"}del::before{content:"[-"}del::after{content:"-]"}li,tr{break-inside:avoid}}

        """;

    private const string Frame = """
        :root{color-scheme:light dark;--page:#fff;--surface:#edf3f6;--ink:#1a1c1e;--muted:#4b5157;--line:#c3cad0;--control:#6b737b;--heading:#1b4965;--link:#0b5a8c;--hover:#083d5f;--visited:#5b3a8c;--focus:#ffd43b}
        @media (prefers-color-scheme:dark){:root{--page:#14181c;--surface:#1f262c;--ink:#eef1f3;--muted:#b4bdc5;--line:#3d4750;--control:#8d98a2;--heading:#aad1e8;--link:#8cc8f0;--hover:#c5e4f8;--visited:#c9b3ec}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:1.125rem/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;overflow-wrap:anywhere}
        main{max-width:70rem;margin:0 auto;padding:2rem 1rem 4rem}
        h1,h2,h3,h4,h5,h6{color:var(--heading);line-height:1.2;text-wrap:balance;overflow-wrap:break-word}
        h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);margin:0 0 1.5rem}
        h2{font-size:clamp(1.375rem,1.2rem + .7vw,1.625rem);margin:3rem 0 1rem}
        h3,h4,h5,h6{font-size:1.125rem;margin:2rem 0 .75rem}
        p{margin:0 0 1rem;max-width:42rem}
        a{color:var(--link);text-underline-offset:.15em}a:hover{color:var(--hover)}a:visited{color:var(--visited)}
        a:focus-visible,summary:focus-visible{background:var(--focus);color:#1a1c1e;outline:0;box-shadow:0 4px #1a1c1e}
        .counts{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:1rem;max-width:52rem}
        .counts li{border:1px solid var(--line);border-top:5px solid var(--heading);border-radius:4px;padding:.75rem 1rem}
        .counts strong{display:block;font-size:2rem;line-height:1.2}
        .changes{margin:0;padding-left:2.5rem;max-width:42rem}.changes li{margin:0 0 .5rem}.changes a{font-weight:bold;display:inline-block;min-height:24px}
        :target{scroll-margin-top:4rem}
        @media (max-width:40rem){.changes{padding-left:2rem}.counts{grid-template-columns:1fr 1fr}}
        @media (forced-colors:active){.counts li{border:2px solid CanvasText}}
        @media print{body{font-size:11pt;color:#000;background:#fff}main{max-width:none;padding:0}a{color:#000}}

        """;

    /// <summary>The rules of <see cref="Redline"/>, each for what a selector names alone: a page that has other rules for notes and tables keeps them.</summary>
    internal static string Within(string selector) => Selectors().Replace(Redline, match => $"{match.Groups[1].Value}{string.Join(',', match.Groups[2].Value.Split(',').Select(each => $"{selector} {each.Trim()}"))}{{");

    // What stands before an opening brace, but for a condition.
    [GeneratedRegex(@"(\A\s*|[{}]\s*)([^@{}\s][^@{}]*)\{")]
    private static partial Regex Selectors();
}
