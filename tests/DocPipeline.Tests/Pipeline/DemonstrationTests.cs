using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Pipeline;

/// <summary>The demonstration plays to its end, with what the machine has and without.</summary>
public sealed class DemonstrationTests
{
    [Fact]
    public async Task The_whole_story_is_played_on_the_samples_without_LibreOffice()
    {
        IReadOnlyList<DemoStep> steps = await PlayAsync(new NoPdfRenditions(), scan: null);
        Assert.Contains(steps, step => step.Text.StartsWith("The signature in a PDF was left out", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Text.StartsWith("The signature in ink was left out", StringComparison.Ordinal));
    }

    [LongFact("soffice", "pdftoppm", "zbarimg", "pdftotext")]
    [Trait("Category", "Long")]
    public async Task The_whole_story_is_played_on_the_samples_with_signatures_of_all_four_ways()
    {
        IReadOnlyList<DemoStep> steps = await PlayAsync(LibreOfficeRenditions.OfMachine(), DemoScanner.OfMachine());
        Assert.DoesNotContain(steps, step => step.Text.Contains("left out", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Text.Contains("printed, signed and scanned it", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Text.Contains("signed the PDF with a certificate", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<DemoStep>> PlayAsync(IPdfRenditions renditions, Func<byte[], CancellationToken, Task<byte[]?>>? scan)
    {
        using TemporaryFolder folder = new();
        Dictionary<string, RecordFiles> samples = PlayDemo.Samples.ToDictionary(sample => sample, sample => RecordFolder.Read(Repository.PathOf($"samples/{sample}")).Value!);
        List<DemoStep> told = [];
        Outcome<IReadOnlyList<DemoStep>> played = await PlayDemo.RunAsync(new DemoSettings(samples, folder.Path, renditions) { Scan = scan }, told.Add, default);
        IReadOnlyList<DemoStep> steps = played.Value ?? throw new InvalidOperationException(string.Join('\n', played.Findings));
        Assert.Equal(told, steps);
        foreach (string said in (string[])["was REFUSED", "was adopted as version 2", "to 25 organisations", "declined, with a reason", "the deputy signed", "has become one day", "25 of 25 have signed", "nothing is wrong"])
            Assert.Contains(steps, step => step.Text.Contains(said, StringComparison.Ordinal));
        foreach (DemoStep step in steps.Where(step => step.File is not null)) Assert.True(Path.Exists(folder[step.File!]), step.File);
        return steps;
    }
}
