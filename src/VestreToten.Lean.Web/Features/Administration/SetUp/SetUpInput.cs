namespace VestreToten.Lean.Web.Features.Administration.SetUp;

/// <summary>What the first admin begins with.</summary>
internal sealed record SetUpInput(
    string Kommune, string Unit, int Staff, DayOfWeek Day, TimeOnly Time, string Name, string Email, string Password, bool LeadsUnit);
