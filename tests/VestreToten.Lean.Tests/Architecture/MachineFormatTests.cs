using Mono.Cecil;

namespace VestreToten.Lean.Tests.Architecture;

/// <summary>
/// Programs read what is written for them in one way, whoever asked for it. A comma for a point, U+2212 for a hyphen or the
/// year 1448 breaks a file, a drawing or a style without a word.
/// </summary>
public sealed class MachineFormatTests
{
    [Theory]
    [InlineData("VestreToten.Lean.Web")]
    [InlineData("VestreToten.Lean.Data")]
    [InlineData("VestreToten.Lean.Domain")]
    [InlineData("VestreToten.Lean.Demo")]
    public void No_measured_number_and_no_day_is_written_or_read_without_saying_for_which_culture(string assembly)
    {
        using var module = Read(assembly);
        Assert.Empty(CultureUses.In(module));
    }

    /// <summary>What people read is written by words and forms; what writes files, answers, headers and drawings is not among them.</summary>
    [Fact]
    public void The_readers_own_culture_is_for_words_and_typed_fields_alone()
    {
        using var module = Read("VestreToten.Lean.Web");
        string[] forPeople =
        [
            "DateCalendar", "DateField", "WrittenNumber", "WrittenTime", "CultureScope", // the page's own language
            "AimForm", "BoardSettingsPage", "GainAgreeForm", "GainAnswerForm", "GainEditor", "GainForm", "GainUseForm", "MyGoals", "PhoneGoalEndpoints", "PressMyBoard", "RedTagForm", "ServiceGoalCard", "SettingsForm", "SettingsPage", "SlipsEndpoints", "UnitForm", "WeekValue", // what is typed
            "ApiTokensPage", "AuditWords", "DigestLetters", "GainWords", "HmsPage", "ImprovementArchivePage", "ServiceGoalWords", "TrendWords",
        ];
        Assert.Equal(forPeople.Order(StringComparer.Ordinal), CultureUses.ReadersOwn(module).Select(name => name.Split('.')[^1]).Order(StringComparer.Ordinal));
    }

    private static ModuleDefinition Read(string assembly) => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
}
