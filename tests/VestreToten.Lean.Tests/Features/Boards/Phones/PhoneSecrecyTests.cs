using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Boards.Voting;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

/// <summary>Phones that have joined the board, and vote: byte for byte, nothing that is left joins the one to the other.</summary>
public sealed class PhoneSecrecyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_on_disk_joins_a_staff_phone_to_its_ballot()
    {
        await using var station = await OpenRoundFixture.OpenAsync();
        using var leader = await station.Program.SignedInAsync();
        var join = await leader.LetJoinAsync(station.Program);
        List<byte[]> ballots = [], phones = [];
        for (var i = 0; i < 6; i++)
        {
            using var phone = await station.Program.PhoneAsync(join);
            var form = OpenRoundFixture.Fill(await phone.OpenAsync("/s/" + station.Code));
            Assert.Equal(303, (await phone.PostAsync("/s/" + station.Code, form)).Status);
            Assert.Equal(200, (await phone.OpenAsync("/min-tavle")).Status);
            // The ballot's branch is sent the ballot's cookie alone, and the phone's pages their own.
            var own = Assert.Single(phone.Cookies.GetCookies(new Uri(station.Program.Address, "/s/" + station.Code)));
            Assert.Equal("min-tavle", Assert.Single(phone.Cookies.GetCookies(new Uri(station.Program.Address, "/min-tavle"))).Name);
            var token = Base64Url.DecodeFromChars(own.Value.Split('.')[0]);
            ballots.AddRange([token, [.. station.Round.Keys.Marks(token).Tag], Encoding.ASCII.GetBytes(own.Value)]);
            phones.AddRange([Encoding.ASCII.GetBytes(phone.PhoneSecret()!), Base64Url.DecodeFromChars(phone.PhoneSecret())]);
        }

        await using var db = await station.Program.Contexts.CreateDbContextAsync(Stop);
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)!;
        Assert.NotEmpty(RawFiles.Find(folder, ballots));
        await station.BeginClosingAsync();
        await station.Program.Services.GetRequiredService<FinishRound>().ExecuteAsync(station.Round.Id, Stop);

        // What is left of the phones is six hashes; of the ballots nothing; of the phones' secrets there was never anything.
        Assert.Empty(RawFiles.Find(folder, ballots));
        Assert.Empty(RawFiles.Find(folder, phones));
        var hashes = await db.StaffPhones.Select(p => p.Hash).ToListAsync(Stop);
        Assert.Equal(6, hashes.Count);
        Assert.NotEmpty(RawFiles.Find(folder, hashes));
    }

    [Fact]
    public async Task The_order_in_which_phones_joined_is_not_the_order_of_their_rows()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var hidden = await db.Database.SqlQuery<string>($"SELECT sql AS \"Value\" FROM sqlite_master WHERE name IN ('StaffPhones', 'GoalSupports')").ToListAsync(Stop);
        Assert.Equal(2, hidden.Count);
        Assert.All(hidden, sql => Assert.EndsWith("WITHOUT ROWID", sql.TrimEnd(';', ' ', '\n'), StringComparison.Ordinal));
    }
}
