using VestreToten.Lean.Data;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Boards.Voting;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Voting;

/// <summary>A slip counts once, whoever uses it, whenever, on both providers.</summary>
public sealed class SlipVotingTests(PostgresServer postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task Each_slip_counts_once_however_many_phones_use_it_at_once(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        const int Slips = 20, Phones = 5;
        // Every phone tries every slip, twice, in an order of its own.
        var tries = Enumerable.Range(0, Slips).SelectMany(slip => Enumerable.Range(1, Phones).Select(phone => (slip, phone))).SelectMany(t => new[] { t, t }).ToArray();
        new Random(4711).Shuffle(tries);
        var outcomes = await Task.WhenAll(tries.Select(async t => (t.slip, t.phone, Outcome: await CastAsync(room, round, t.slip, (uint)t.phone, "ggg"))));

        Assert.Equal(Slips, await room.RowsAsync(round.Id));
        foreach (var slip in outcomes.GroupBy(o => o.slip))
        {
            // One phone has it, and both of its tries count; the others hear that it is used.
            var counted = slip.Where(o => o.Outcome == CastOutcome.Counted).ToList();
            Assert.Equal(2, counted.Count);
            Assert.Single(counted.Select(o => o.phone).Distinct());
            Assert.All(slip.Except(counted), o => Assert.Equal(CastOutcome.SlipUsed, o.Outcome));
        }

        await room.Writer.StopAsync(Stop);
        Assert.Equal(Web.Platform.Commands.Outcome.Done, await room.CloseAsync(round.Id));
        Assert.All(await room.TalliesAsync(), tally => Assert.Equal($"{Slips} {Slips}/0/0", tally));
    }

    [Theory]
    [ClassData(typeof(BothProviders))]
    public async Task The_phone_that_used_it_changes_its_mind_and_no_other_does(DatabaseProvider provider)
    {
        await using var room = await VotingFixture.CreateAsync(provider, postgres);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        Assert.Equal(CastOutcome.Counted, await CastAsync(room, round, slip: 1, claim: 7, "rrr", form: 1));
        Assert.Equal(CastOutcome.SlipUsed, await CastAsync(room, round, slip: 1, claim: 8, "ppp", form: 99));
        Assert.Equal(CastOutcome.Counted, await CastAsync(room, round, slip: 1, claim: 7, "ggg", form: 2));
        // An older form that comes late changes nothing.
        Assert.Equal(CastOutcome.Counted, await CastAsync(room, round, slip: 1, claim: 7, "rrr", form: 1));
        Assert.Equal(1, await room.RowsAsync(round.Id));
    }

    [Fact]
    public async Task After_the_close_no_file_holds_a_slip_its_hash_or_its_tag()
    {
        await using var room = await VotingFixture.CreateAsync(DatabaseProvider.Sqlite, postgres);
        var keys = Enumerable.Range(0, 6).Select(KeyOf).ToList();
        await room.Database.SaveAsync([.. keys.Select(k => (object)VotingSlip.Of(room.BoardId, k))]);
        var round = await room.OpenAsync();
        await room.Writer.StartAsync(Stop);
        for (var i = 0; i < 6; i++)
            Assert.Equal(CastOutcome.Counted, await CastAsync(room, round, i, (uint)i + 1, "gpr"));
        await room.Writer.StopAsync(Stop);
        byte[][] tags = [.. keys.Select(k => (byte[])[.. round.Keys.Marks(VotingSlip.TokenOf(k)).Tag])];
        byte[][] hashes = [.. keys.Select(VotingSlip.HashOf)];
        byte[][] printed = [.. keys.Select(k => System.Text.Encoding.ASCII.GetBytes(k))];
        Assert.NotEmpty(RawFiles.Find(room.Database.Folder, tags));
        Assert.NotEmpty(RawFiles.Find(room.Database.Folder, hashes));
        // What stands on the paper has never been anywhere else.
        Assert.Empty(RawFiles.Find(room.Database.Folder, printed));

        Assert.Equal(Web.Platform.Commands.Outcome.Done, await room.CloseAsync(round.Id));

        Assert.Empty(RawFiles.Find(room.Database.Folder, [.. tags, .. hashes, .. printed]));
    }

    private static string KeyOf(int slip) => IdeaKey.From([.. new byte[15], (byte)(slip + 1)]);

    private static Task<CastOutcome> CastAsync(VotingFixture room, VotingRound round, int slip, uint claim, string balls, uint form = 1)
    {
        var ballot = VotingFixture.Ballot(balls, form);
        return room.Writer.CastAsync(round, round.Keys.Marks(VotingSlip.TokenOf(KeyOf(slip))).Tag, new Ballot([.. ballot.Balls], form, claim));
    }
}
