using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records.Importing;

namespace DocPipeline.Pipeline.Records;

/// <summary>What has to be known to start a record.</summary>
public sealed record StartingFacts
{
    /// <summary>The full name, as documents print it.</summary>
    public required string Name { get; init; }

    /// <summary>The short name for running text.</summary>
    public string ShortName { get; init; } = "the Partnership";

    /// <summary>The place that the partnership serves.</summary>
    public required string Area { get; init; }

    /// <summary>The name of the council, or of the other organisation that leads.</summary>
    public required string Lead { get; init; }

    /// <summary>Who looks after the documents.</summary>
    public string Manager { get; init; } = "To be appointed";

    /// <summary>The organisations that take part beside the one that leads.</summary>
    public IReadOnlyList<StartingOrganisation> Organisations { get; init; } = [];

    /// <summary>The documents to start with; nothing for all of the family.</summary>
    public IReadOnlyList<DocumentId>? Documents { get; init; }

    /// <summary>The day of the first drafts, from which reviews count.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>An organisation that takes part from the start.</summary>
/// <param name="Name">Its name as documents print it.</param>
/// <param name="Sector">What kind of organisation it is.</param>
public sealed record StartingOrganisation(string Name, Sector Sector)
{
    /// <summary>An organisation whose sector is guessed from its name, for whoever lists names alone and looks at the sectors afterwards.</summary>
    public static StartingOrganisation Named(string name) => new(name, SectorGuess.Of(name));
}
