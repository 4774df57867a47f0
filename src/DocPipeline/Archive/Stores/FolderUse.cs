namespace DocPipeline.Archive.Stores;

/// <summary>What becomes of the folder of a store when it is not there.</summary>
public enum FolderUse
{
    /// <summary>It is made and tried at once: for a program that serves others.</summary>
    MakeNow,

    /// <summary>The first write makes it: for somebody who may still say no.</summary>
    MakeOnWrite,

    /// <summary>It is a mistake: for somebody who looks into what others have begun.</summary>
    HasToBeThere,
}
