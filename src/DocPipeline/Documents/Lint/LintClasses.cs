using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint;

/// <summary>Every class of mistake, in the order of weight. docs/lint.md says of each what is looked at.</summary>
internal static class LintClasses
{
    internal static readonly LintClass RuleConflict = Rules("LINT-RULE-CONFLICT", Severity.Error, "Two rules for the same matter differ");
    internal static readonly LintClass RuleMissing = Rules("LINT-RULE-MISSING", Severity.Error, "A rule that the document needs is not there");
    internal static readonly LintClass ReviewConflict = Rules("LINT-REVIEW-CONFLICT", Severity.Error, "Two review cycles are stated");
    internal static readonly LintClass ConfidentialityConflict = Rules("LINT-CONFIDENTIALITY", Severity.Error, "The same information is confidential and shared");
    internal static readonly LintClass RuleTwice = Rules("LINT-RULE-TWICE", Severity.Warning, "A rule is stated twice");
    internal static readonly LintClass MixedWording = Rules("LINT-MIXED-WORDING", Severity.Warning, "One threshold is worded in several ways");
    internal static readonly LintClass RightAsDuty = Rules("LINT-RIGHT-AS-DUTY", Severity.Warning, "A right is worded as a duty");
    internal static readonly LintClass RulingKept = Rules("LINT-RULING-NOT-MENDED", Severity.Warning, "A ruling fills a gap that the constitution still has");

    internal static readonly LintClass DuplicateSignatory = Signatories("LINT-SIGNATORY-TWICE", "An organisation has two signature blocks");
    internal static readonly LintClass SignatoryMembership = Signatories("LINT-SIGNATORY-MEMBERSHIP", "Members and signatories are not the same");
    internal static readonly LintClass NotInComposition = Signatories("LINT-NOT-IN-COMPOSITION", "The list and the clause that describes it differ");
    internal static readonly LintClass Addressee = Signatories("LINT-ADDRESSEE", "A report asks somebody other than its addressee");

    internal static readonly LintClass ReferenceDangling = References("LINT-XREF-DANGLING", "A reference to something that is not there");
    internal static readonly LintClass ReferenceWrong = References("LINT-XREF-WRONG", "A reference that seems to mean another place");
    internal static readonly LintClass ReferenceToPage = References("LINT-XREF-PAGE", "A reference to a page");
    internal static readonly LintClass ClauseNumber = References("LINT-CLAUSE-NUMBER", "A clause's number is not of its section");
    internal static readonly LintClass Numbering = References("LINT-NUMBERING", "Numbers or levels are out of step");
    internal static readonly LintClass BrokenSentence = References("LINT-BROKEN-SENTENCE", "A sentence is cut in two or cut short");
    internal static readonly LintClass Contents = References("LINT-CONTENTS", "The contents list and the headings differ");
    internal static readonly LintClass Placeholder = References("LINT-PLACEHOLDER", "Something is still to be filled in");
    internal static readonly LintClass EmptyHeading = References("LINT-HEADING-EMPTY", "A heading without the content that it promises");
    internal static readonly LintClass NoteDangling = References("LINT-NOTE-DANGLING", "A note's mark without a note");
    internal static readonly LintClass Contact = References("LINT-CONTACT", "A telephone number or a link that cannot be right");

    internal static readonly LintClass Count = Counts("LINT-COUNT", "A stated number is not what is there");
    internal static readonly LintClass Range = Counts("LINT-RANGE", "Two ranges for the same differ");
    internal static readonly LintClass Date = Counts("LINT-DATE", "Dates that do not go together");
    internal static readonly LintClass Version = Counts("LINT-VERSION", "Versions or states that do not go together");
    internal static readonly LintClass NoControl = Counts("LINT-NO-CONTROL", "Neither version nor date");

    internal static readonly LintClass NameVariant = Names("LINT-NAME-VARIANT", "A name in two spellings");
    internal static readonly LintClass Undefined = Names("LINT-UNDEFINED", "An abbreviation or a term that nothing explains");

    internal static readonly LintClass Confusion = new(new("LINT-SPELLING"), LintFamily.Spelling, Severity.Note, "A word that is taken for another");
    internal static readonly LintClass Unread = new(new("LINT-UNREAD"), LintFamily.Spelling, Severity.Note, "A part that took too long to look through");

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<LintClass> All =
    [
        RuleConflict, RuleMissing, ReviewConflict, ConfidentialityConflict, RuleTwice, MixedWording, RightAsDuty, RulingKept,
        DuplicateSignatory, SignatoryMembership, NotInComposition, Addressee,
        ReferenceDangling, ReferenceWrong, ReferenceToPage, ClauseNumber, Numbering, BrokenSentence, Contents, Placeholder, EmptyHeading, NoteDangling, Contact,
        Count, Range, Date, Version, NoControl,
        NameVariant, Undefined,
        Confusion, Unread,
    ];

    private static readonly Dictionary<FindingCode, LintFamily> families = All.ToDictionary(c => c.Code, c => c.Family);

    /// <summary>What a finding is about; a code of another part of the product counts with the rules.</summary>
    internal static LintFamily FamilyOf(FindingCode code) => families.GetValueOrDefault(code, LintFamily.Rules);

    private static LintClass Rules(string code, Severity severity, string title) => new(new(code), LintFamily.Rules, severity, title);

    private static LintClass Signatories(string code, string title) => new(new(code), LintFamily.Signatories, Severity.Warning, title);

    private static LintClass References(string code, string title) => new(new(code), LintFamily.References, Severity.Warning, title);

    private static LintClass Counts(string code, string title) => new(new(code), LintFamily.Counts, Severity.Warning, title);

    private static LintClass Names(string code, string title) => new(new(code), LintFamily.Names, Severity.Note, title);
}
