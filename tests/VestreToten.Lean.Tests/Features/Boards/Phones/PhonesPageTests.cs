using Microsoft.EntityFrameworkCore;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Features.Boards.Phones;

/// <summary>What leaders and administrators see of phones, and may do with them.</summary>
public sealed class PhonesPageTests : IAsyncLifetime
{
    private ProgramHost _program = null!;
    private Browser _leader = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramHost.StartSetUpAsync();
        _leader = await _program.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _leader.Dispose();
        return _program.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_a_number_and_nothing_else_of_any_phone()
    {
        var join = await _leader.LetJoinAsync(_program);
        for (var i = 0; i < 3; i++)
        {
            using var phone = await _program.PhoneAsync(join);
            Assert.Equal(303, (await phone.PressAsync("name", ("tekst", "Liv Nummer" + i))).Status);
        }

        await _program.AddAccountAsync("admin@kommune.invalid", "kommunen", Role.Admin);
        using var admin = await _program.SignedInAsync("admin@kommune.invalid");
        foreach (var page in new[] { await _leader.OpenAsync("/telefoner"), await admin.OpenAsync("/telefoner"), await admin.OpenAsync("/admin/telefoner") })
        {
            Assert.Equal(200, page.Status);
            Assert.Contains("data-count=\"3\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Nummer", page.Text, StringComparison.Ordinal);
        }

        // An administrator who joined by the own leave would see the board's exact colours.
        var token = (await _leader.OpenAsync("/telefoner")).Token;
        var board = (await _program.BoardIdAsync()).ToString(null as IFormatProvider);
        foreach (var press in (string[])["open", "forget"])
            Assert.Equal(400, (await admin.PostAsync("/telefoner", ("__RequestVerificationToken", token), ("press", press), ("board", board))).Status);
        Assert.DoesNotContain("/bli-med/", (await admin.OpenAsync("/admin/telefoner")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_forgotten_at_once_and_nobody_joins_by_the_key_on_the_wall()
    {
        var join = await _leader.LetJoinAsync(_program);
        using var phone = await _program.PhoneAsync(join);
        Assert.Equal(303, (await _leader.PressPhonesAsync(_program, "forget")).Status);

        Assert.Equal(404, (await phone.OpenAsync("/min-tavle")).Status);
        Assert.Equal(404, (await phone.PressAsync("propose", ("tekst", "Vi ler sammen"))).Status);
        Assert.Equal(404, (await phone.JoinAsync(join)).Status);
        await using var db = await _program.Contexts.CreateDbContextAsync(Stop);
        Assert.False(await db.StaffPhones.AnyAsync(Stop));
        Assert.False(await db.WellbeingGoals.AnyAsync(g => g.Wordings.Any(w => w.Text == "Vi ler sammen"), Stop));
    }

    [Fact]
    public async Task The_wall_shows_the_code_while_phones_may_join()
    {
        Assert.DoesNotContain("join-phones", (await _leader.OpenAsync("/tavle/ytterskogen")).Html, StringComparison.Ordinal);
        await _leader.LetJoinAsync(_program);
        Assert.Contains("data-testid=\"join-phones\"", (await _leader.OpenAsync("/tavle/ytterskogen")).Html, StringComparison.Ordinal);
    }
}
