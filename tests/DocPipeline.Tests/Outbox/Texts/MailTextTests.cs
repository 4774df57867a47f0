using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Texts;

/// <summary>The texts of the mails, in both languages, and what a council's own may not say.</summary>
public sealed partial class MailTextTests
{
    private const string Invitation = "Subject: Sign {document}\n\nDear {recipient},\n\n[Read and sign]({link})\n";

    public static IEnumerable<object[]> All => Enum.GetNames<MessageKind>().SelectMany(k => Enum.GetNames<Language>().Select(l => (object[])[k, l]));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_mail_says_who_asks_for_what_and_why_one_gets_it(string kind, string language)
    {
        DocPipeline.Outbox.Sending.Mail mail = Mail(Enum.Parse<MessageKind>(kind), Enum.Parse<Language>(language));
        foreach (string needed in (string[])["Siân Price", mail.Kind == MessageKind.VoteInvitation ? "Clause 12.4" : "Partnership agreement", "Cheshire West and Chester Council", "--------"]) Assert.Contains(needed, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", mail.Text, StringComparison.Ordinal);
        Assert.InRange(mail.Subject.Length, 10, 120);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MessageKinds.HasLink(mail.Kind) ? 1 : 0, Regex.Count(mail.Html, "<a "));
        Assert.Contains(mail.Language == Language.Cy ? "<html lang=\"cy\">" : "<html lang=\"en-GB\">", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_languages_have_the_same_gaps(string kind, string language)
    {
        MailTemplate one = MailTemplates.BuiltIn[Enum.Parse<MessageKind>(kind), Enum.Parse<Language>(language)];
        MailTemplate english = MailTemplates.BuiltIn[Enum.Parse<MessageKind>(kind), Language.En];
        Assert.Equal(Gaps(english), Gaps(one));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Cy)]
    public Task An_invitation_reads_as_it_was_accepted(Language language) =>
        Snapshot.Verify(Secret().Replace($"{Mail(language: language).Subject}\n\n{Mail(language: language).Text}", "_…"), $"MailTextTests.An_invitation_reads_as_it_was_accepted.{language}");

    [Fact]
    public void Dates_are_in_words_of_the_language()
    {
        Assert.Equal("31\u00A0May\u00A02009", MailDates.Words(new DateOnly(2009, 5, 31), Language.En));
        Assert.Equal("31\u00A0Mai\u00A02009", MailDates.Words(new DateOnly(2009, 5, 31), Language.Cy));
    }

    [Fact]
    public void A_paragraph_whose_optional_fact_is_missing_is_left_out()
    {
        Assert.DoesNotContain("01632", Filled("Subject: S {document}\n\nTelephone: {contact-telephone?}.\n\n[Go]({link})\n").Text(), StringComparison.Ordinal);
        Assert.Contains("- One\n- Two\n", Filled("Subject: S {document}\n\n- One\n- Two\n- Three {reason?}\n\n[Go]({link})\n").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_call_themselves_is_text_and_never_markup()
    {
        DocPipeline.Outbox.Sending.Mail mail = Mail(name: "Ann <b>\"Lee\"</b> & Co\r\nBcc: all@example.org");
        Assert.Contains("Ann &lt;b&gt;&quot;Lee&quot;&lt;/b&gt; &amp; Co", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mail.ToName);
    }

    public static TheoryData<string, int?, string> Wrong => new()
    {
        { "Dear {recipient},\n\n[Read and sign]({link})\n", 1, "subject" },
        { Invitation.Replace("{recipient}", "{recipent}", StringComparison.Ordinal), 3, "Write ‘recipient’ for ‘recipent’" },
        { "Subject: Sign {document}\n\nDear {recipient},\n", null, "does not give the link" },
        { Invitation + "\nYour code: {code}\n", 7, "no one-time code" },
        { Invitation + "\n{ document }\n", 7, "curly bracket" },
        { Invitation.Replace("{document}", "{link}", StringComparison.Ordinal), 1, "subject holds" },
        { Invitation + new string('x', 20_001), null, "too long" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_in_a_councils_text_is_found_with_its_line(string text, int? line, string said)
    {
        Outcome<MailTemplate> read = MailTemplate.Read("invitation.en.md", MessageKind.Invitation, text);
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal(line, finding.Place!.Line);
        Assert.Contains(said, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_councils_own_text_takes_the_place_of_the_programs_and_a_wrong_name_is_found()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["invitation.en.md"], Invitation);
        MailTemplates own = Done(MailTemplates.Load(folder.Path));
        Assert.Equal("Sign {document}", own[MessageKind.Invitation, Language.En].Subject);
        Assert.Equal(MailTemplates.BuiltIn[MessageKind.Reminder, Language.Cy].Subject, own[MessageKind.Reminder, Language.Cy].Subject);
        File.WriteAllText(folder["invitaton.cy.md"], Invitation);
        Assert.Contains("Call it invitation.cy.md", Refused(MailTemplates.Load(folder.Path), OutboxFinding.TextWrong).ToString(), StringComparison.Ordinal);
        Refused(MailTemplates.Load(folder["nowhere"]), OutboxFinding.TextWrong);
    }

    private static MailPage Filled(string text) => new(Done(Done(MailTemplate.Read("t", MessageKind.Invitation, text)).Fill(gap => gap is "reason" or "contact-telephone" ? null : $"<{gap}>")));

    private static SortedSet<string> Gaps(MailTemplate template) => [.. template.Parts.SelectMany(p => Gap().Matches($"{p.Text} {p.Target}")).Select(m => m.Value.Replace("?", "", StringComparison.Ordinal))];

    private sealed record MailPage(MailTemplate Template)
    {
        public string Text() => MailPlainText.Of(Template);
    }

    [GeneratedRegex(@"\{[a-z-]+\??\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"_[a-z2-7]{32}")]
    private static partial Regex Secret();
}
