using VestreToten.Lean.Domain.Boards;
using VestreToten.Lean.Domain.Improve.Improvements;

namespace VestreToten.Lean.Demo;

/// <summary>Half a year of improvements that are done, and a few that were declined with a kind word.</summary>
internal sealed class DemoWorkArchive(Board board, DateOnly today, Random random)
{
    private const int Days = DemoHistory.Weeks * 7;

    private static readonly string[] Owners = ["Anne", "Jonas", "Siri", "Tor", "Ingrid", "Liv", "Amina", "Knut", "Ola", "Maria"];

    private static readonly string[] Reasons =
    [
        "Takk for forslaget! Det må løses felles for alle enhetene, så vi tar det med videre.",
        "God tanke, men vi prøvde det i fjor. Vi ser på det igjen når de nye lokalene er klare.",
        "Vi venter til det nye systemet er på plass. Da løser det seg trolig av seg selv.",
    ];

    /// <summary>The ideas, spread over the weeks; the first of them ended last.</summary>
    public IEnumerable<Improvement> Improvements(IReadOnlyList<DemoIdea> ideas) =>
        [.. ideas.Select((idea, i) => End(idea, 6 + (int)((Days - 40) * (double)i / ideas.Count), i))];

    private Improvement End(DemoIdea idea, int endedDaysAgo, int index)
    {
        var (owner, took) = (Owners[random.Next(Owners.Length)], 3 + random.Next(32));
        var (created, ended) = (At(endedDaysAgo + took), At(endedDaysAgo));
        var improvement = Improvement.Propose(board.Id, idea.Kind, idea.Title, idea.Text, null, created);
        if (index % 7 == 5)
        {
            improvement.Decline(Reasons[random.Next(Reasons.Length)], ended);
            return improvement;
        }

        if (index % 5 == 3)
        {
            improvement.FinishQuickly(created.AddMinutes(9));
            return improvement;
        }

        improvement.PlaceAt(idea.Effort, idea.Effect, created.AddMinutes(12));
        improvement.SetOwner(owner, created.AddMinutes(13));
        improvement.Move(ImprovementState.Do, created.AddMinutes(14));
        if (idea.Comment is { } comment)
            improvement.Comment(comment, owner, ended.AddMinutes(-5));
        improvement.Move(ImprovementState.Done, ended);
        return improvement;
    }

    private DateTimeOffset At(int daysAgo) => DemoWeek.At(today.AddDays(-daysAgo), new TimeOnly(13, 50));
}
