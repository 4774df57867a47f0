using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Parties;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>Members that have no signature block, and signatories that are not members: a choice, or an accident.</summary>
internal static class SignatoriesAndMembers
{
    private const int FewestSignatures = 3;
    private const int MostCompared = 300;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (document.Signatures.Count is < FewestSignatures or > MostCompared) yield break;
        Membership? members = document.Memberships.Where(m => m.IsVoting && m.Members.Count is >= FewestSignatures and <= MostCompared).MaxBy(m => m.Members.Count);
        if (members is null) yield break;
        var names = new OrganisationNames(document.Abbreviations);
        List<Member> silent = [.. members.Members.Where(m => !document.Signatures.Any(s => IsOf(names, m, s)))];
        List<SignatureBlock> outside = [.. document.Signatures.Where(s => !members.Members.Any(m => IsOf(names, m, s)))];
        if (silent.Count + outside.Count == 0 || silent.Count == members.Members.Count) yield break;
        string message = string.Join(" ", new[]
        {
            silent.Count == 0 ? "" : $"{(silent.Count == 1 ? "One member has" : $"{silent.Count} members have")} no signature block: {List(silent.Select(m => m.Text.Replace(" | ", ", ", StringComparison.Ordinal)))}.",
            outside.Count == 0 ? "" : $"{(outside.Count == 1 ? "One signatory is" : $"{outside.Count} signatories are")} not on the list of members: {List(outside.Select(s => s.Organisation))}.",
        }.Where(s => s.Length > 0));
        yield return LintClasses.SignatoryMembership.At(
            silent.Count > 0 ? silent[0].Line.Whole : outside[0].Spot, message, "Make both lists the same, or say in the text who belongs without signing, or signs without belonging",
            silent.Count > 0 ? document.Signatures[0].Spot : members.Title.Whole);
    }

    private static bool IsOf(OrganisationNames names, Member member, SignatureBlock block) => member.Organisation is { } organisation
        ? names.AreSame(organisation, block.Organisation) || names.IsNamedIn(block.Organisation, organisation)
        : names.IsNamedIn(block.Organisation, member.Text) || names.AreSame(member.Text, block.Organisation);

    private static string List(IEnumerable<string> names) => string.Join("; ", names);
}
