using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Demo;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

/// <summary>What it costs to know who somebody is and what they may see.</summary>
public sealed class AccessCostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_over_five_hundred_units_asks_for_its_rights_once_and_signing_in_adds_one_question_to_a_page()
    {
        var asked = new Questions();
        await using var program = await ProgramHost.StartSetUpAsync(builder => builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(asked))));
        await new SeedLargeKommune(program.Contexts, TimeProvider.System).ExecuteAsync(new LargeKommune(500, 1), Stop);
        var account = await program.AddAccountAsync("kommunedirektor@kommune.invalid", "storelva", Role.Manager);
        await program.AddAccountAsync("sjef@kommune.invalid", "kommunen", Role.Manager);
        using var manager = await program.SignedInAsync(account.Email!);
        using var other = await program.SignedInAsync("sjef@kommune.invalid");
        using var nobody = program.Browser();

        // All that a reading asks of rights, over five hundred units.
        var who = await program.Services.GetRequiredService<Sessions>().BeginAsync(account, Stop);
        var access = program.Services.GetRequiredService<AccessCheck>();
        Assert.InRange((await access.UnitsAsync(who, Right.SeeTrends, Stop)).Count, 500, 600);
        asked.Texts.Clear();
        await access.UnitsAsync(who, Right.SeeTrends, Stop);
        Assert.Single(asked.Texts, IsOfRights);
        // Page, menu, and administration in it: once for all of them, and no more than a page over two units.
        Assert.Equal(1, await LeastAsync(manager, "/trender", IsOfRights));
        Assert.Equal(1, await LeastAsync(manager, "/trender/storelva", IsOfRights));
        Assert.Equal(await LeastAsync(other, "/trender", IsOfRights), await LeastAsync(manager, "/trender", IsOfRights));
        // To know who it is: the session, and nothing else.
        Assert.Equal(1, await LeastAsync(manager, "/trender", text => text.Contains("\"SignInSessions\"", StringComparison.Ordinal) && !IsOfRights(text)));
        Assert.InRange(await LeastAsync(manager, "/glemt-passord", _ => true) - await LeastAsync(nobody, "/glemt-passord", _ => true), 0, 1);

        static bool IsOfRights(string text) => text.Contains("\"Grants\"", StringComparison.Ordinal);

        // The program has other work as well, which asks now and then: the least of some readings is the page's own.
        async Task<int> LeastAsync(Browser browser, string path, Func<string, bool> counts)
        {
            List<int> costs = [];
            for (var tries = 0; tries < 4; tries++)
            {
                asked.Texts.Clear();
                Assert.Equal(200, (await browser.OpenAsync(path)).Status);
                costs.Add(asked.Texts.Count(counts));
            }

            return costs.Min();
        }
    }

    /// <summary>What is asked of the database.</summary>
    private sealed class Questions : DbCommandInterceptor
    {
        public ConcurrentBag<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return new(result);
        }
    }
}
