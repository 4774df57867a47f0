using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>Says why a tag cannot be read, in the words of the person who typed it.</summary>
internal static partial class MalformedTag
{
    /// <summary>The reason, and what to do.</summary>
    /// <param name="body">What stands between the braces.</param>
    internal static (string Why, string Suggestion) Explain(string body)
    {
        if (Comparison().IsMatch(body)) return ("tags do not compare", "Use a field that is true or false");
        if (Element().IsMatch(body)) return ("entries of a list are counted with a dot", $"Write {Element().Replace(body, ".$1")}");
        if (body.Contains('(', StringComparison.Ordinal)) return ("a helper cannot stand inside another", "Use one helper at a time");
        if (body.Count(c => c is '"' or '“' or '”') % 2 == 1) return ("a quotation mark has no partner", "Put the text between two quotation marks");
        if (body.Contains('\\', StringComparison.Ordinal)) return ("it holds a backslash", "Remove the backslash");
        if (Number().IsMatch(body)) return ("a number is no field", "Write the number without braces");
        if (Odd().Match(body) is { Success: true } odd) return ($"names have letters, digits, dots and underscores, but not ‘{odd.Value}’", "Write the field's name as the list of fields shows it: {{organisationName}}");
        return ("its words are in no order that has a meaning", "Write the field's name, or the helper first and then what it works on");
    }

    [GeneratedRegex(@"\s(?:[<>]=?|[=!]=+|&&|\|\|)\s")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Element();

    [GeneratedRegex(@"^-?\d+(?:\.\d+)?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\w\s.""'“”‘’=@/-]|(?<=\w)['’-](?=\w)|-")]
    private static partial Regex Odd();
}
