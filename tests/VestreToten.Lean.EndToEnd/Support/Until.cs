using System.Diagnostics;

namespace VestreToten.Lean.EndToEnd.Support;

/// <summary>Asks again until it is so, with an end to its patience.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task TrueAsync(Func<Task<bool>> isSo, TimeSpan patience, Func<string> complaint)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (waited.Elapsed > patience)
                Assert.Fail(complaint());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
