using Xunit.Abstractions;
using Xunit.Sdk;

namespace DocPipeline.Testing;

/// <summary>
/// A fact of a contract that several classes inherit. Its skip depends on the class that runs it (<see cref="NeedsProgramAttribute"/>),
/// which a <see cref="FactAttribute"/> on the shared method cannot know.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DocPipeline.Testing.ContractFactDiscoverer", ThisAssembly.Name)]
public sealed class ContractFactAttribute : FactAttribute;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ContractTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

public sealed class ContractTestCase : XunitTestCase
{
    [Obsolete("For the test runner, which deserialises test cases.", error: true)]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute)
    {
        IAttributeInfo? needs = TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsProgramAttribute)).SingleOrDefault();
        return base.GetSkipReason(factAttribute)
            ?? (needs is null ? null : Programs.WhySkipped(needs.GetNamedArgument<string>(nameof(NeedsProgramAttribute.Program))));
    }
}
