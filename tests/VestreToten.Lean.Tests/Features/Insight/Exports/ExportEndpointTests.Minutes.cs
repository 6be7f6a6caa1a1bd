using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace VestreToten.Lean.Tests.Features.Insight.Exports;

public sealed partial class ExportEndpointTests
{
    [Fact]
    public async Task The_minutes_of_a_meeting_hold_what_changed_in_it()
    {
        using var browser = await _program.SignedInAsync();
        var rows = Read(await browser.OpenAsync("/tavle/ytterskogen/moter/2026-48.csv"));
        Assert.Equal(
            [("Møte", ""), ("Forbedring", "Lagt til"), ("Forbedring", "Flyttet"), ("Forbedring", "Ny frist")],
            rows.Select(r => (r["Hva"], r["Bestemt"])));
        Assert.All(rows, r => Assert.Equal(("2026-W48", "Holdt"), (r["Uke"], r["Møtet"])));
        Assert.Equal("Planlegg", rows[^2]["Merknad"]);
        Assert.Equal("frist 24.\u00a0desember", rows[^1]["Merknad"]);
    }

    [Fact]
    public async Task All_minutes_come_in_their_order_the_skipped_ones_with_the_reason()
    {
        using var browser = await _program.SignedInAsync();
        var rows = Read(await browser.OpenAsync("/tavle/ytterskogen/moter.csv"));
        Assert.Equal(["2026-W48", "2026-W49"], rows.Select(r => r["Uke"]).Distinct());
        Assert.Equal(("Ikke holdt", "sykdom", ""), (rows[^1]["Møtet"], rows[^1]["Merknad"], rows[^1]["Til stede"]));
    }
}
