using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Data;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

public sealed partial class FinishRoundTests
{
    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Two_who_finish_the_same_round_at_once_make_one_tally(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var roundId = await VotedAsync(room);
        await BeginClosingAsync(room, roundId);
        using var other = room.NewFinish();

        await Task.WhenAll(Task.Run(() => room.Finish.ExecuteAsync(roundId, Stop), Stop), Task.Run(() => other.ExecuteAsync(roundId, Stop), Stop));
        await room.Finish.ExecuteAsync(roundId, Stop);

        await AssertDoneAsync(room, roundId);
    }
}
