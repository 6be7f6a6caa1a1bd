namespace VestreToten.Lean.Domain.Accounts;

public enum DigestKind
{
    /// <summary>Ukebrev: to those who lead a board.</summary>
    Weekly = 1,

    /// <summary>Månedsbrev: to those who follow the boards below their unit.</summary>
    Monthly = 2,
}
