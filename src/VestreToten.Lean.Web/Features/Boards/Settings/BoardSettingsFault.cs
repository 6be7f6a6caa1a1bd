namespace VestreToten.Lean.Web.Features.Boards.Settings;

/// <summary>Why the settings are not changed.</summary>
public enum BoardSettingsFault
{
    /// <summary>Not a day of the working week.</summary>
    BadDay,

    /// <summary>Nobody, or more than <see cref="Domain.Organisation.Unit.MaxStaff"/>.</summary>
    BadStaff,
}
