namespace DocPipeline.Queues;

/// <summary>How much is in a queue. Others send and take meanwhile, so it is about right.</summary>
/// <param name="Waiting">How many messages wait, with those that are being worked on.</param>
/// <param name="PutAside">How many were put aside.</param>
public sealed record QueueLength(int Waiting, int PutAside);
