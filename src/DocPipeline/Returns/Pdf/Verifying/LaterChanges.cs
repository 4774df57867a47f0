using System.Globalization;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>
/// What became of a PDF after it was signed. It may have been signed again, its properties may be other, and what a check needs may have
/// been put beside it (certificates, lists of revoked ones); anything else is named, since whoever signed did not see it.
/// </summary>
/// <remarks>
/// Source: ISO 32000-1, 12.8.2.2 (changes that a certifying signature allows); Mainka, Mladenov and Rohlmann, “Shadow Attacks: Hiding and
/// Replacing Content in Signed PDFs”, NDSS 2021; Rohlmann, Mladenov, Mainka and Schwenk, “Breaking the Specification: PDF Certification”,
/// IEEE S&amp;P 2021 (annotations and signature fields that lie over what was signed).
/// </remarks>
internal sealed class LaterChanges
{
    private const int MostNamed = 50;

    private readonly PdfFile signed;
    private readonly PdfFile now;
    private readonly PdfPages pages;
    private readonly Dictionary<long, int> referred;
    private readonly HashSet<long> changed = [];
    private readonly HashSet<long> added = [];
    private readonly HashSet<long> allowed = [];
    private readonly HashSet<long> fields = [];
    private readonly List<string> notAllowed = [];
    private readonly List<string> properties = [];

    private LaterChanges(PdfFile signed, PdfFile now)
    {
        (this.signed, this.now) = (signed, now);
        pages = PdfPages.Of(signed);
        referred = signed.CountReferences();
    }

    /// <summary>Everything that is in the file and was not signed, and may not be there.</summary>
    internal IReadOnlyList<string> NotAllowed => notAllowed;

    /// <summary>Properties that were written anew.</summary>
    internal IReadOnlyList<string> Properties => properties;

    /// <summary>Compares a file as it was when it was signed with what it is.</summary>
    internal static LaterChanges Between(PdfFile signed, PdfFile now)
    {
        var changes = new LaterChanges(signed, now);
        changes.Compare();
        return changes;
    }

    private void Compare()
    {
        HashSet<long> before = [.. signed.Numbers], after = [.. now.Numbers];
        foreach (long number in after)
        {
            if (!before.Contains(number)) added.Add(number);
            else if (signed.Location(number) != now.Location(number)) changed.Add(number);
        }

        foreach (long number in before.Where(n => !after.Contains(n)).Order()) Name($"{pages.Name(number)} was taken out");
        if (!signed.Trailer["Root"].Says(now.Trailer["Root"])) Name("another document was put in the place of the one that was signed");
        else CompareCatalog();
        foreach (long number in changed.Where(n => !allowed.Contains(n)).ToArray()) ComparePage(number);
        AllowProperties();
        AllowTables();
        foreach (long number in changed.Where(n => !allowed.Contains(n)).Order()) Name($"{pages.Name(number)} was changed");

        // An object that was referred to before it was there: it shows where there was nothing.
        foreach (long number in added.Where(n => !allowed.Contains(n) || referred.ContainsKey(n)).Order()) Name($"{Kind(number)} was added");
        if (now.Sections.All(section => section.Place < signed.End)) Name(string.Create(CultureInfo.InvariantCulture, $"{now.Bytes.Length - signed.End} bytes were put behind the end of what was signed"));
        foreach (string gap in AddedBytes.BetweenObjects(now, signed.End)) Name(gap);
    }

    private void CompareCatalog()
    {
        PdfItem was = signed.Catalog.Value, isNow = now.Catalog.Value;
        if (changed.Contains(now.Catalog.Number))
        {
            CompareKeys(was, isNow, "the document", "AcroForm", "DSS", "Extensions", "Metadata");
            allowed.Add(now.Catalog.Number);
        }

        CompareForm(was["AcroForm"], isNow["AcroForm"]);
        AllowBeside(signed.Catalog.Value["DSS"], isNow["DSS"]);
    }

    private void CompareForm(PdfItem was, PdfItem isNow)
    {
        Allow(isNow);
        PdfItem oldForm = signed.Resolve(was), form = now.Resolve(isNow);
        if (form.SaysTwice) Name("the form says the same thing twice");
        CompareKeys(oldForm, form, "the form", oldForm.IsNull ? ["Fields", "SigFlags", "DR", "DA"] : ["Fields", "SigFlags"]);
        Allow(form["Fields"]);
        IReadOnlyList<PdfItem> before = signed.Resolve(oldForm["Fields"]).Items, after = now.Resolve(form["Fields"]).Items;
        if (after.Count < before.Count || !before.Zip(after).All(pair => pair.First.Says(pair.Second))) Name("fields of the form were taken out or put in another order");
        foreach (PdfItem field in after.Skip(before.Count)) AddField(field);

        // Fields that waited for a signature, and have one now.
        foreach ((long number, string name, PdfItem value) in SignatureFields.All(signed).Where(f => changed.Contains(f.Number)))
        {
            if (now.Object(number) is not { } field || signed.Object(number) is not { } old) continue;
            if (!signed.Resolve(value).IsNull) continue;
            CompareKeys(old.Value, field.Value, $"the field “{name}”", "V", "AP", "M");
            allowed.Add(number);
            Signature(field.Value["V"]);
            AllowAdded(field.Value["AP"]);
        }
    }

    // A field that was added has to be one of a later signature, and nothing that is seen: it could lie over what was signed.
    private void AddField(PdfItem reference)
    {
        if (now.Dictionary(reference) is not { } field || !added.Contains(field.Number) || !now.Resolve(field.Value["FT"]).Is("Sig") || !Signature(field.Value["V"]))
        {
            Name("a field was added to the form that is not one of a later signature");
            return;
        }

        fields.Add(field.Number);
        foreach (PdfItem kid in now.Resolve(field.Value["Kids"]).Items.Where(k => k.Kind == PdfItemKind.Reference && added.Contains(k.Number))) fields.Add(kid.Number);
        foreach (PdfItem place in fields.Select(n => now.Object(n)!.Value).Where(f => f["Subtype"].Is("Widget") || !f["Rect"].IsNull))
        {
            if (!IsUnseen(place)) Name("a later signature shows something on a page, in a place that was not kept for it when this one was made");
            if (!place["A"].IsNull || !place["AA"].IsNull) Name("a later signature has an action");
            AllowAdded(place["AP"]);
        }

        foreach (long number in fields) allowed.Add(number);
        foreach (string key in new[] { "Lock", "SV", "MK", "DR" }) AllowAdded(field.Value[key]);
    }

    private bool IsUnseen(PdfItem widget)
    {
        const long Hidden = 2, NoView = 32;
        PdfItem[] box = [.. now.Resolve(widget["Rect"]).Items.Select(now.Resolve)];
        bool isEmpty = box.Length == 4 && Array.TrueForAll(box, i => i.Kind == PdfItemKind.Number) && (Same(box[0], box[2]) || Same(box[1], box[3]));
        return isEmpty || (now.Resolve(widget["F"]) is { Kind: PdfItemKind.Number } flags && (flags.Number & (Hidden | NoView)) != 0);

        static bool Same(PdfItem one, PdfItem other) => one.Says(other);
    }

    private bool Signature(PdfItem value)
    {
        if (now.Dictionary(value) is not { } signature || !added.Contains(signature.Number) || signature.Value["ByteRange"].IsNull) return false;
        AllowAdded(value);
        return true;
    }

    // A page may have got the place of a later signature, which has none that is seen.
    private void ComparePage(long number)
    {
        if (pages.IsPage(number) && signed.Object(number) is { } old && now.Object(number) is { } page && page.Data is null)
        {
            CompareKeys(old.Value, page.Value, pages.Name(number), "Annots");
            CompareAnnotations(number, signed.Resolve(old.Value["Annots"]), now.Resolve(page.Value["Annots"]));
            Allow(page.Value["Annots"]);
            allowed.Add(number);
        }
        else if (pages.AnnotationsOf(number) is { } of && signed.Object(number) is { } oldList && now.Object(number) is { } list)
        {
            CompareAnnotations(of, oldList.Value, list.Value);
            allowed.Add(number);
        }
    }

    private void CompareAnnotations(long page, PdfItem was, PdfItem isNow)
    {
        if (isNow.Items.Count < was.Items.Count || !was.Items.Zip(isNow.Items).All(pair => pair.First.Says(pair.Second))) Name($"annotations of {pages.Name(page)} were taken out or put in another order");
        foreach (PdfItem more in isNow.Items.Skip(was.Items.Count).Where(i => i.Kind != PdfItemKind.Reference || !fields.Contains(i.Number))) Name($"an annotation was added to {pages.Name(page)}");
    }

    // Properties that no page shows, and the same in the form of XMP.
    private void AllowProperties()
    {
        PdfItem info = now.Trailer["Info"];
        if (info.Kind == PdfItemKind.Reference && (changed.Contains(info.Number) || added.Contains(info.Number)) && !referred.ContainsKey(info.Number)
            && now.Dictionary(info) is { Data: null } about && !about.Value.References().Any() && (added.Contains(info.Number) || signed.Trailer["Info"].Says(info)))
        {
            allowed.Add(info.Number);
            properties.Add("the document's properties");
        }

        PdfItem metadata = now.Catalog.Value["Metadata"];
        bool isSame = metadata.Says(signed.Catalog.Value["Metadata"]);
        if (metadata.Kind != PdfItemKind.Reference || (isSame && !changed.Contains(metadata.Number))) return;
        if (now.Object(metadata.Number) is { Data: not null } xmp && xmp.Value["Type"].Is("Metadata") && referred.GetValueOrDefault(metadata.Number) <= (isSame ? 1 : 0))
        {
            allowed.Add(metadata.Number);
            properties.Add("the document's properties (XMP)");
        }
        else Name("the document's properties were replaced by something else");
    }

    // Certificates and answers about them, which a check of later years needs and no page shows (PAdES B-LT).
    private void AllowBeside(PdfItem was, PdfItem isNow)
    {
        if (isNow.IsNull) return;
        HashSet<long> old = Closure(signed, was, [.. signed.Numbers]);
        foreach (long number in Closure(now, isNow, [.. added, .. changed.Where(old.Contains)]).Where(n => added.Contains(n) || referred.GetValueOrDefault(n) <= 1)) allowed.Add(number);
    }

    // Tables of objects and object streams are what the file is made of, and nothing by themselves.
    private void AllowTables()
    {
        HashSet<long> containers = [.. added.Concat(changed).Select(n => now.Entry(n).Container).Where(c => c > 0)];
        HashSet<int> tables = [.. now.Sections.Where(s => s.IsStream).Select(s => s.Place)];
        foreach (long number in added.Where(n => containers.Contains(n) || tables.Contains(now.Entry(n).Place))) allowed.Add(number);
    }

    private void CompareKeys(PdfItem was, PdfItem isNow, string what, params string[] except)
    {
        foreach (string key in was.Pairs.Concat(isNow.Pairs).Select(p => p.Key).Distinct(StringComparer.Ordinal).Except(except, StringComparer.Ordinal).Where(key => !was[key].Says(isNow[key])))
            Name($"{what} was changed ({Ooxml.SignatureFindings.Shown(key)})");
        if (isNow.SaysTwice) Name($"{what} says the same thing twice");
    }

    private void Allow(PdfItem reference)
    {
        if (reference.Kind != PdfItemKind.Reference) return;

        // What something else refers to as well is changed there too.
        if (added.Contains(reference.Number) || (changed.Contains(reference.Number) && referred.GetValueOrDefault(reference.Number) <= 1)) allowed.Add(reference.Number);
    }

    private void AllowAdded(PdfItem from)
    {
        foreach (long number in Closure(now, from, added)) allowed.Add(number);
    }

    private static HashSet<long> Closure(PdfFile pdf, PdfItem from, HashSet<long> within)
    {
        var found = new HashSet<long>();
        var open = new Stack<PdfItem>(from.References());
        while (open.TryPop(out PdfItem? reference))
        {
            if (!within.Contains(reference.Number) || !found.Add(reference.Number) || pdf.Object(reference.Number) is not { } one) continue;

            // Up to a page, or to the field that a place belongs to, is not what hangs below.
            foreach ((string _, PdfItem value) in one.Value.Pairs.Where(p => p.Key is not ("P" or "Parent"))) foreach (PdfItem next in value.References()) open.Push(next);
            foreach (PdfItem next in one.Value.Items.SelectMany(i => i.References())) open.Push(next);
        }

        return found;
    }

    private string Kind(long number)
    {
        PdfItem value = now.Object(number)?.Value ?? PdfItem.Null;
        string kind = value["Type"].Kind == PdfItemKind.Name ? value["Type"].Name : value["Subtype"].Kind == PdfItemKind.Name ? value["Subtype"].Name : "";
        return string.Create(CultureInfo.InvariantCulture, $"object {number}{(kind.Length > 0 ? $" ({Ooxml.SignatureFindings.Shown(kind)})" : "")}");
    }

    private void Name(string what)
    {
        if (notAllowed.Count < MostNamed && !notAllowed.Contains(what)) notAllowed.Add(what);
    }
}
