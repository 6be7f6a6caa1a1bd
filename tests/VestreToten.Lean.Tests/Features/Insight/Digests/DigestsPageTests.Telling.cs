using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Insight.Digests;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Insight.Digests;

namespace VestreToten.Lean.Tests.Features.Insight.Digests;

public sealed partial class DigestsPageTests
{
    [Fact]
    public async Task Staff_are_told_that_no_letter_is_for_them()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var page = Open(office, await SignInAsync(office, await office.AddReaderAsync(office.Home, Role.Staff)));
        Assert.Contains("Du har ingen slik rolle nå.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Theory]
    [InlineData("none", "Ikke sendt ennå.", null)]
    [InlineData("sent", "Sist sendt 23.\u00A0november 2026 kl. 07.30.", null)]
    [InlineData("refused", "Ikke sendt ennå.", "E-postserveren tok ikke imot den siste e-posten (svar 550). Er adressen riktig?")]
    [InlineData("unknown", "Ikke sendt ennå.", "Forbindelsen ble brutt mens den siste e-posten ble sendt. Kanskje kom den fram, kanskje ikke. Den sendes ikke en gang til.")]
    [InlineData("waiting", "Ikke sendt ennå.", "E-postserveren bad oss vente (svar 450). Vi prøver igjen.")]
    public async Task It_says_what_became_of_the_last_letter(string fate, string last, string? failure)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var office = await DigestFixture.OpenAsync(database);
        var reader = await office.AddReaderAsync(office.Home);
        if (fate != "none")
        {
            var now = DigestFixture.MondayMorning;
            var digest = Digest.Make(reader, DigestPeriod.At(DigestKind.Weekly, now), Guid.NewGuid(), now);
            digest.Take(now);
            switch (fate)
            {
                case "sent":
                    digest.Accept(now);
                    break;
                case "refused":
                    digest.Refuse(550, now);
                    break;
                case "unknown":
                    digest.LoseSight(now);
                    break;
                default:
                    digest.PutOff(450, now);
                    break;
            }

            await database.SaveAsync(digest);
        }

        var page = Open(office, await SignInAsync(office, reader));
        Assert.Equal(last, page.Find("[data-testid=last-weekly]").TextContent);
        Assert.Equal(failure, page.FindAll(".letter .late").SingleOrDefault()?.TextContent);
    }
}
