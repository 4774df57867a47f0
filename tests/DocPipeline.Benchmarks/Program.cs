using DocPipeline.Benchmarks;

if (args.Contains("--case")) return PeerProtocol.Run(args);
Console.Error.WriteLine("usage: DocPipeline.Benchmarks --case <case> --data <json> --batches <n> --batch <n> --out <docx> (the protocol of the peer benchmark)");
return 2;
