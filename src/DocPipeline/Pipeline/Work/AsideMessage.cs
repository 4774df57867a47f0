namespace DocPipeline.Pipeline.Work;

/// <summary>A message that failed too often and was put aside.</summary>
/// <param name="Queue">Its queue.</param>
/// <param name="Id">Its id among those that were put aside.</param>
/// <param name="Since">When it was put aside.</param>
/// <param name="Message">What it asks for; nothing where it cannot be understood.</param>
/// <param name="Why">Why it failed.</param>
/// <param name="Tries">How often it was tried.</param>
public sealed record AsideMessage(string Queue, string Id, DateTimeOffset Since, WorkMessage? Message, string Why, int Tries);
