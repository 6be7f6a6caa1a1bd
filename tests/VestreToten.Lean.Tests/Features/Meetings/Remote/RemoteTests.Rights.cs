using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Data.Sqlite;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Meetings.Remote;

public sealed partial class RemoteTests
{
    [Fact]
    public async Task A_look_asks_the_right_once()
    {
        var questions = new GrantQuestions();
        await using var program = await ProgramHost.StartSetUpAsync(builder => builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteLeanDbContext>(options => options.AddInterceptors(questions))));
        using var phone = await program.SignedInAsync();
        await phone.OpenAsync(Path);
        List<int> asked = [];
        for (var tries = 0; tries < 5; tries++)
        {
            var before = questions.Count;
            Assert.Equal(200, (await phone.OpenAsync(Path)).Status);
            asked.Add(questions.Count - before);
        }

        // The program has other work as well, which asks now and then.
        Assert.Equal(1, asked.Min());
    }

    private sealed class GrantQuestions : DbCommandInterceptor
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"Grants\"", StringComparison.Ordinal))
                Interlocked.Increment(ref _count);
            return new(result);
        }
    }
}
