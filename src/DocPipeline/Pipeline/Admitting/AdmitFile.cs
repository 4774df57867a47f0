using DocPipeline.Admission;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Admitting;

/// <summary>Says whether a file from outside would be taken in: a Word document (.docx) or a PDF.</summary>
public static class AdmitFile
{
    /// <summary>Looks at a file. It is neither opened nor changed, and nothing of it is kept.</summary>
    /// <param name="name">Its name, whose ending has to fit what it is.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>What it is, or every reason to refuse it that could be found safely, each with where, what was expected and how to mend it.</returns>
    public static Outcome<AdmittedFile> Check(string name, ReadOnlyMemory<byte> content) => AdmissionCheck.Any(name, content);

    /// <summary>Reads a file as far as it may reach, and looks at it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">The open file.</param>
    public static Outcome<AdmittedFile> Check(string name, Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);

        // One byte more than may be is enough to tell.
        byte[] content = new byte[(int)Math.Min(file.CanSeek ? file.Length : int.MaxValue, AdmissionLimits.Usual.LargestFile + 1)];
        int length = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return AdmissionCheck.Any(name, length == content.Length ? content : content.AsMemory(0, length));
    }
}
