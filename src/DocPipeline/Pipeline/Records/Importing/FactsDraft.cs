using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Documents.Import;
using DocPipeline.Documents.Import.Prose;
using DocPipeline.Documents.Import.Recognition;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Records.Importing;

/// <summary>Writes <c>partnership.yaml</c> for a document that is imported, and says what in it is a guess.</summary>
internal sealed class FactsDraft
{
    private readonly string file;
    private readonly DateOnly today;
    private readonly ImportedDocument document;
    private readonly StringBuilder yaml = new();
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, string> organisations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ImportedSeat, string> holders = new(ReferenceEqualityComparer.Instance);
    private readonly string partnership;

    private FactsDraft(string file, ImportedDocument document, DateOnly today)
    {
        (this.file, this.document, this.today) = (file, document, today);
        partnership = document.Title.Partnership is { } name ? document.Cased(name) : document.Title.Title is { } title ? document.Cased(title) : Path.GetFileNameWithoutExtension(file);
        Signatories = Distinct();
    }

    /// <summary>Who signs, each once, by name.</summary>
    internal IReadOnlyList<string> Signatories { get; }

    internal DocumentKind Kind => document.Title.Kind ?? DocumentKind.Agreement;

    internal string DocumentId => JsonNamingPolicy.KebabCaseLower.ConvertName(Kind.ToString());

    internal string PartnershipId => RecordId.Mend(partnership) ?? "partnership";

    internal IReadOnlyList<Finding> Findings => findings;

    internal static FactsDraft Write(string file, ImportedDocument document, DateOnly today)
    {
        var draft = new FactsDraft(file, document, today);
        draft.Partnership();
        draft.Organisations();
        draft.People();
        draft.Bodies();
        draft.Document();
        return draft;
    }

    public override string ToString() => yaml.ToString();

    private void Partnership()
    {
        string area = AreaOf(partnership);
        yaml.Append(CultureInfo.InvariantCulture, $"# Drafted from {Path.GetFileName(file)}. Check every line: what was guessed is listed in import-notes.md.\n\npartnership:\n");
        Key(1, "id", PartnershipId);
        Key(1, "name", partnership);
        Key(1, "area", area);
        Guess(document.Title.Partnership is null ? "The name of the partnership is not on the title page." : "The name of the partnership was taken from the title page.", $"‘{partnership}’", "partnership.name");
        Guess("The area is not stated; it was taken from the name.", $"‘{area}’", "partnership.area");
    }

    private void Organisations()
    {
        foreach (string name in Signatories) Organisation(name);
        string lead = LeadOf();
        Organisation(lead);
        foreach (ImportedSeat seat in document.Bodies.SelectMany(b => b.Seats)) if (NominatorOf(seat) is { } nominator) Organisation(nominator);
        yaml.Append("\norganisations:\n");
        foreach ((string name, string id) in organisations)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n");
            Key(2, "name", name);
            Key(2, "sector", JsonNamingPolicy.KebabCaseLower.ConvertName(SectorGuess.Of(name).ToString()));
        }

        Guess(string.Create(CultureInfo.InvariantCulture, $"The sectors of {organisations.Count} organisations were guessed from their names."), "local-authority, police, health …", "organisations");
    }

    private void People()
    {
        string lead = organisations[LeadOf()];
        yaml.Append("\npeople:\n  - id: partnership-manager\n");
        ids.Add("person:partnership-manager");
        Key(2, "name", "To be appointed");
        Key(2, "office", "Partnership Manager");
        Key(2, "organisation", lead);
        foreach (ImportedSeat seat in document.Bodies.SelectMany(b => b.Seats).Where(s => s.Holder is not null))
        {
            string id = Id("person:", seat.Holder!);
            if (!holders.TryAdd(seat, id)) continue;
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n");
            Key(2, "name", seat.Holder!);
            Key(2, "office", seat.Title.Length > 0 ? seat.Title : "Member");
            Key(2, "organisation", NominatorOf(seat) is { } of ? organisations[of] : lead);
        }

        if (holders.Count > 0) Guess(string.Create(CultureInfo.InvariantCulture, $"The organisations of {holders.Count} people are not clear from the list of members."), "the organisation that each works for", "people");
    }

    private void Bodies()
    {
        if (document.Bodies.Count == 0)
        {
            if (Kind == DocumentKind.Report) yaml.Append("\nbodies:\n  - id: board\n").Append(CultureInfo.InvariantCulture, $"    name: {YamlText.Of(document.Title.Addressee ?? "Board", inBrackets: false)}\n    kind: board\n");
            return;
        }

        yaml.Append("\nbodies:\n");
        foreach (ImportedBody body in document.Bodies)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {Id("body:", body.Name)}\n");
            Key(2, "name", body.Name);
            Key(2, "kind", body.Name.Contains("executive", StringComparison.OrdinalIgnoreCase) ? "executive" : "board");
            yaml.Append("    seats:\n");
            var seats = new HashSet<string>(StringComparer.Ordinal);
            foreach (ImportedSeat seat in body.Seats) Seat(seat, seats);
        }

        Guess(string.Create(CultureInfo.InvariantCulture, $"{document.Bodies.Sum(b => b.Seats.Count)} seats were read from {document.Bodies.Count} lists of members: who fills each, and who votes, is a guess."), "filledBy, organisation and kind of each seat", "bodies");
    }

    private void Seat(ImportedSeat seat, HashSet<string> taken)
    {
        string title = seat.Title.Length > 0 ? seat.Title : seat.Holder ?? "Member", made = RecordId.Mend(title) ?? "seat", id = made;
        for (int n = 2; !taken.Add(id); n++) id = string.Create(CultureInfo.InvariantCulture, $"{made[..Math.Min(made.Length, 60)].TrimEnd('-')}-{n}");
        yaml.Append(CultureInfo.InvariantCulture, $"      - id: {id}\n");
        Key(4, "title", title);
        if (seat.Kind != SeatKind.Voting) Key(4, "kind", JsonNamingPolicy.KebabCaseLower.ConvertName(seat.Kind.ToString()));
        if (NominatorOf(seat) is { } organisation)
        {
            Key(4, "filledBy", "organisation");
            Key(4, "organisation", organisations[organisation]);
        }
        else Key(4, "filledBy", title.Contains("sector", StringComparison.OrdinalIgnoreCase) ? "sector" : "office");
        if (holders.TryGetValue(seat, out string? holder)) Key(4, "holder", holder);
        if (seat.Role is { } role) Key(4, "role", role == SeatRole.Chair ? "chair" : "vice-chair");
    }

    private void Document()
    {
        string title = document.Title.Title is { } stated ? document.Cased(stated) : partnership;
        DateOnly on = document.Title.On ?? today;
        string version = VersionNumber.TryRead(document.Title.Version ?? "", out VersionNumber? _) ? document.Title.Version! : "1";
        yaml.Append(CultureInfo.InvariantCulture, $"\ndocuments:\n  - id: {DocumentId}\n");
        Key(2, "kind", DocumentId);
        Key(2, "reference", $"{Initials(partnership)}-{DocumentId[..3].ToUpperInvariant()}-0001");
        Key(2, "title", title);
        Key(2, "owner", "partnership-manager");
        yaml.Append("    startsAt:\n");
        yaml.Append(CultureInfo.InvariantCulture, $"      version: \"{version}\"\n      on: {on:yyyy-MM-dd}\n      status: draft\n");
        Key(3, "change", $"Taken over from {Path.GetFileName(file)}.");
        if (Kind == DocumentKind.Report) Key(2, "reportTo", document.Bodies.Count > 0 ? RecordId.Mend(document.Bodies[0].Name) ?? "one" : "board");
        yaml.Append(CultureInfo.InvariantCulture, $"    prose:\n      - prose/{DocumentId}.md\n");
        string[] sign = Signatories.Count > 0 ? [.. Signatories] : Kind == DocumentKind.Agreement ? [LeadOf()] : [];
        if (sign.Length > 0) yaml.Append("    signatories:\n").AppendJoin("", sign.Select(s => $"      - {organisations[s]}\n"));
        if (sign.Length > Signatories.Count) findings.Add(new Finding(ImportCodes.Signatory, Severity.Warning, $"No places for signatures were found; “{sign[0]}” stands as the only signatory.") { Place = new Place(file), Suggestion = "Add those who sign to ‘signatories’ in partnership.yaml" });
        if (document.Title.Kind is null) Guess("What kind of document it is was not clear.", DocumentId, "documents[0].kind");
        Guess(document.Title.Version is null ? "No version is stated." : "The version was taken from the title page.", version, "documents[0].startsAt.version");
        Guess(document.Title.On is null ? "No date is stated; it is today's." : "The date was taken from the title page.", on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), "documents[0].startsAt.on");
    }

    // The same organisation twice is one signatory, and a mistake that has to be looked at.
    private List<string> Distinct()
    {
        var distinct = new List<string>();
        foreach ((string name, int _) in document.Signatories)
        {
            if (distinct.Exists(d => string.Equals(d, name, StringComparison.OrdinalIgnoreCase)))
                findings.Add(new Finding(ImportCodes.Signatory, Severity.Warning, $"“{name}” has two places for its signature; it is one signatory now.") { Place = new Place(file), Suggestion = "Ask whether another organisation was meant the second time" });
            else distinct.Add(name);
        }

        return distinct;
    }

    private string LeadOf() => Signatories.FirstOrDefault(s => s.EndsWith("Council", StringComparison.OrdinalIgnoreCase)) ?? $"{AreaOf(partnership)} Council";

    private static string? NominatorOf(ImportedSeat seat) =>
        seat.Nominator is { Length: > 2 and < 120 } nominator && char.IsUpper(nominator[0]) && !nominator.Contains("sector", StringComparison.OrdinalIgnoreCase) && !nominator.StartsWith("each", StringComparison.OrdinalIgnoreCase) ? nominator : null;

    private void Organisation(string name)
    {
        if (!organisations.ContainsKey(name)) organisations[name] = Id("organisation:", name);
    }

    private string Id(string of, string name)
    {
        string made = RecordId.Mend(name) ?? "one", id = made;
        for (int n = 2; !ids.Add(of + id); n++) id = string.Create(CultureInfo.InvariantCulture, $"{made[..Math.Min(made.Length, 60)].TrimEnd('-')}-{n}");
        return id;
    }

    private static string AreaOf(string name)
    {
        string[] words = [.. name.Split(' ').TakeWhile(w => w is not ("Partnership" or "Partnerships" or "Strategic" or "Local" or "Borough" or "County" or "City" or "District" or "Framework" or "partnership" or "strategic" or "local")).Where(w => w != "The")];
        return words.Length > 0 ? string.Join(' ', words) : name;
    }

    private static string Initials(string name)
    {
        string initials = string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsAsciiLetterUpper(w[0])).Take(5).Select(w => w[0]));
        return initials.Length > 0 ? initials : "P";
    }

    private void Key(int depth, string key, string value) => yaml.Append(' ', 2 * depth).Append(key).Append(": ").Append(YamlText.Of(value, inBrackets: false)).Append('\n');

    private void Guess(string message, string put, string where) =>
        findings.Add(new Finding(ImportCodes.Guess, Severity.Note, message) { Place = new Place(file), Expected = put, Suggestion = $"Check {where} in partnership.yaml" });
}
