using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Tests.Signing.Model;

namespace DocPipeline.Tests.Signing.Events;

public sealed class SigningEventTextTests
{
    // What an event need not say, wherever it stands.
    private static readonly HashSet<string> optional =
    [
        "expiresAt", "day", "office", "person", "generation", "consent", "identified", "authority", "certificate", "timestampedAt", "check", "file", "report", "witness", "note",
        "decidedOn", "body", "minute", "delegation", "inOfficeFrom", "inOfficeUntil", "quorum", "count", "on", "rule", "before", "changed",
    ];

    // Needed in these events although the same member may be left out in others.
    private static readonly HashSet<string> needed = ["authority/authority", "invited/invitations/generation", "invited/invitations/person", "viewed/generation", "bounced/generation"];

    public static TheoryData<string> Words() => [.. SigningEventText.Words];

    [Theory]
    [MemberData(nameof(Words))]
    public void What_an_event_says_is_read_as_it_was_written(string word)
    {
        FullEvents events = new(new Random(17));
        for (int i = 0; i < 200; i++)
        {
            JsonElement written = SigningEventText.Write(events.Of(word));
            Outcome<SigningEvent> read = SigningEventText.Read(word, Parse(written.GetRawText()), "event 1");
            Assert.False(read.IsRefused, $"{written}: {(read.IsRefused ? read.Findings[0] : null)}");
            Assert.Equal(written.GetRawText(), SigningEventText.Write(read.Value).GetRawText());
            Assert.Equal(word, read.Value.Word);
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void An_event_with_a_member_too_few_too_many_misspelt_or_of_another_type_is_refused(string word)
    {
        string full = SigningEventText.Write(new FullEvents(new Random(4), saysAll: true).Of(word)).GetRawText();
        foreach ((string path, JsonObject parent, string name) in Members(JsonNode.Parse(full)!, word))
        {
            // Left out: refused, unless it may be; then it is read as left out, and nothing is put in its place.
            JsonNode value = parent[name]!;
            parent.Remove(name);
            if (optional.Contains(name) && !needed.Contains(string.Join('/', path.Split('/').Where(part => !char.IsAsciiDigit(part[0]))))) Assert.Equal(Sorted(parent.Root), Sorted(SigningEventText.Write(Read(word, parent.Root).Value!)));
            else Refused(word, parent.Root, path);

            parent[$"{name}s"] = value;
            Refused(word, parent.Root, path);
            parent.Remove($"{name}s");
            foreach (JsonNode? other in Others(value))
            {
                parent[name] = other;
                Refused(word, parent.Root, $"{path} = {other?.ToJsonString()}");
            }

            parent[name] = value;
            parent["more"] = 1;
            Refused(word, parent.Root, path);
            parent.Remove("more");
        }

        Refused(word, Parse(full[..^1] + $",{full[1..^1]}}}"), "every member twice");
        Assert.False(Read(word, JsonNode.Parse(full)!).IsRefused);
    }

    [Theory]
    [InlineData("\"way\":\"web\"", "\"way\":0")]
    [InlineData("\"way\":\"web\"", "\"way\":\"Web\"")]
    [InlineData("\"way\":\"web\"", "\"way\":\"web, ink\"")]
    [InlineData("\"way\":\"web\"", "\"way\":99")]
    [InlineData("\"way\":\"web\"", "\"way\":\"fax\"")]
    [InlineData("\"slot\":\"moor\"", "\"slot\":\"moor/signatory\"")]
    [InlineData("\"slot\":\"moor\"", "\"slot\":\"Moor\"")]
    [InlineData("\"slot\":\"moor\"", "\"slot\":\"moor/seal/seal\"")]
    [InlineData("\"slot\":\"moor\"", "\"slot\":\"\\ud800\"")]
    [InlineData("\"name\":\"Signatory of moor\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"generation\":1", "\"generation\":1.0")]
    [InlineData("\"generation\":1", "\"generation\":99999999999")]
    [InlineData("\"generation\":1", "\"generation\":\"1\"")]
    public void A_word_a_number_or_a_place_that_is_written_in_another_way_is_refused(string written, string other)
    {
        string text = SigningEventText.Write(Acts.Sign("moor")).GetRawText();
        Assert.Contains(written, text, StringComparison.Ordinal);
        Refused("signed", Parse(text.Replace(written, other, StringComparison.Ordinal)), other);
    }

    [Theory]
    [InlineData("invited", """{"invitations":[null]}""")]
    [InlineData("reminded", """{"places":[null]}""")]
    [InlineData("reminded", """{"places":null}""")]
    [InlineData("extended", """{"slot":"moor","expiresAt":null}""")]
    [InlineData("voided", "null")]
    [InlineData("voided", "[]")]
    [InlineData("voided", "{}")]
    [InlineData("no-such-event", "{}")]
    [InlineData("Voided", """{"reason":"x"}""")]
    public void Nothing_where_something_has_to_be_said_is_refused(string word, string text) => Refused(word, Parse(text), text);

    [Fact]
    public void An_event_that_is_refused_says_where_it_stands_and_what_to_do()
    {
        Finding finding = Assert.Single(SigningEventText.Read("voided", Parse("""{"reasons":"x"}"""), "event 7").Findings);
        Assert.Equal(("SIGN-EVENT", "event 7"), (finding.Code.Value, finding.Place!.ToString()));
        Assert.StartsWith("The event ‘voided’ does not say what such an event says", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Use the version of the program that wrote it, or a later one.", finding.Suggestion);
    }

    [Fact]
    public void No_event_has_a_member_for_an_address_or_a_link()
    {
        string[] names = [.. SigningEventText.Words.SelectMany(word => Members(JsonNode.Parse(SigningEventText.Write(new FullEvents(new Random(4), saysAll: true).Of(word)).GetRawText())!, word).Select(member => member.Name)).Distinct()];
        Assert.DoesNotContain(names, name => ((string[])["mail", "address", "token", "secret", "link", "phone", "agent", "code"]).Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_event_that_a_round_takes_holds_an_e_mail_address()
    {
        int refused = 0;
        for (int seed = 1; seed <= 500; seed++)
        {
            DocPipeline.Signing.Rounds.SigningRound round = DocPipeline.Signing.Rounds.SigningRound.Unopened;
            foreach (Attempt attempt in History.Of(seed))
            {
                bool holds = SigningEventText.Write(attempt.Event).GetRawText().Contains("example.org", StringComparison.Ordinal);
                if (holds) refused++;
                Assert.True(!holds || round.Judge(attempt.Event, attempt.At).Count > 0, attempt.ToString());
                round = round.After(attempt.Event, attempt.At);
            }
        }

        Assert.True(refused > 10, $"only {refused} events with an address were tried");
    }

    private static (string Path, JsonObject Parent, string Name)[] Members(JsonNode node, string path) => node switch
    {
        JsonObject members => members.ToArray().SelectMany(member => Members(member.Value!, $"{path}/{member.Key}").Prepend(($"{path}/{member.Key}", members, member.Key))).ToArray(),
        JsonArray items => items.SelectMany((item, i) => Members(item!, $"{path}/{i}")).ToArray(),
        _ => [],
    };

    private static IEnumerable<JsonNode?> Others(JsonNode value) =>
        new JsonNode?[] { null, JsonValue.Create(7), JsonValue.Create(true), JsonValue.Create("?!"), new JsonArray(), new JsonObject() }
            .Where(other => other is null || other.GetValueKind() != value.GetValueKind() && !(IsBoolean(other) && IsBoolean(value)));

    private static bool IsBoolean(JsonNode node) => node.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static void Refused(string word, JsonNode body, string what) => Refused(word, Parse(body.ToJsonString()), what);

    private static void Refused(string word, JsonElement body, string what)
    {
        Outcome<SigningEvent> read = SigningEventText.Read(word, body, "event 1");
        Assert.True(read.IsRefused, $"{word}, {what}: {body}");
        Assert.Equal("SIGN-EVENT", Assert.Single(read.Findings).Code.Value);
    }

    private static Outcome<SigningEvent> Read(string word, JsonNode body) => SigningEventText.Read(word, Parse(body.ToJsonString()), "event 1");

    private static JsonElement Parse(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Sorted(JsonNode node) => Sorted(Parse(node.ToJsonString()));

    private static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Sorted(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Sorted))}]",
        _ => value.ToString(),
    };
}
