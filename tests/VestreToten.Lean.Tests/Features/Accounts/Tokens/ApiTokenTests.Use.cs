using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Accounts.Tokens;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Features.Accounts.Tokens;

public sealed partial class ApiTokenTests
{
    [Fact]
    public async Task A_key_opens_what_its_account_may_see_until_it_is_withdrawn()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var board = await database.AddBoardAsync();
        var who = await database.SignInAsync(board.Id, Role.Manager);
        await Issue(database).ExecuteAsync(who, "Excel", 30, Password, Stop);
        await using var db = await database.Contexts.CreateDbContextAsync(Stop);
        var token = await db.ApiTokens.SingleAsync(Stop);
        var program = new ApiTokenClaims(token.AccountId, token.Id).ToPrincipal(ApiTokenHandler.SchemeName);
        var access = new AccessCheck(database.Contexts, TimeProvider.System);
        Assert.Equal(await access.RightsAsync(who, board.Id, Stop), await access.RightsAsync(program, board.Id, Stop));
        Assert.Empty(await access.RightsAsync(new ApiTokenClaims(token.AccountId + 1, token.Id).ToPrincipal("test"), board.Id, Stop));
        await db.ApiTokens.ExecuteDeleteAsync(Stop);
        Assert.Empty(await access.RightsAsync(program, board.Id, Stop));
    }
}
