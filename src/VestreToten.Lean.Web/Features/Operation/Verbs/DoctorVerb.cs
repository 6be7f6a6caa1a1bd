using System.CommandLine;

namespace VestreToten.Lean.Web.Features.Operation.Verbs;

/// <summary><c>doctor</c>: looks at everything that an operator can put right, and says how.</summary>
internal static class DoctorVerb
{
    public static void AddTo(CommandLine commands) => commands.Add("doctor", "look for what is wrong, and say what to do", RunAsync);

    private static async Task<int> RunAsync(VerbHost host, ParseResult line, CancellationToken cancellationToken)
    {
        host.RequireDatabase();
        var findings = await Diagnosis.MakeAsync(host, cancellationToken);
        host.Say(
            findings.Select(f => new { f.What, State = f.State.ToString(), f.Found, f.ToDo }),
            [
                .. findings.SelectMany(f => f.ToDo is null ? (string[])[$"{Mark(f.State)} {f.What}: {f.Found}"] : [$"{Mark(f.State)} {f.What}: {f.Found}", $"       {f.ToDo}"]),
                findings.Any(f => f.State == Health.Bad) ? "Something has to be put right." : findings.Any(f => f.State == Health.Doubtful) ? "It works; see the lines with ??." : "All is well.",
            ]);
        return findings.Any(f => f.State == Health.Bad) ? ExitCode.NotWell : ExitCode.Done;
    }

    private static string Mark(Health health) => health switch { Health.Good => "[ok] ", Health.Doubtful => "[??] ", _ => "[bad]" };
}
