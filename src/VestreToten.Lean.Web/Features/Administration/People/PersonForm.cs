using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Features.Accounts.SignIn;

namespace VestreToten.Lean.Web.Features.Administration.People;

/// <summary>A person as typed.</summary>
public sealed class PersonForm
{
    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string? NameFault { get; private set; }

    public string? EmailFault { get; private set; }

    public static PersonForm Of(PersonDetails stored) => new() { Name = stored.Name, Email = stored.Email ?? "" };

    /// <summary>What was typed, tidied.</summary>
    public PersonDetails Read()
    {
        (NameFault, EmailFault) = (null, null);
        return new PersonDetails(PlainText.OneLine(Name), EmailAddress.Tidy(Email) is { Length: > 0 } email ? email : null);
    }

    /// <summary>Puts a refusal beside the field that it is about; false where it is about none.</summary>
    public bool Take(PersonFault fault)
    {
        var name = fault.ToString();
        NameFault = name.StartsWith("Name", StringComparison.Ordinal) ? name : null;
        EmailFault = name.StartsWith("Email", StringComparison.Ordinal) ? name : null;
        return (NameFault ?? EmailFault) is not null;
    }
}
