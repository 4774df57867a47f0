using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Decisions;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Notices;

namespace DocPipeline.Cli.Notices;

/// <summary><c>notice</c> before a decision, <c>decision-record</c> after it, <c>review-notice</c> when a document is due for review.</summary>
internal static class NoticeCommands
{
    internal static Command Notice()
    {
        Argument<string> decision = Decision();
        return new NoticeOptions().Command("notice", "Make the notice of a decision, with its terms in full and what the rules ask for.", [decision],
            (parsed, record, files, look) => WriteNotices.OfDecision(files, DecisionPath.In(record, parsed.GetRequiredValue(decision)), look));
    }

    internal static Command DecisionRecord()
    {
        Argument<string> decision = Decision();
        return new NoticeOptions().Command("decision-record", "Make the record of a decision that was taken, with the votes, the verdict and every reason.", [decision],
            (parsed, record, files, look) => WriteNotices.RecordOfDecision(files, DecisionPath.In(record, parsed.GetRequiredValue(decision)), look));
    }

    internal static Command ReviewNotice()
    {
        Option<string> document = new("--document", "-d") { Description = "The document that is due for review, by its id.", Required = true };
        Option<string?> on = new("--on") { Description = "The day of the notice, such as 2010-10-01: it then says how the review stands." };
        return new NoticeOptions().Command("review-notice", "Make the notice that a document is to be reviewed, with the outcome to fill in.", [document, on], (parsed, _, files, look) =>
        {
            if (!DocumentId.TryRead(parsed.GetRequiredValue(document), out DocumentId? id))
            {
                Console.Error.WriteLine($"docpipeline: --document '{parsed.GetValue(document)}' is not {DocumentId.Expected}.");
                return null;
            }

            DateOnly? day = null;
            if (parsed.GetValue(on) is { } written)
            {
                if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
                {
                    Console.Error.WriteLine($"docpipeline: --on '{written}' is not a date, year first, such as 2010-10-01.");
                    return null;
                }

                day = read;
            }

            return WriteNotices.OfReview(files, id.Value, day, look);
        });
    }

    private static Argument<string> Decision() => new("decision") { Description = "The decision's file, such as decisions/2009-03-24.yaml." };
}
