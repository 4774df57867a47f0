using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Work;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline.Work;

public sealed class DoWorkTests : IDisposable
{
    private readonly WorkPlace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_request_has_one_outcome_however_often_it_is_delivered()
    {
        RecordTag seen = await place.PushAsync(TestRecord.Partnership);
        WorkOutcome first = await DraftAsync("a");
        await place.PushAsync(TestRecord.Partnership, TestRecord.Changed(), seen);

        WorkOutcome again = await DraftAsync("a");
        WorkOutcome other = await DraftAsync("A");

        Assert.Equal(WorkStatus.Generated, first.Status);
        Assert.Equal(first.Sha512, again.Sha512);
        Assert.NotEqual(first.Sha512, other.Sha512);
        Assert.Equal(["work/generate-documents/A.json", "work/generate-documents/a.json"], await place.NamesAsync("work/"));
    }

    [Fact]
    public async Task Deliveries_at_the_same_time_have_one_outcome()
    {
        await place.PushAsync(TestRecord.Partnership);

        WorkOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => DraftAsync("a"))));

        Assert.Single(outcomes.Select(o => o.Sha512).Distinct());
        Assert.Single(await place.NamesAsync("work/"));
    }

    [Fact]
    public async Task A_refused_request_is_kept_with_its_findings()
    {
        await place.PushAsync(TestRecord.Partnership, TestRecord.Refused());

        await DraftAsync("a");

        string json = await place.TextAsync("work/generate-documents/a.json");
        Assert.Contains("\"status\": \"refused\"", json, StringComparison.Ordinal);
        Assert.Contains("\"severity\": \"error\"", json, StringComparison.Ordinal);
        Assert.Equal(WorkStatus.Refused, (await DraftAsync("a")).Status);
    }

    [Theory]
    [InlineData(WorkKind.ProcessReturn, """{"requestId":"r","partnership":"p","round":"x"}""")]
    [InlineData(WorkKind.ProcessReturn, """{"requestId":"r","job":"j","partnership":"p"}""")]
    [InlineData(WorkKind.ProcessReturn, """{"requestId":"r","job":"../j","partnership":"p","round":"x"}""")]
    [InlineData(WorkKind.CompleteRound, """{"requestId":"r","job":"j","partnership":"p","round":"x","document":"d"}""")]
    [InlineData(WorkKind.CompleteRound, """{"requestId":"r","job":"j","partnership":"P!","round":"x"}""")]
    [InlineData(WorkKind.SendMail, """{"requestId":"r","job":"j"}""")]
    [InlineData(WorkKind.SendMail, """{"requestId":"r","partnership":"p"}""")]
    [InlineData(WorkKind.GenerateDocuments, """{"requestId":"r","partnership":"p","document":"d","round":"x"}""")]
    [InlineData(WorkKind.GenerateDocuments, """{"requestId":"r","partnership":"p","document":"d","kind":"SendMail"}""")]
    [InlineData(WorkKind.GenerateDocuments, "null")]
    [InlineData(WorkKind.GenerateDocuments, "")]
    public void A_message_of_another_queue_is_not_understood(WorkKind kind, string text) => Assert.Null(WorkMessage.Read(kind, text));

    [Theory]
    [InlineData(WorkKind.ProcessReturn, """{"requestId":"r","job":"j","partnership":"p","round":"x"}""")]
    [InlineData(WorkKind.CompleteRound, """{"requestId":"r","job":"j","partnership":"p","round":"x"}""")]
    [InlineData(WorkKind.SendMail, """{"requestId":"r"}""")]
    [InlineData(WorkKind.SendMail, """{"requestId":"r","round":"x"}""")]
    [InlineData(WorkKind.GenerateDocuments, """{"requestId":"r","partnership":"p","document":"d"}""")]
    public void A_message_is_read_as_it_was_sent(WorkKind kind, string text)
    {
        WorkMessage message = WorkMessage.Read(kind, text)!;

        Assert.Equal((kind, "r"), (message.Kind, message.RequestId));
        Assert.Equal(text, message.Write());
    }

    private Task<WorkOutcome> DraftAsync(string request) => place.Work.RunAsync(
        WorkMessage.Read(WorkKind.GenerateDocuments, $$"""{"requestId":"{{request}}","partnership":"{{TestRecord.Partnership}}","document":"{{TestRecord.Document}}"}""")!, tries: 1, default);
}
