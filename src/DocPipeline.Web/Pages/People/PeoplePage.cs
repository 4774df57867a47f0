using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>A page of contact data. People are named in its address by their ids alone, as addresses stand in logs.</summary>
public abstract class PeoplePage : FormPage
{
    internal OpenedArchive Opened => Services.GetRequiredService<OpenedArchive>();

    /// <summary>Shows beside which field a story refused what was typed.</summary>
    internal PageResultWith RefusedPerson(IReadOnlyList<Finding> findings)
    {
        Wrong([.. findings.Select(finding => (FieldOf(finding), Sentence(finding)))]);
        return new PageResultWith(Api.Conventions.Statuses.Of(findings));
    }

    /// <summary>Whether something is an id of a person: a name or an address would find somebody, too, and would stand in every log of addresses.</summary>
    internal static bool IsId(string person) => person.Length == 22 && person.StartsWith("p-", StringComparison.Ordinal) && person.AsSpan(2).IndexOfAnyExceptInRange('0', 'z') < 0;

    internal ViewResult Nobody() => NotThere("Nobody is held with this id. Whoever was may have been erased.");

    private static string FieldOf(Finding finding)
    {
        string said = finding.Message;
        return said.Contains("e-mail", StringComparison.OrdinalIgnoreCase) ? "emails"
            : said.Contains("telephone", StringComparison.OrdinalIgnoreCase) ? "telephones"
            : said.Contains("names nothing", StringComparison.Ordinal) ? "about"
            : said.Contains("address", StringComparison.OrdinalIgnoreCase) ? "address"
            : "name";
    }
}
