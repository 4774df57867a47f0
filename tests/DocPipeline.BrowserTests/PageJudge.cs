using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests;

/// <summary>Judges a page by programs: axe for what it can see of WCAG 2.2 AA, and what axe does not see (1.4.10, reflow).</summary>
internal static class PageJudge
{
    private static readonly AxeRunOptions rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, ResultTypes = [ResultType.Violations] };

    /// <summary>What axe has against the page, a line each.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe(rules);
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} ({string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))})"))];
    }

    /// <summary>By how many pixels the page is wider than its window, and what sticks out of it.</summary>
    internal static async Task<string?> SticksOutAsync(IPage page) => await page.EvaluateAsync<string?>(
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.scroll, .sheet'));
          return `${root.scrollWidth - root.clientWidth} px: ${out.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')}`;
        }
        """);
}
