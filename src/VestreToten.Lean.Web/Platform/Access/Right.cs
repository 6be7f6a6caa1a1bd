namespace VestreToten.Lean.Web.Platform.Access;

/// <summary>What somebody may do with a board, or with a part of the organisation.</summary>
public enum Right
{
    /// <summary>See the board and its goals.</summary>
    SeeBoard,

    /// <summary>See how many ballots an open round has, and its code.</summary>
    SeeLiveCount,

    /// <summary>See the colours of closed rounds as they were counted. Those above see them as trends, when the week has closed.</summary>
    SeeResults,

    /// <summary>See trends: figures of closed weeks, as published, never exact results.</summary>
    SeeTrends,

    /// <summary>Run meetings: headcount, rounds, agenda.</summary>
    RunMeeting,

    /// <summary>Propose and decide on goals.</summary>
    WorkOnGoals,

    /// <summary>Work on improvements, service goals and gains.</summary>
    WorkOnImprovements,

    /// <summary>Take the board's own lists out as files.</summary>
    ExportBoard,

    /// <summary>Set the board up: the agenda, the key that phones bring ideas by.</summary>
    SetUpBoard,

    /// <summary>Pair screens with the board, name them and disconnect them.</summary>
    ManageWalls,

    /// <summary>Make, rename, move and close units, and set when their boards meet.</summary>
    ManageUnits,

    /// <summary>Invite people, give and take roles, and end what they can do.</summary>
    ManagePeople,

    /// <summary>Read the audit log, of a kommune that is administered from its root.</summary>
    SeeAuditLog,

    /// <summary>Set what the kommune decides for all its units.</summary>
    ManageSettings,
}
