using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DocPipeline.Admission;
using DocPipeline.Admission.Pdf;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Making;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Pdf.Structure;
using DocPipeline.Returns.Pdf.Verifying;

namespace DocPipeline.Returns.Pdf.Making;

/// <summary>
/// Signs a PDF with a certificate, as a revision behind it: every byte that is there stays, and with them the signatures that it has.
/// Nothing is drawn on a page.
/// </summary>
/// <remarks>Source: ISO 32000-1, 12.7.4.5 and 12.8; ETSI EN 319 142-1 (PAdES B-B, with a timestamp B-T).</remarks>
internal static class PdfSigner
{
    // Wide enough for any file that is admitted, so that the numbers can be put in afterwards.
    private const string RangeToCome = "/ByteRange[0 0000000000 0000000000 0000000000]";

    /// <summary>Signs a file.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellationToken">Gives up waiting for the timestamp.</param>
    /// <returns>The signed file, which was checked again; or why it was not signed.</returns>
    internal static async Task<Outcome<byte[]>> SignAsync(string name, ReadOnlyMemory<byte> file, SigningRequest request, CancellationToken cancellationToken)
    {
        var findings = new SignatureFindings(name);
        DocumentSigner.CheckKey(request, findings);
        Outcome<AdmittedFile> admitted = AdmissionCheck.Any("", file);
        findings.AddRange(admitted.Findings.Select(f => f with { Place = new Place(name + f.Place?.File) }));
        if (findings.HasErrors) return Outcome.Refused<byte[]>(findings.Found);
        byte[] signed;
        try
        {
            PdfFile pdf = PdfFile.Open(file.ToArray(), file.Length);
            IReadOnlyList<SignatureField> before = SignatureFields.InForm(pdf);
            if (before.Count > 0 && !PdfSignatureVerifier.Verify(name, file, new SignatureTrust(request.At)).IsSound)
                findings.Add(SignatureCodes.Existing, "The file has a signature that does not hold; signing it again would not mend that.", null, "a file without signatures, or with sound ones", "docpipeline verify says what is wrong; have the file as it was issued signed anew");
            else if (before.Any(f => Certification.Level(pdf, f.Signature) == 1))
                findings.Add(SignatureCodes.Certified, "The file was certified as final: nothing may be added to it, not even a signature.", null, "a file that may be signed", "Ask the one who certified it for a version that allows signatures");
            if (findings.HasErrors) return Outcome.Refused<byte[]>(findings.Found);
            Outcome<byte[]> done = await SignAsync(pdf, request, findings, cancellationToken).ConfigureAwait(false);
            if (done.IsRefused) return done;
            signed = done.Value;
        }
        catch (Exception e) when (e is BrokenPdfException or PdfTangledException)
        {
            findings.Add(SignatureCodes.Broken, $"The PDF cannot be signed: {(e is BrokenPdfException ? e.Message : "it is nested or interleaved as none is that a program writes")}.", null, "a PDF as a program writes it", "Print it to a PDF anew, or sign another");
            return Outcome.Refused<byte[]>(findings.Found);
        }

        // Nobody is given a signature that does not hold.
        SignatureReport check = PdfSignatureVerifier.Verify(name, signed, new SignatureTrust(request.At));
        return check.IsSound ? Outcome.Done(signed, findings.Found) : throw new InvalidOperationException($"The signature does not hold: {check.AllFindings.First(f => f.Severity == Severity.Error).Message}");
    }

    private static async Task<Outcome<byte[]>> SignAsync(PdfFile pdf, SigningRequest request, SignatureFindings findings, CancellationToken cancellationToken)
    {
        int room = CmsWriter.Room(request);
        var increment = new PdfIncrement(pdf);
        long signature = increment.Take(), field = increment.Take();
        increment.Put(signature, Dictionary(request, room));
        increment.Put(field, string.Create(CultureInfo.InvariantCulture, $"<</Type/Annot/Subtype/Widget/FT/Sig/T{Text(FreeName(pdf))}/V {signature} 0 R/P {FirstPage(pdf).Number} {FirstPage(pdf).Generation} R/Rect[0 0 0 0]/F 132>>"));
        AddToPage(pdf, increment, field);
        AddToForm(pdf, increment, field);
        (byte[] file, IReadOnlyDictionary<long, int> places) = increment.ToBytes();

        ReadOnlySpan<byte> from = file.AsSpan(places[signature]);
        int range = places[signature] + from.IndexOf("/ByteRange"u8), gap = places[signature] + from.IndexOf("/Contents<"u8) + "/Contents".Length, after = gap + (2 * room) + 2;
        string ranges = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {gap} {after} {file.Length - after}");
        Encoding.Latin1.GetBytes(ranges.PadRight(RangeToCome.Length - 1) + "]", file.AsSpan(range));
        Outcome<byte[]> value = await CmsWriter.SignAsync([.. file.AsSpan(0, gap), .. file.AsSpan(after)], request, findings, cancellationToken).ConfigureAwait(false);
        if (value.IsRefused) return value;
        if (value.Value.Length > room) throw new InvalidOperationException($"The signature needs {value.Value.Length} bytes, and {room} were kept for it.");
        Encoding.Latin1.GetBytes(Convert.ToHexStringLower(value.Value), file.AsSpan(gap + 1));
        return Outcome.Done(file);
    }

    private static string Dictionary(SigningRequest request, int room)
    {
        var text = new StringBuilder();
        text.Append("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached").Append("/M(").Append(PdfTime.Write(request.At)).Append(')');
        text.Append("/Name").Append(Text(request.Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false)));
        if (request.Purpose.Length > 0) text.Append("/Reason").Append(Text(request.Purpose));
        return text.Append(RangeToCome).Append("/Contents<").Append('0', 2 * room).Append(">>>").ToString();
    }

    private static void AddToPage(PdfFile pdf, PdfIncrement increment, long field)
    {
        PdfObject page = FirstPage(pdf);
        PdfItem annotations = page.Value["Annots"];
        string own = string.Create(CultureInfo.InvariantCulture, $"{field} 0 R");
        if (annotations.Kind == PdfItemKind.Reference && pdf.Object(annotations.Number) is { Value.Kind: PdfItemKind.Array } list) increment.Put(list.Number, list.Generation, Rewriting.With(list.Source, list.Value, own));
        else if (annotations.Kind == PdfItemKind.Array) increment.Put(page.Number, page.Generation, Rewriting.With(page.Source, page.Value, "Annots", Encoding.Latin1.GetString(Rewriting.With(page.Source, annotations, own))));
        else increment.Put(page.Number, page.Generation, Rewriting.With(page.Source, page.Value, "Annots", $"[{own}]"));
    }

    private static void AddToForm(PdfFile pdf, PdfIncrement increment, long field)
    {
        PdfObject catalog = pdf.Catalog;
        PdfItem place = catalog.Value["AcroForm"], form = pdf.Resolve(place);
        string own = string.Create(CultureInfo.InvariantCulture, $"{field} 0 R");
        if (form.Kind != PdfItemKind.Dictionary)
        {
            increment.Put(catalog.Number, catalog.Generation, Rewriting.With(catalog.Source, catalog.Value, "AcroForm", $"<</Fields[{own}]/SigFlags 3>>"));
            return;
        }

        PdfObject holder = place.Kind == PdfItemKind.Reference ? pdf.Object(place.Number)! : catalog;
        PdfItem fields = form["Fields"];
        byte[] written;
        if (fields.Kind == PdfItemKind.Reference && pdf.Object(fields.Number) is { Value.Kind: PdfItemKind.Array } list)
        {
            increment.Put(list.Number, list.Generation, Rewriting.With(list.Source, list.Value, own));
            written = holder.Source[form.Start..form.End];
        }
        else written = Rewriting.With(holder.Source, form, "Fields", fields.Kind == PdfItemKind.Array ? Encoding.Latin1.GetString(Rewriting.With(holder.Source, fields, own)) : $"[{own}]");

        // 1: there are signatures. 2: add behind, and write nothing anew.
        PdfItem again = new PdfParser(written, 0, written.Length, new PdfWork(1_000_000 + (10L * written.Length))).Value();
        written = Rewriting.With(written, again, "SigFlags", "3");
        increment.Put(holder.Number, holder.Generation, holder == catalog ? Rewriting.With(catalog.Source, catalog.Value, "AcroForm", Encoding.Latin1.GetString(written)) : written);
    }

    private static PdfObject FirstPage(PdfFile pdf)
    {
        PdfItem node = pdf.Catalog.Value["Pages"];
        for (int depth = 0; depth < 60; depth++)
        {
            PdfObject found = pdf.Dictionary(node) ?? throw new BrokenPdfException("it has no pages");
            if (found.Value["Kids"].IsNull) return found;
            node = pdf.Resolve(found.Value["Kids"]).Items is [var first, ..] ? first : throw new BrokenPdfException("it has no pages");
        }

        throw new BrokenPdfException("its pages lead to one another");
    }

    private static string FreeName(PdfFile pdf)
    {
        HashSet<string> used = [.. SignatureFields.All(pdf).Select(f => f.Name)];
        int number = 1;
        while (used.Contains($"Signature{number}")) number++;
        return $"Signature{number}";
    }

    // In UTF-16, which every program reads.
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))}>";
}
