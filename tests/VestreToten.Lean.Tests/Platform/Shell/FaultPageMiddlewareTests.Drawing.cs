using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace VestreToten.Lean.Tests.Platform.Shell;

public sealed partial class FaultPageMiddlewareTests
{
    [Fact]
    public async Task A_page_that_fails_while_it_is_drawn_is_replaced_by_a_whole_one()
    {
        // The third question to the database is the page's own: the session and the rights have been asked for.
        for (var question = 1; question <= 6; question++)
        {
            var answer = await AskAsync("/tavle/ytterskogen", ("X-Break", "question " + question));
            Assert.True(answer.Status is 500 or 200, answer.Html);
            if (answer.Status == 200)
                return;
            Assert.Contains("Noe gikk galt", answer.Text, StringComparison.Ordinal);
            AssertGuarded(answer);
        }
    }

    [Fact]
    public async Task A_fault_before_the_language_is_known_is_told_in_the_default_one()
    {
        var answer = await AskAsync("/", ("X-Break", "culture"));
        Assert.Equal(500, answer.Status);
        Assert.Contains("Noe gikk galt", answer.Text, StringComparison.Ordinal);
        AssertGuarded(answer);
    }

    [Fact]
    public async Task A_fault_in_the_page_for_faults_itself_still_gets_a_page()
    {
        var answer = await AskAsync("/tavle/ytterskogen", ("X-Break", "database texts"));
        Assert.Equal(500, answer.Status);
        Assert.Contains("<h1>Noe gikk galt</h1>", answer.Html, StringComparison.Ordinal);
        AssertGuarded(answer);
    }
}
