using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Records;

/// <summary>The answers of a form that came back.</summary>
/// <param name="Document">The document that was filled in.</param>
/// <param name="Path">Where the record keeps its answers: <c>answers/checklist.yaml</c>.</param>
/// <param name="Content">The file of answers, in UTF-8.</param>
/// <param name="Answers">The same for people to look at, in the order of the form.</param>
/// <param name="Questions">How many answers the form asks for.</param>
public sealed record FormAnswersRead(DocumentId Document, string Path, ReadOnlyMemory<byte> Content, IReadOnlyList<AnswerRead> Answers, int Questions);

/// <summary>One answer.</summary>
/// <param name="Part">The part of the form.</param>
/// <param name="Question">The question, field or row.</param>
/// <param name="Column">The column of a plan, from 1; absent elsewhere.</param>
/// <param name="Words">What was asked.</param>
/// <param name="Answer">What was answered.</param>
public sealed record AnswerRead(string Part, string Question, int? Column, string Words, string Answer);
