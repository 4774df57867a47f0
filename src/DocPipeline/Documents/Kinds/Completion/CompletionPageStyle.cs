namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>How the page looks: the tokens of the visual standard, light and dark, narrow screens, forced colours and print.</summary>
internal static class CompletionPageStyle
{
    internal const string Css = """
        :root{color-scheme:light dark;--page:#fff;--surface:#edf3f6;--ink:#1a1c1e;--muted:#4b5157;--line:#c3cad0;--control:#6b737b;--heading:#1b4965}
        @media (prefers-color-scheme:dark){:root{--page:#14181c;--surface:#1f262c;--ink:#eef1f3;--muted:#b4bdc5;--line:#3d4750;--control:#8d98a2;--heading:#aad1e8}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:1.125rem/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;overflow-wrap:anywhere}
        main{max-width:52rem;margin:0 auto;padding:2rem 1rem 4rem}
        h1,h2,h3,h4{color:var(--heading);line-height:1.2;text-wrap:balance;overflow-wrap:break-word}
        h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);border-top:8px solid var(--heading);padding-top:1rem;margin:0 0 .5rem}
        h2{font-size:clamp(1.375rem,1.2rem + .7vw,1.625rem);margin:3rem 0 1rem}
        h3{font-size:1.25rem;margin:2rem 0 .75rem}h4{font-size:1.125rem;color:var(--ink);margin:1rem 0 .5rem}
        p{margin:0 0 1rem;max-width:42rem}
        .eyebrow{font-weight:bold;color:var(--muted);margin:0 0 .75rem}.lede{font-size:1.25rem;color:var(--muted);margin:0 0 2rem}
        dl{margin:0 0 1.5rem;border-bottom:1px solid var(--control)}
        dl div{display:flex;gap:.25rem 1rem;flex-wrap:wrap;padding:.5rem 0;border-top:1px solid var(--line)}
        dt{flex:0 0 13rem;font-weight:bold;font-size:1rem}dd{margin:0;flex:1 1 16rem;min-width:0;font-size:1rem}
        code{font:1rem/1.4 "Courier New","Liberation Mono",monospace}
        table{border-collapse:collapse;width:100%;font-size:1rem;margin:0 0 1.5rem}
        caption{text-align:left;font-weight:bold;padding:0 0 .5rem}
        th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
        th{color:var(--heading);background:var(--surface);border-bottom:2px solid var(--control);vertical-align:bottom;overflow-wrap:normal}
        section{border-top:5px solid var(--heading);border-radius:4px;background:var(--surface);padding:1rem 1.25rem .5rem;margin:0 0 1.5rem}
        section h3{margin-top:0}
        @media (max-width:40rem){
        table,tbody,tr,td,caption{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        tr{border-bottom:2px solid var(--control);padding:.5rem 0}td{border:0;padding:.125rem 0}td::before{content:attr(data-l) ": ";font-weight:bold}
        dt{flex-basis:100%}dd{flex-basis:100%}section{padding:1rem .75rem .25rem}code{font-size:.875rem}}
        @media (forced-colors:active){section{border:2px solid CanvasText}}
        @media print{:root{--page:#fff;--surface:#fff;--ink:#000;--muted:#000;--line:#999;--control:#555;--heading:#000}body{font-size:11pt;background:#fff}main{max-width:none;padding:0}h2,h3,h4,caption{break-after:avoid}tr,dl div{break-inside:avoid}thead{display:table-header-group}dt,dd,table{font-size:11pt}code{font-size:10pt}}

        """;
}
