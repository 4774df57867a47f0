using System.Globalization;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Counts sections, headings and clauses as the finished document will.</summary>
internal sealed class NumberTrail
{
    private int section, heading, clause, subClause;
    private bool underHeading;

    /// <summary>How many appendices there are so far.</summary>
    internal int Appendices { get; private set; }

    internal string Section(bool isNumbered, bool isAppendix)
    {
        (heading, clause, subClause, underHeading) = (0, 0, 0, false);
        if (isAppendix) Appendices++;
        return isNumbered ? (++section).ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>A numbered heading below a section. It counts with the clauses beside it.</summary>
    internal string Heading()
    {
        heading = ++clause;
        (subClause, underHeading) = (0, true);
        return string.Create(CultureInfo.InvariantCulture, $"{section}.{heading}");
    }

    /// <summary>A heading without a number: clauses after it go on below the section.</summary>
    internal void PlainHeading() => (underHeading, subClause) = (false, 0);

    /// <summary>The next clause.</summary>
    /// <param name="parts">How many numbers its label has in the source.</param>
    /// <returns>How deep it stands, from 1; its whole number; the number that is typed for it.</returns>
    internal (int Depth, string Number, int Ordinal) Clause(int parts)
    {
        if (underHeading)
        {
            subClause++;
            return (1, string.Create(CultureInfo.InvariantCulture, $"{section}.{heading}.{subClause}"), subClause);
        }

        if (parts >= 3 && clause > 0)
        {
            subClause++;
            return (2, string.Create(CultureInfo.InvariantCulture, $"{section}.{clause}.{subClause}"), subClause);
        }

        clause++;
        subClause = 0;
        return (1, string.Create(CultureInfo.InvariantCulture, $"{section}.{clause}"), clause);
    }
}
