using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Api;

[Collection(AzuriteServer.Collection)]
[NeedsProgram(AzuriteServer.Program)]
public sealed class ApiAsFunctionTests(FunctionsHost host) : ApiContract(host), IClassFixture<FunctionsHost>;
