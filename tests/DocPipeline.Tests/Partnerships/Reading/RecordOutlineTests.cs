using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Tests.Pipeline;

namespace DocPipeline.Tests.Partnerships.Reading;

public sealed class RecordOutlineTests
{
    [Fact]
    public void The_ids_of_a_record_are_read()
    {
        RecordOutline outline = RecordOutline.Read(PipelineRecords.InOrder);

        Assert.Equal(PipelineRecords.Partnership, outline.Partnership);
        Assert.Equal([PipelineRecords.Document], outline.Documents);
    }

    [Theory]
    [InlineData("partnership: {id: a-b, name: [x, {id: c}]}\ndocuments: [{id: d, reviews: [{id: no}]}, {kind: x, id: e}]", "a-b", "d e")]
    [InlineData("{\"documents\": [{\"id\": \"d\"}], \"partnership\": {\"id\": \"a-b\"}}", "a-b", "d")]
    [InlineData("bodies:\n- id: x\npartnership:\n  contact: {id: y}\n  id: a-b\n", "a-b", "")]
    [InlineData("partnership:\n  id: a-b\n  name: 'not closed", "a-b", "")]
    [InlineData("partnership:\n  id: Not An Id\n", null, "")]
    [InlineData("partnership: [id, a-b]\n", null, "")]
    [InlineData("id: a-b\n", null, "")]
    [InlineData("\0\t: *x", null, "")]
    [InlineData("", null, "")]
    public void What_cannot_be_read_is_left_out(string text, string? partnership, string documents)
    {
        RecordOutline outline = RecordOutline.Read(PipelineRecords.From([new("partnership.yaml", text)]));

        Assert.Equal(partnership, outline.Partnership is { } id ? id.Value : null);
        Assert.Equal(documents, string.Join(' ', outline.Documents));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a, ")]
    [InlineData("&a ")]
    [InlineData("'")]
    [InlineData("\n")]
    public async Task Neither_depth_nor_length_is_a_trap(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 1_900_000 / repeated.Length));

        Task<RecordOutline> reading = Task.Run(() => RecordOutline.Read(PipelineRecords.From([new("partnership.yaml", text)])));

        Assert.Null((await reading.WaitAsync(TimeSpan.FromSeconds(20))).Partnership);
    }
}
