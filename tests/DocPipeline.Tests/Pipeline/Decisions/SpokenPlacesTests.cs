using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Pipeline.Decisions;

public sealed class SpokenPlacesTests
{
    [Theory]
    [InlineData("the rule (constitution, #quorum)", "the rule (constitution, clause 4.16)")]
    [InlineData("the rule (constitution, #amendment), due (coordinating-group-terms, #meetings)", "the rule (constitution, section 6), due (coordinating-group-terms, section 5)")]
    [InlineData("the rule (constitution, #nowhere)", "the rule (constitution, #nowhere)")]
    [InlineData("the rule (charter, #quorum)", "the rule (charter, #quorum)")]
    [InlineData("no place at all, # 5", "no place at all, # 5")]
    public void A_place_is_called_by_its_number_where_it_has_one(string written, string spoken) =>
        Assert.Equal(spoken, SpokenPlaces.Of(Sample.Of("stockport").Files).In(written));

    [Fact]
    public void A_refused_record_has_no_places() => Assert.Equal("(constitution, #quorum)", SpokenPlaces.Of(new RecordFiles([])).In("(constitution, #quorum)"));
}
