using System.Text;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Documents.Prose;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>A small record whose agreement has one of everything that prose can say.</summary>
internal static class EveryKind
{
    internal const string Prose = """
        # Purpose {#purpose}

        {{partnership.name}} (**{{partnership.shortName}}**) serves {{partnership.area}}. See [](#quorum), [](#areas) and [](#papers).

        1. The partners -- all of them -- work "together", don't they? {#together}

        2. The aims are:

           (a) to plan;

           (b) to act:

               (i) at once; and

               (ii) later; and

           (c) to report[^report].

           A further paragraph of the clause.

        3. Short words.

           1. Under three. {#under-three}

           2. Another under three, as [](#together) says.

        # Meetings {#meetings}

        ## Notice {#notice}

        1. Notice is given by 2 April 2026, on [the website](https://www.example.org/meetings).

        2. **Quorum.** Half of the members must come. {#quorum}

        ## Papers for all {.unnumbered}

        Papers are sent out\
        a week before.

        - for the Chair
        - for members:
          - in paper
          - by e-mail

        Before they are sent, they are:

        - [x] signed
        - [x] sealed

        > Nothing about us
        >
        > without us.

        Table: Areas {#areas}

        | Area | Holder | Number |
        |---|---|---:|
        | North | {{organisation.council}} | 1 |
        | South | Vacant // - since May // - for now | 2 |

        ### Further

        (1) One.

        (2) Two.

        [^report]: Once a year, as [](#quorum) asks.

        # Papers {#papers .appendix}

        1. First in the list.
        2. Second in the list.

        """;

    private static readonly string Facts = File.ReadAllText(System.IO.Path.Combine(ProseRecord.Fixtures, RecordFiles.PartnershipFileName)).Replace("status: issued", "status: draft", StringComparison.Ordinal);

    internal const string Path = "prose/agreement.md";

    internal static RecordFiles Files { get; } = With(Prose);

    internal static RecordFiles With(string prose, string? facts = null) => new(
        [new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(facts ?? Facts)), new(Path, Encoding.UTF8.GetBytes(prose))]);

    internal static RecordFiles WithFacts(string old, string now)
    {
        Assert.Contains(old, Facts, StringComparison.Ordinal);
        return With(Prose, Facts.Replace(old, now, StringComparison.Ordinal));
    }
}
