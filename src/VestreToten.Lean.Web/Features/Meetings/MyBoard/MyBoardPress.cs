namespace VestreToten.Lean.Web.Features.Meetings.MyBoard;

/// <summary>The buttons of the board on a phone. Their names in lower case are the form's values.</summary>
public enum MyBoardPress
{
    /// <summary>Supports a proposed wellbeing goal.</summary>
    Support,

    /// <summary>Takes that back.</summary>
    Unsupport,

    /// <summary>Supports a proposed service goal.</summary>
    SupportService,

    /// <summary>Proposes a wellbeing goal.</summary>
    Propose,

    /// <summary>Writes this week's number of a service goal down.</summary>
    Value,

    /// <summary>Takes an improvement on.</summary>
    Take,

    /// <summary>Gives it back.</summary>
    Leave,

    Comment,

    /// <summary>Changes what the owner calls herself.</summary>
    Name,

    /// <summary>Shows the fate of an own suggestion here, by the key of its receipt.</summary>
    Follow,

    /// <summary>Forgets this phone.</summary>
    Forget,
}
