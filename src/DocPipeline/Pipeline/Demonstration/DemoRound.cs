using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Returns.Ooxml;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>The round of the demonstration: 25 organisations sign in four ways; one declines first, one delegates, one sends back other words.</summary>
internal sealed class DemoRound(DemoStage stage, OpenedArchive archive, LinkKeyPlace links)
{
    internal const string Sample = "cheshire-west";
    internal const string Document = "cheshire-west/agreement";

    private const string Manager = "Partnership Manager";
    private const string Legal = "Legal Services";
    private const string Consent = "en-1";

    // Who does what, by the place in the order of the signatories; everybody else signs on the web.
    private const int Declines = 3, Delegates = 6, SignsInWord = 7, Alters = 9, SignsInPdf = 11, SignsInInk = 14;

    private readonly OutboxMail mail = new(archive);
    private readonly DemoMail box = new(archive, stage.Settings.Folder, links);
    private IReadOnlyList<OrganisationId> signatories = [];
    private RoundStatus status = null!;
    private ReadOnlyMemory<byte> issued;
    private int requests;

    private string Round => status.Round;

    internal async Task<IReadOnlyList<Finding>?> PlayAsync(CancellationToken cancellationToken)
    {
        stage.Chapter = "Signatures";
        using DemoCertificates authority = new(stage.Settings.Clock.GetUtcNow());
        SignatureTrust trust = new(stage.Settings.Clock.GetUtcNow()) { Roots = [authority.Root] };
        return await OpenAsync(cancellationToken).ConfigureAwait(false)
            ?? await DeclineAsync(cancellationToken).ConfigureAwait(false)
            ?? await DelegateAsync(cancellationToken).ConfigureAwait(false)
            ?? await ReturnAsync(authority, trust, cancellationToken).ConfigureAwait(false)
            ?? await InkAsync(trust, cancellationToken).ConfigureAwait(false)
            ?? await RestAsync(cancellationToken).ConfigureAwait(false)
            ?? await CompleteAsync(authority, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Finding>?> OpenAsync(CancellationToken cancellationToken)
    {
        Outcome<PartnershipRecord> record = PartnershipFile.Read(stage.Settings.Samples[Sample]);
        if (record.IsRefused) return record.Findings;
        signatories = record.Value.Documents.First(document => document.Id.Value == "agreement").Signatories;
        OpenOrder order = new(Document, DemoPeople.PlanFor(signatories, new Moment(stage.Settings.Clock.GetUtcNow()).On), Manager, Request());
        if (Failed(await OpenRound.RunAsync(archive, order, mail, cancellationToken).ConfigureAwait(false)) is { } wrong) return wrong;
        Outcome<IssuedDocument> file = await IssuedDocument.FindAsync(archive, Document, entry: null, cancellationToken).ConfigureAwait(false);
        if (file.IsRefused) return file.Findings;
        issued = file.Value.Content;
        stage.Say($"The agreement went out for signature to {signatories.Count} organisations: {Round}. The council signs first.");

        // The council signs; with its signature the turn of everybody else comes.
        return await MailAsync(cancellationToken).ConfigureAwait(false) ?? await SignAsync(0, cancellationToken).ConfigureAwait(false) ?? await MailAsync(cancellationToken).ConfigureAwait(false)
            ?? Told($"The council signed on the web; {status.Slots.Count(slot => slot.Invitation != DocPipeline.Signing.Rounds.InvitationState.Pending) - 1} more were invited by mail, each by a link of their own.", "mail");
    }

    private async Task<IReadOnlyList<Finding>?> DeclineAsync(CancellationToken cancellationToken)
    {
        string old = box.LinkOf(DemoPeople.AddressOf(Declines));
        if (Failed(await AnswerRound.DeclineAsync(archive, Round, Slot(Declines), "Our board meets on Thursday and has not seen the appendices.", Slot(Declines), Request(), mail, cancellationToken).ConfigureAwait(false)) is { } wrong) return wrong;
        stage.Say($"{Name(Declines)} declined, with a reason. The round stopped: nobody else can sign.");
        if (Failed(await InvitePeople.OneAsync(archive, Round, Slot(Declines), person: null, lastDay: null, Manager, mail, cancellationToken).ConfigureAwait(false)) is { } not) return not;
        if (await MailAsync(cancellationToken).ConfigureAwait(false) is { } unsent) return unsent;
        Outcome<OpenedLink> dead = await OpenLink.CheckAsync(archive, links, old, cancellationToken).ConfigureAwait(false);
        if (!dead.IsRefused) return [Unexpected("the old link still works")];
        return await SignAsync(Declines, cancellationToken).ConfigureAwait(false) ?? Told("It was invited anew and signed. The link of the first invitation is dead.");
    }

    private async Task<IReadOnlyList<Finding>?> DelegateAsync(CancellationToken cancellationToken)
    {
        PlannedPerson deputy = new() { Name = "Bronwen Ashcroft", Office = "Deputy Chief Officer", Email = "bronwen.ashcroft@partners.example.org" };
        if (Failed(await AnswerRound.AskToDelegateAsync(archive, Round, Slot(Delegates), deputy, "On leave until the end of the month.", Slot(Delegates), Request(), mail, cancellationToken).ConfigureAwait(false)) is { } wrong) return wrong;
        if (Failed(await AnswerRound.ApproveDelegationAsync(archive, Round, Slot(Delegates), Manager, Request(), mail, cancellationToken).ConfigureAwait(false)) is { } not) return not;
        if (await MailAsync(cancellationToken).ConfigureAwait(false) is { } unsent) return unsent;
        return await SignAsync(Delegates, box.LinkOf(deputy.Email), deputy.Name, deputy.Office, cancellationToken).ConfigureAwait(false)
            ?? Told($"{Name(Delegates)}: the signatory named a deputy, the manager approved it, and the deputy signed. Both are on record.");
    }

    private async Task<IReadOnlyList<Finding>?> ReturnAsync(DemoCertificates authority, SignatureTrust trust, CancellationToken cancellationToken)
    {
        // With a certificate in Word.
        if (await SealedAsync(authority, SignsInWord, "agreement.docx", issued, trust, ReturnKind.Counts, cancellationToken).ConfigureAwait(false) is { } wrong) return wrong;
        stage.Say($"{Name(SignsInWord)} signed the Word file with a certificate and sent it back: the words are those that were issued, and it counts.", "returned/agreement.docx");

        // A notice period was shortened before it was signed.
        if (await SealedAsync(authority, Alters, "agreement-altered.docx", AlteredCopy.Of(issued, "one week", "one day"), trust, ReturnKind.NotTaken, cancellationToken).ConfigureAwait(false) is { } other) return other;
        stage.Say($"{Name(Alters)} sent back a file in which a notice of one week has become one day. Its signature is sound, and it is no signature to this agreement: {status.Slots[Alters].Reason}", "returned/agreement-altered.docx");
        if (await SignAsync(Alters, cancellationToken).ConfigureAwait(false) is { } unsigned) return unsigned;
        stage.Say("It then signed what was issued, on the web.");

        // With a certificate in the PDF.
        Outcome<byte[]> pdf = await stage.Settings.Renditions.RenderAsync("agreement.docx", issued, cancellationToken).ConfigureAwait(false);
        if (pdf.IsRefused) return Told($"The signature in a PDF was left out: {pdf.Findings[0].Message}");
        if (await SealedAsync(authority, SignsInPdf, "agreement.pdf", pdf.Value, trust, kind: null, cancellationToken).ConfigureAwait(false) is { } not) return not;
        if (status.Slots[SignsInPdf].State == DocPipeline.Signing.Rounds.SlotState.AwaitingAcceptance
            && Failed(await TakeReturn.AcceptAsync(archive, Round, Slot(SignsInPdf), "Compared with the issued document.", Legal, Request(), mail, cancellationToken).ConfigureAwait(false)) is { } late) return late;
        return Told($"{Name(SignsInPdf)} signed the PDF with a certificate{(status.Slots[SignsInPdf].AcceptedBy is null ? "" : "; legal services looked at it and accepted it")}.", "returned/agreement.pdf");
    }

    private async Task<IReadOnlyList<Finding>?> InkAsync(SignatureTrust trust, CancellationToken cancellationToken)
    {
        Outcome<byte[]> pdf = await stage.Settings.Renditions.RenderAsync("agreement.docx", issued, cancellationToken).ConfigureAwait(false);
        byte[]? scan = pdf.Value is { } rendered && stage.Settings.Scan is { } scanner ? await scanner(rendered, cancellationToken).ConfigureAwait(false) : null;
        if (scan is null) return Told("The signature in ink was left out: a scan cannot be played without LibreOffice and poppler's pdftoppm. Install them to see it.");
        const string name = "agreement-scanned.pdf";
        stage.Write(Path.Combine("returned", name), scan);
        Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(archive, Round, new ReturnedFile(Slot(SignsInInk), name, scan) { SignedBy = DemoPeople.NameOf(SignsInInk), Office = "Chief Officer" }, trust, Manager, Request(), mail, cancellationToken).ConfigureAwait(false);
        if (taken.IsRefused) return taken.Findings;
        status = taken.Value.Round;
        if (taken.Value.Kind != ReturnKind.ToLookAt) return [Unexpected($"the scan was taken for {taken.Value.Kind}: {taken.Value.Report.Summary}")];
        stage.Say($"{Name(SignsInInk)} printed, signed and scanned it. {taken.Value.Report.Summary}", $"returned/{name}");
        return Failed(await TakeReturn.AcceptAsync(archive, Round, Slot(SignsInInk), "Ink seen on the signature page; page codes compared.", Legal, Request(), mail, cancellationToken).ConfigureAwait(false)) ?? Told("Legal services looked at it and accepted it.");
    }

    private async Task<IReadOnlyList<Finding>?> RestAsync(CancellationToken cancellationToken)
    {
        if (Failed(await RemindPeople.NowAsync(archive, Round, slot: null, Manager, Request(), mail, cancellationToken).ConfigureAwait(false)) is { } wrong) return wrong;
        if (await MailAsync(cancellationToken).ConfigureAwait(false) is { } unsent) return unsent;
        int[] waiting = [.. status.Slots.Index().Where(slot => slot.Item.State is DocPipeline.Signing.Rounds.SlotState.Open).Select(slot => slot.Index)];
        stage.Say($"{waiting.Length} who had not answered were reminded.");
        foreach (int number in waiting)
            if (await SignAsync(number, cancellationToken).ConfigureAwait(false) is { } not) return not;
        return Told($"They signed on the web. {status.SignedCount} of {status.Slots.Count} have signed.");
    }

    private async Task<IReadOnlyList<Finding>?> CompleteAsync(DemoCertificates authority, CancellationToken cancellationToken)
    {
        stage.Chapter = "Completion";
        using X509Certificate2 seal = authority.For("Cheshire West and Chester partnership seal (demonstration)", "Cheshire West and Chester Council");
        SealOrder order = new(seal) { Role = Manager, Reason = $"Conformed copy of {status.Title}, version {status.Version}" };
        Outcome<RoundFinished> finished = await CompleteRound.RunAsync(archive, Round, order, stage.Settings.Renditions, Manager, mail, cancellationToken).ConfigureAwait(false);
        if (finished.IsRefused) return finished.Findings;
        status = finished.Value.Round;
        if (await MailAsync(cancellationToken).ConfigureAwait(false) is { } unsent) return unsent;
        Outcome<IReadOnlyList<ExportedFile>> files = await ExportRound.RunAsync(archive, Round, cancellationToken).ConfigureAwait(false);
        if (files.IsRefused) return files.Findings;
        foreach (ExportedFile file in files.Value) stage.Write(Path.Combine("signed", file.Name), file.Content);
        stage.Write("roots.pem", System.Text.Encoding.UTF8.GetBytes(authority.Root.ExportCertificatePem()));
        stage.Say(FormattableString.Invariant($"The round is complete; the agreement is in force from {status.EffectiveOn:d MMMM yyyy}. The conformed copy has every block filled, and is sealed."), "signed/conformed.docx");
        stage.Say("The certificate of completion says who signed how, when and by which authority; one decision was taken after the signature, and it says so.", "signed/certificate-of-completion.html");
        return Told($"Everybody has a receipt. All of it was filed as {Document} {finished.Value.Entry}.", "signed/receipts");
    }

    private Task<IReadOnlyList<Finding>?> SignAsync(int number, CancellationToken cancellationToken) =>
        SignAsync(number, box.LinkOf(DemoPeople.AddressOf(number)), DemoPeople.NameOf(number), number == 0 ? "Leader of the Council" : "Chief Officer", cancellationToken);

    // By the link, as the page on the web does it: it is opened, and signed.
    private async Task<IReadOnlyList<Finding>?> SignAsync(int number, string link, string name, string office, CancellationToken cancellationToken)
    {
        Outcome<OpenedLink> opened = await OpenLink.CheckAsync(archive, links, link, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused) return opened.Findings;
        if (opened.Value.Slot != Slot(number)) return [Unexpected("a link is for another place")];
        if (Failed(await AnswerRound.ViewAsync(archive, Round, opened.Value.Slot, opened.Value.Generation, mail, cancellationToken).ConfigureAwait(false)) is { } wrong) return wrong;
        WebSignature signature = new(opened.Value.Slot, opened.Value.Generation, opened.Value.Status.Issued, name, Consent) { Office = office, SaysAuthorised = true, NetworkAddress = FormattableString.Invariant($"192.0.2.{number + 1}") };
        return Failed(await SignOnWeb.RunAsync(archive, Round, signature, Request(), mail, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<Finding>?> SealedAsync(DemoCertificates authority, int number, string name, ReadOnlyMemory<byte> file, SignatureTrust trust, ReturnKind? kind, CancellationToken cancellationToken)
    {
        using X509Certificate2 certificate = authority.For(DemoPeople.NameOf(number), Name(number));
        Outcome<SealedDocument> signed = await SealDocument.RunAsync(name, file, new SealOrder(certificate) { Role = "Chief Officer" }, stage.Settings.Clock, cancellationToken).ConfigureAwait(false);
        if (signed.IsRefused) return signed.Findings;
        stage.Write(Path.Combine("returned", name), signed.Value.Bytes);
        Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(archive, Round, new ReturnedFile(Slot(number), name, signed.Value.Bytes) { Office = "Chief Officer" }, trust, Slot(number), Request(), mail, cancellationToken).ConfigureAwait(false);
        if (taken.IsRefused) return taken.Findings;
        status = taken.Value.Round;
        return (kind is null && taken.Value.Kind != ReturnKind.NotTaken) || taken.Value.Kind == kind ? null : [Unexpected($"{name} was taken for {taken.Value.Kind}: {taken.Value.Report.Summary}")];
    }

    private async Task<IReadOnlyList<Finding>?> MailAsync(CancellationToken cancellationToken)
    {
        Outcome<OutboxSent> sent = await box.SendAsync(cancellationToken).ConfigureAwait(false);
        return sent.IsRefused ? sent.Findings : sent.Value.Failed > 0 ? [Unexpected("a mail could not be written")] : null;
    }

    private IReadOnlyList<Finding>? Failed(Outcome<RoundStatus> outcome)
    {
        if (outcome.IsRefused) return outcome.Findings;
        status = outcome.Value;
        return null;
    }

    private IReadOnlyList<Finding>? Told(string text, string? file = null)
    {
        stage.Say(text, file);
        return null;
    }

    private string Slot(int number) => signatories[number].Value;

    private string Name(int number) => status.Slots[number].Name;

    private string Request() => FormattableString.Invariant($"demonstration-{++requests}");

    private static Finding Unexpected(string what) => new(DemoCodes.Unexpected, Severity.Error, $"The demonstration went another way than it should: {what}.") { Suggestion = "Run it again in a new folder; if it happens again, tell those who maintain the program." };
}
