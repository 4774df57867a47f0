using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The form at the end of a review notice.</summary>
internal static class ReviewOutcome
{
    internal static Form Form { get; } = new()
    {
        Id = new FormId("review"),
        Title = "Outcome of the review",
        Parts =
        [
            new FormPart
            {
                Id = new FormPartId("outcome"),
                Kind = FormPartKind.Fields,
                Title = "Outcome",
                Introduction = ["Fill this in after the decision, and keep it with the record."],
                Fields =
                [
                    new FormField { Id = new QuestionId("outcome"), Label = "The document is", Hint = "Tick one.", Answer = AnswerType.OneOf, Choices = ["confirmed unchanged", "amended", "replaced"] },
                    new FormField { Id = new QuestionId("decided-on"), Label = "Decided on", Answer = AnswerType.Date },
                    new FormField { Id = new QuestionId("decided-by"), Label = "Decided by", Hint = "The body and the meeting." },
                    new FormField { Id = new QuestionId("reasons"), Label = "Reasons", Answer = AnswerType.LongText, Hint = "What was looked at, and what has to change." },
                    new FormField { Id = new QuestionId("next-review"), Label = "Next review by", Answer = AnswerType.Date },
                    new FormField { Id = new QuestionId("signed-by"), Label = "Signed by", Hint = "Name and office." },
                    new FormField { Id = new QuestionId("signed-on"), Label = "Date", Answer = AnswerType.Date },
                ],
            },
        ],
    };
}
