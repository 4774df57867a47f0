using DocPipeline.Pipeline.Archiving.People;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.People;

/// <summary>What was typed of a person.</summary>
public sealed class PersonForm
{
    /// <summary>The name.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The office.</summary>
    [FromForm(Name = "office")]
    public string? Office { get; set; }

    /// <summary>The organisation.</summary>
    [FromForm(Name = "organisation")]
    public string? Organisation { get; set; }

    /// <summary>E-mail addresses, one a line.</summary>
    [FromForm(Name = "emails")]
    public string? Emails { get; set; }

    /// <summary>Telephone numbers, one a line.</summary>
    [FromForm(Name = "telephones")]
    public string? Telephones { get; set; }

    /// <summary>The private postal address.</summary>
    [FromForm(Name = "address")]
    public string? Address { get; set; }

    /// <summary>What the person took part in, one a line.</summary>
    [FromForm(Name = "about")]
    public string? About { get; set; }

    internal static PersonForm Of(ShownPerson person) => new()
    {
        Name = person.Name,
        Office = person.Office,
        Organisation = person.Organisation,
        Emails = string.Join('\n', person.Emails),
        Telephones = string.Join('\n', person.Telephones),
        Address = person.Address,
        About = string.Join('\n', person.About),
    };

    /// <summary>What is to be held: what was emptied goes.</summary>
    internal PersonFacts Facts() => new()
    {
        Name = Name?.Trim(),
        Office = Office?.Trim() ?? "",
        Organisation = Organisation?.Trim() ?? "",
        Emails = Lines(Emails),
        Telephones = Lines(Telephones),
        Address = Address?.Trim() ?? "",
        About = Lines(About),
    };

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
