using Azure;
using Azure.Identity;

namespace DocPipeline.Archive.Stores;

/// <summary>Says in plain words why a store could not be used, and what to do next. It repeats nothing that may hold a key.</summary>
public static class StoreTrouble
{
    // ENOSPC and EDQUOT of Linux and macOS, and ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private static readonly int[] full = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The words; nothing for a failure that is none of a store's.</summary>
    public static string? Words(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Words(last),
        RequestFailedException { Status: 401 or 403 } => "The store does not let this program in. Check the key of the account, or give the program's identity the role Storage Blob Data Contributor on the container.",
        RequestFailedException { Status: 404 } => "The store has no such container, and it could not be made. Check its name.",
        RequestFailedException { Status: 0 } => "The store could not be reached. Check its address and the network; what was answered before is safe.",
        RequestFailedException { Status: 429 or >= 500 } => "The store is overloaded or out of order. Try again in a minute; what was answered before is safe.",
        AuthenticationFailedException => "No identity could be had to sign in to the store with. Give the program a managed identity, or sign in with the Azure command line.",
        IOException io when full.Contains(io.HResult) => "There is no space left on the disk. What was answered before is safe. Make space and say the same again; docpipeline archive recover finishes what was begun.",
        UnauthorizedAccessException => $"{failure.Message} Run this as somebody who may, or choose another place.",
        _ => null,
    };
}
