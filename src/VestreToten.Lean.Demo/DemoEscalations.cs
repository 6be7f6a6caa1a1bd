using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Escalations;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>Løft to the board of the care services: one waits for an answer, one has got it.</summary>
internal sealed class DemoEscalations(Board above, DateOnly today)
{
    private const string Waiting = "hjemmetjenesten-vest", Answered = "multetunet";

    private const string Time = "Fast time til dokumentasjon før vaktskifte", Keys = "Nøklene ligger på ulike steder";

    /// <summary>What a unit has sent. Its improvements have numbers by now, and tell of it in their histories.</summary>
    public IEnumerable<Escalation> Of(DemoUnit unit, DemoWork work) => unit.Slug switch
    {
        Waiting => [Send(unit, work.Find(Time), "Da må turnusen flyttes et kvarter, og det kan bare dere bestemme.", daysAgo: 5, daysToAnswer: 14)],
        Answered => [Reply(
            Send(unit, work.Find(Keys), "Vi trenger nøkkelskap på alle avdelingene. Kan det tas felles?", daysAgo: 8, daysToAnswer: 14),
            work.Find(Keys), "Vi kjøper inn til alle enhetene samtidig. De kommer før jul.", daysAgo: 3)],
        _ => [],
    };

    private Escalation Send(DemoUnit unit, Improvement improvement, string message, int daysAgo, int daysToAnswer) => Escalation.Send(
        improvement, above.Id, unit.Name, message, today.AddDays(daysToAnswer - daysAgo), At(daysAgo));

    private Escalation Reply(Escalation sent, Improvement improvement, string answer, int daysAgo)
    {
        sent.Reply(improvement, Verdict.TakenOn, answer, At(daysAgo));
        return sent;
    }

    private DateTimeOffset At(int daysAgo) => DemoWeek.At(today.AddDays(-daysAgo), new TimeOnly(14, 5));
}
