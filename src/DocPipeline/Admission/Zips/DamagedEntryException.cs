namespace DocPipeline.Admission.Zips;

/// <summary>The bytes of an entry are not those that its header promises. It never leaves <see cref="Admission"/>.</summary>
internal sealed class DamagedEntryException : IOException
{
    internal const string Words = "A part of the file is damaged: its content does not fit its stated size or checksum.";

    internal DamagedEntryException()
        : base(Words)
    {
    }
}
