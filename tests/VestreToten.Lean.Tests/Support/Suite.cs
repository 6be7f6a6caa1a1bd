namespace VestreToten.Lean.Tests.Support;

/// <summary>
/// Which of the two commands runs a test: those with the trait Suite=Long are for <c>tests/long.sh</c>, all others for
/// <c>tests/run.sh</c>. A long one repeats, in more languages, sizes or numbers, what a row without the trait holds, or walks
/// what another journey walks as well.
/// </summary>
internal static class Suite
{
    public const string Name = "Suite", Long = "Long";
}
