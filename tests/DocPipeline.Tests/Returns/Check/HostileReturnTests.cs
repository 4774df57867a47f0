using System.Xml.Linq;
using DocPipeline.Returns.Check;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;
using DocPipeline.Tests.Documents.Samples;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>What is sent back may be anything.</summary>
public sealed class HostileReturnTests(ITestOutputHelper output)
{
    private static readonly byte[] Issued = Sample.Of("dyffryn").Bytes("terms");

    [Fact]
    public void No_hostile_file_has_the_issued_words() =>
        Assert.All(HostileFiles.OneOfEach(3), file => Assert.False(ReturnCheckTests.Check(Issued, file.Content).IsIssuedWords, file.ToString()));

    [Fact]
    public void A_file_whose_markup_was_torn_apart_gets_a_verdict() => Tear(turns: 30);

    [LongFact]
    [Trait("Category", "Long")]
    public void Two_thousand_files_whose_markup_was_torn_apart_get_a_verdict() => Tear(turns: 2_000);

    // Elements and attributes go, come twice, or stand elsewhere: no program made that, and some of it may still open.
    private void Tear(int turns)
    {
        var counts = new SortedDictionary<ReturnVerdict, int>();
        for (int turn = 0; turn < turns; turn++)
        {
            var random = new Random(turn);
            var file = new EditedReturn(Issued);
            for (int edits = random.Next(1, 6); edits > 0; edits--)
            {
                XElement[] elements = [.. file.Part(random.Next(5) switch { 0 => "word/styles.xml", 1 => "word/numbering.xml", 2 => "word/footer.xml", _ => EditedReturn.Document }).Descendants()];
                if (elements.Length < 2) continue;
                XElement one = elements[random.Next(elements.Length)], other = elements[random.Next(elements.Length)];
                switch (random.Next(5))
                {
                    case 0: one.Remove(); break;
                    case 1: one.AddAfterSelf(new XElement(one)); break;
                    case 2: one.Attributes().Where(a => !a.IsNamespaceDeclaration).Remove(); break;
                    case 3: one.Name = other.Name; break;
                    default: if (!one.DescendantsAndSelf().Contains(other)) other.Add(new XElement(one)); break;
                }
            }

            ReturnReport report = ReturnCheckTests.Check(Issued, file.ToBytes());
            counts[report.Verdict] = counts.GetValueOrDefault(report.Verdict) + 1;
        }

        output.WriteLine($"{turns} torn files: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}");
        Assert.Equal(turns, counts.Values.Sum());
    }
}
