using DocPipeline.Archive.Ocfl.Validation.Objects;
using DocPipeline.Archive.Ocfl.Validation.Trees;

namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>
/// Validates objects and storage roots of any program against OCFL 1.0 and 1.1: every finding carries the specification's own code
/// (<c>OCFL-E023</c>). <c>docs/ocfl.md</c> lists them.
/// </summary>
/// <remarks>The names of all files are held in memory, their bytes never: a file is read through one buffer.</remarks>
internal sealed class OcflValidator(OcflCheckOptions options)
{
    /// <summary>Validates one object.</summary>
    /// <param name="tree">The object's folder.</param>
    internal async Task<OcflValidation> ValidateObjectAsync(IOcflTree tree, CancellationToken cancellationToken)
    {
        OcflReport report = new();
        ContentCheck contents = new(report, options);
        ObjectFolder folder = new(tree, "", await EntriesAsync(tree, cancellationToken).ConfigureAwait(false));
        CheckedObject found = await new ObjectCheck(folder, report, options).CheckAsync(cancellationToken).ConfigureAwait(false);
        await contents.CheckAsync(folder, found.Plan, objects: 0, cancellationToken).ConfigureAwait(false);
        options.OnProgress?.Invoke(new OcflProgress(1, contents.Files, contents.Bytes, folder.PlaceOf("")));
        return new OcflValidation(report.Findings, 1, contents.Files, contents.Bytes);
    }

    /// <summary>Validates a storage root and every object in it.</summary>
    /// <param name="tree">The root's folder.</param>
    internal async Task<OcflValidation> ValidateRootAsync(IOcflTree tree, CancellationToken cancellationToken)
    {
        OcflReport report = new();
        ContentCheck contents = new(report, options);
        IReadOnlyList<TreeEntry> entries = await EntriesAsync(tree, cancellationToken).ConfigureAwait(false);
        RootCheck root = new(new ObjectFolder(tree, "", entries), entries, report);
        int done = 0;
        foreach ((string path, IReadOnlyList<TreeEntry> within) in await root.CheckAsync(cancellationToken).ConfigureAwait(false))
        {
            ObjectFolder folder = new(tree, path, within);
            CheckedObject found = await new ObjectCheck(folder, report, options).CheckAsync(cancellationToken).ConfigureAwait(false);
            root.CheckObject(path, found);
            await contents.CheckAsync(folder, found.Plan, done, cancellationToken).ConfigureAwait(false);
            done++;
            options.OnProgress?.Invoke(new OcflProgress(done, contents.Files, contents.Bytes, folder.PlaceOf("")));
        }

        return new OcflValidation(report.Findings, done, contents.Files, contents.Bytes);
    }

    private static async Task<IReadOnlyList<TreeEntry>> EntriesAsync(IOcflTree tree, CancellationToken cancellationToken)
    {
        List<TreeEntry> entries = [];
        await foreach (TreeEntry entry in tree.ListAsync(cancellationToken).ConfigureAwait(false)) entries.Add(entry);
        return entries;
    }
}
