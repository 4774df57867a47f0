using DocPipeline.Outbox.Links;
using DocPipeline.Testing;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Links;

/// <summary>Links to sign by: who has one gets in, nobody else does, and nothing prints one.</summary>
public sealed class LinkTests
{
    [Fact]
    public void A_link_is_granted_until_its_time_is_over()
    {
        LinkToken token = Read(Keys().TokenFor(Terms()).Reveal());
        Assert.True(Keys().Check(token, [Terms()], Close.AddSeconds(-1)).IsGranted);
        LinkCheck late = Keys().Check(token, [Terms()], Close);
        Assert.Equal(LinkRefusal.Expired, late.Refusal);
        Assert.True(late.MayBeToldWhy);
    }

    [Fact]
    public void The_address_is_the_sites_and_the_token_and_fits_on_paper()
    {
        string link = SigningLink.For(new Uri("https://sign.example.org/council/"), Keys().TokenFor(Terms()));
        Assert.Matches(@"\Ahttps://sign\.example\.org/council/s/cheshire-west-agreement-5\.0_west-cheshire-college_1_[a-z2-7]{32}\z", link);
    }

    [Fact]
    public void A_new_link_takes_the_place_of_the_one_before_whose_holder_may_be_told()
    {
        LinkToken old = Keys().TokenFor(Terms());
        LinkTerms[] given = [Terms(), Terms(generation: 2, expires: Close.AddDays(7))];
        LinkCheck check = Keys().Check(old, given, Noon);
        Assert.Equal(LinkRefusal.Replaced, check.Refusal);
        Assert.True(check.MayBeToldWhy);
        Assert.True(Keys().Check(Keys().TokenFor(given[1]), given, Noon).IsGranted);
    }

    public static TheoryData<string, string> Others => new()
    {
        { "another round", "round" }, { "another slot", "slot" }, { "another document", "issued" }, { "another generation", "generation" }, { "another time", "expires" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_link_for_something_else_is_not_genuine(string what, string part)
    {
        LinkTerms other = part switch
        {
            "round" => Terms(round: "stockport-agreement-1.0"),
            "slot" => Terms(slot: "police"),
            "issued" => Terms(issued: Issued.Replace('0', '1')),
            "generation" => Terms(generation: 2),
            _ => Terms(expires: Close.AddSeconds(1)),
        };
        string code = Keys().TokenFor(other).Reveal().Split('_')[3];
        string forged = string.Join('_', [.. Keys().TokenFor(Terms()).Reveal().Split('_')[..3], code]);
        LinkCheck check = Keys().Check(Read(forged), [Terms()], Noon);
        Assert.True(check.Refusal == LinkRefusal.NotGenuine, what);
        Assert.False(check.MayBeToldWhy);
    }

    [Fact]
    public void One_letter_changed_anywhere_and_the_link_is_refused()
    {
        string token = Keys().TokenFor(Terms()).Reveal();
        for (int i = 0; i < token.Length; i++)
        {
            string changed = token[..i] + (token[i] == 'b' ? 'c' : 'b') + token[(i + 1)..];
            if (LinkToken.TryRead(changed, out LinkToken? read)) Assert.False(Keys().Check(read, [Terms()], Noon).IsGranted, changed);
        }
    }

    [Fact]
    public async Task A_text_that_is_no_token_asks_for_no_round_and_is_refused()
    {
        foreach (string text in (string[])["", "a", "../../etc", "a_b_1_" + new string('1', 32), "a_b_0_" + new string('a', 32), new string('a', 100_000)])
            Assert.Equal(LinkRefusal.NoToken, (await SigningLink.CheckAsync(Keys(), text, (_, _) => throw new InvalidOperationException("asked"), Noon, default)).Refusal);
        LinkCheck nowhere = await SigningLink.CheckAsync(Keys(), Keys().TokenFor(Terms()).Reveal(), (_, _) => Task.FromResult<IReadOnlyList<LinkTerms>>([]), Noon, default);
        Assert.Equal(LinkRefusal.NoSuchLink, nowhere.Refusal);
    }

    [Fact]
    public void A_replaced_key_is_good_until_it_is_taken_out_and_the_new_one_makes_the_links()
    {
        LinkToken before = Keys(1).TokenFor(Terms());
        Assert.True(Keys(2, 1).Check(before, [Terms()], Noon).IsGranted);
        Assert.Equal(LinkRefusal.NotGenuine, Keys(2).Check(before, [Terms()], Noon).Refusal);
        Assert.Equal(Keys(2).TokenFor(Terms()).Reveal(), Keys(2, 1).TokenFor(Terms()).Reveal());
    }

    [Fact]
    public void Nothing_prints_a_token_or_a_key()
    {
        LinkToken token = Keys().TokenFor(Terms());
        string code = token.Reveal().Split('_')[3];
        LinkCheck[] checks = [.. Enum.GetValues<LinkRefusal>().Select(r => new LinkCheck(token, r)), new LinkCheck(token, null)];
        foreach (string said in checks.SelectMany(c => (string?[])[c.ToString(), c.ForStaff?.ToString()]).OfType<string>().Append($"{token}").Append(LinkToken.Redact($"GET /s/{token.Reveal()} failed, cut: {token.Reveal()[..^9]}")))
        {
            Assert.DoesNotContain(code, said, StringComparison.Ordinal);
            Assert.DoesNotContain(code[..20], said, StringComparison.Ordinal);
        }

        Assert.Contains("west-cheshire-college_1_…", checks[1].ForStaff!.ToString(), StringComparison.Ordinal);
        Assert.Equal(8, Keys().All[0].ToString().Length);
    }

    [Fact]
    public void A_key_file_is_made_replaced_and_cleared_for_its_owner_alone()
    {
        using TemporaryFolder folder = new();
        string file = folder["keys/link-key.txt"];
        LinkKeys first = Done(LinkKeyFile.Create(file, Bytes(1)));
        Refused(LinkKeyFile.Create(file, Bytes(2)), DocPipeline.Outbox.OutboxFinding.KeyUnusable);
        LinkKeys second = Done(LinkKeyFile.Replace(file, Bytes(2)));
        Assert.Equal([second.All[0].Id, first.All[0].Id], Done(LinkKeyFile.Open(file)).All.Select(k => k.Id));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal([second.All[0].Id], Done(LinkKeyFile.Forget(file, first.All[0].Id)).All.Select(k => k.Id));
        Refused(LinkKeyFile.Forget(file, second.All[0].Id), DocPipeline.Outbox.OutboxFinding.KeyUnusable);
        Assert.Equal(second.All[0].Id, Done(LinkKeyFile.Read("DOCPIPELINE_LINK_KEY", File.ReadAllText(file))).All[0].Id);
        Assert.DoesNotContain(Convert.ToBase64String(Bytes(2)), Refused(LinkKeyFile.Read("here", second.All[0].Reveal() + "x"), DocPipeline.Outbox.OutboxFinding.KeyUnusable).ToString(), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Refused(LinkKeyFile.Open(file), DocPipeline.Outbox.OutboxFinding.KeyFileOpen);
    }

    private static byte[] Bytes(byte value) => [.. Enumerable.Repeat(value, LinkKey.Bytes)];

    private static LinkToken Read(string text)
    {
        Assert.True(LinkToken.TryRead(text, out LinkToken? token));
        return token;
    }
}
