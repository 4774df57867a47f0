using System.Net;
using DocPipeline.AcceptanceTests.Site.Record;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Site.Legal;

/// <summary>Evidence, holds and disposal: who reads it is on record, and what matters takes two people.</summary>
[Collection(RecordSite.Name)]
public sealed class EvidencePageTests(RecordSite site)
{
    [Fact]
    public async Task Evidence_is_verified_while_one_waits_and_reading_it_is_on_record()
    {
        string home = await site.PartnershipAsync("evidence-one");
        (await site.OpenAsync($"{home}/archive/evidence/{TestRecord.Document}")).Says("Nothing was filed of it yet");
        SitePage evidence = await site.OpenAsync($"{home}/archive/evidence");
        evidence.SaysNot("is in the log under the signature");
        SitePage verified = await site.OpenAsync($"{home}/archive/evidence?verify=true");
        verified.Says("Verified 1 entry is in the log under the signature of its key, and 1 file is byte for byte what was filed.");
        Assert.Equal("PK"u8.ToArray(), (await site.Browser.GetByteArrayAsync(verified.Link("Download evidence (zip)")))[..2]);
        Assert.StartsWith("c2sp.org/tlog-proof", await site.Browser.GetStringAsync(verified.Link("Receipt")), StringComparison.Ordinal);

        (await site.OpenAsync($"{home}/access-record")).Says("evidence GET");
        string sheet = await site.Browser.GetStringAsync((await site.OpenAsync($"{home}/access-record")).Link("The whole day for a spreadsheet (CSV)"));
        Assert.Contains(",evidence,evidence-one,", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_altered_is_said_to_be_so()
    {
        string home = await site.PartnershipAsync("evidence-two");
        string file = Directory.EnumerateFiles(site.Store, "record.zip", SearchOption.AllDirectories).First(path => IsOf(path, "evidence-two"));
        byte[] was = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, [.. was, 0]);

        (await site.OpenAsync($"{home}/archive/evidence?verify=true")).Says("Not what was filed");
        await File.WriteAllBytesAsync(file, was);
        (await site.OpenAsync($"{home}/archive/evidence?verify=true")).Says("Verified");

        static bool IsOf(string path, string partnership)
        {
            string inventory = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(path)))!, "inventory.json");
            return File.Exists(inventory) && File.ReadAllText(inventory).Contains($":{partnership}:", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hold_is_placed_by_one_and_released_by_two()
    {
        string home = await site.PartnershipAsync("held-one");
        SitePage place = await site.OpenAsync($"{home}/archive/hold");
        (await place.SendAsync()).Says("Enter the reason");
        SitePage held = await place.SendAsync(("reason", "A claim is expected"));
        held.Says("The hold is placed");
        held.Says("A claim is expected");

        SitePage asked = await (await site.OpenAsync(held.Link("Ask for its release"))).SendAsync(("reason", "The claim is settled"));
        asked.Says("The release is asked for");
        (await site.OpenAsync(asked.Link("Agree to its release"))).Says("Another person of legal services has to agree");

        using HttpClient other = await OtherAsync("second.lawyer", "held-one", "legal");
        SitePage agree = await SitePage.OpenAsync(other, asked.Link("Agree to its release"));
        (await agree.SendAsync(("reason", "I agree"))).Says("The hold is released");
    }

    [Fact]
    public async Task What_is_in_force_is_not_disposed_of_and_what_has_ended_goes_when_a_second_person_approves()
    {
        string home = await site.PartnershipAsync("ended-one");
        (await (await site.OpenAsync($"{home}/archive/disposal")).SendAsync(("reason", "It is old"))).Says("There is a problem");

        SitePage ended = await (await site.OpenAsync($"{home}/archive/end")).SendAsync(("on", "31 March 2001"), ("reason", "The partnership came to its end"));
        ended.Says("The end is filed");
        (await site.OpenAsync("/archive/due")).Says("ended-one");
        SitePage approve = await site.OpenAsync($"{home}/archive/disposal");
        approve.Says("Nothing is deleted until another person approves it, too.");
        (await approve.SendAsync(("reason", "Twelve years are over"))).Says("Your approval is filed");
        (await site.OpenAsync($"{home}/archive/disposal")).Says("Another person has to approve it, too");

        using HttpClient other = await OtherAsync("second.manager", "ended-one", "manager");
        SitePage last = await SitePage.OpenAsync(other, $"{home}/archive/disposal");
        last.Says("Nobody can bring them back.");
        (await last.SendAsync(("reason", "I agree"))).Says("It is disposed of");
        (await site.OpenAsync($"{home}/archive/evidence")).Says("Disposed of");
    }

    [Fact]
    public async Task Who_only_reads_sees_evidence_and_places_no_hold()
    {
        string home = await site.PartnershipAsync("read-one");
        using HttpClient auditor = await OtherAsync("an.auditor", "read-one", "auditor");
        SitePage evidence = await SitePage.OpenAsync(auditor, $"{home}/archive/evidence");
        evidence.SaysNot("Place a legal hold");
        await SitePage.OpenAsync(auditor, $"{home}/archive/hold", HttpStatusCode.Forbidden);
    }

    private async Task<HttpClient> OtherAsync(string name, string partnership, string role)
    {
        SitePage made = await (await site.OpenAsync("/accounts/new")).SendAsync(("shown", "Somebody else"), ("name", name), ("add", partnership), ("add-role", role));
        return await AccountPageTests.ChoosePasswordAsync(site, made, name);
    }
}
