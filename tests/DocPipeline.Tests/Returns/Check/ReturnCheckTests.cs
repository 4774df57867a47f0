using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Check.Reading;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Returns.Ooxml;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>Whether the check says of a returned file what was done to it.</summary>
public sealed class ReturnCheckTests(ITestOutputHelper output)
{
    // Small ones with every kind of content: signed in two languages, with tables, notes, lists.
    private static readonly (string Sample, string Document)[] Few = [("dyffryn", "terms"), ("dyffryn", "cylch-gorchwyl"), ("stockport", "coordinating-group-terms"), ("stafford", "summary-sheet"), ("cheltenham", "constitution")];

    private static readonly ConcurrentDictionary<byte[], CheckedFile> Opened = new(ReferenceEqualityComparer.Instance);

    private static IEnumerable<ReturnEdit> Edits => [.. HonestEdits.All, .. DishonestEdits.All, .. IdentityEdits.All];

    [Fact]
    public void Every_edit_gets_its_verdict_and_is_named() => Try([.. Few.Select(f => ($"{f.Sample}.{f.Document}", Sample.Of(f.Sample).Bytes(f.Document)))], least: 100, most: 2);

    [LongFact]
    [Trait("Category", "Long")]
    public void Every_edit_of_every_sample_gets_its_verdict_and_is_named() => Try([.. SignedFiles.Samples()], least: 600, most: 100);

    [NeedsProgramFact("soffice")]
    public void What_LibreOffice_saves_again_has_the_same_words() => SavedAgain([.. Few.Select(f => ($"{f.Sample}.{f.Document}", Sample.Of(f.Sample).Bytes(f.Document)))]);

    [LongFact]
    [Trait("Category", "Long")]
    public void What_LibreOffice_saves_again_has_the_same_words_for_every_sample() => SavedAgain([.. SignedFiles.Samples()]);

    internal static ReturnReport Check(byte[] issued, byte[] returned)
    {
        CheckedFile open = Opened.GetOrAdd(issued, file => CheckedFile.Open("issued.docx", file).Value!);
        return ReturnCheck.Of(open, "returned.docx", returned, new SignatureTrust(new DateTimeOffset(2009, 6, 2, 12, 0, 0, TimeSpan.Zero)));
    }

    internal static string Told(ReturnReport report) => string.Join('\n', [$"{report.Verdict}: {report.Summary}", .. report.Points.Select(p => $"{p.State} {p.Name}: {p.Sentence}"), .. report.Differences.Select(d => $"{d.Where} ({d.About}): {d.Sentence}"), .. report.Findings.Select(f => f.Message)]);

    // Each edit is made to some of the files that offer it a place, in the ordinary run to two, in turn.
    private void Try(IReadOnlyList<(string Name, byte[] Content)> files, int least, int most)
    {
        var wrong = new List<string>();
        var counts = new SortedDictionary<ReturnVerdict, int>();
        var watch = Stopwatch.StartNew();
        int turn = 0;
        foreach (ReturnEdit edit in Edits)
        {
            int times = 0;
            turn++;
            foreach ((string name, byte[] issued) in files.Skip(turn % files.Count).Concat(files.Take(turn % files.Count)))
            {
                if (times == most || edit.Make(new EditedReturn(issued)) is not { } made) continue;
                times++;
                ReturnReport report = Check(issued, made.File);
                string told = Told(report);
                counts[report.Verdict] = counts.GetValueOrDefault(report.Verdict) + 1;
                if (report.Verdict != edit.Verdict) wrong.Add($"{name}, {edit.Name}: not {edit.Verdict}\n{told}\n");
                else if (made.Named.FirstOrDefault(n => !told.Contains(n, StringComparison.OrdinalIgnoreCase)) is { } silent) wrong.Add($"{name}, {edit.Name}: does not name ‘{silent}’\n{told}\n");
                if (report.Verdict == ReturnVerdict.OtherWords && report.HasRedline && report.Redline("A", DateTimeOffset.UnixEpoch) is not { Length: > 0 }) wrong.Add($"{name}, {edit.Name}: no redline");
            }
        }

        output.WriteLine($"{counts.Values.Sum()} cases of {Edits.Count()} kinds over {files.Count} documents in {watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(counts.Values.Sum() >= least, $"only {counts.Values.Sum()} cases");
    }

    private void SavedAgain(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        Dictionary<string, byte[]> filled = files.ToDictionary(f => f.Name, f => Filled(f.Content));
        IReadOnlyDictionary<string, byte[]> saved = LibreOffice.Convert(filled, "docx");
        var wrong = new List<string>();
        foreach ((string name, byte[] issued) in files)
        {
            ReturnReport report = Check(issued, saved[name]);
            if (report.Verdict != ReturnVerdict.SameWords) wrong.Add($"{name}\n{Told(report)}\n");
            if (report.Blocks.Count > 0 && report.Blocks.Count(b => b.IsFilled) != 1) wrong.Add($"{name}: the block that was filled in is not read\n{Told(report)}");
            output.WriteLine($"{name}: {report.Verdict}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static byte[] Filled(byte[] issued)
    {
        var file = new EditedReturn(issued);
        if (file.Blocks is not [var block, ..]) return issued;
        EditedReturn.Sign(block, "Siân Price");
        return file.ToBytes();
    }
}
