using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Web.Platform.Access;

namespace VestreToten.Lean.Tests.Platform.Access;

public sealed class AccessTableTests
{
    private static readonly Dictionary<Right, Role[]> Allowed = new()
    {
        [Right.SeeBoard] = [Role.Staff, Role.Leader, Role.Manager, Role.Admin, Role.Coordinator],
        [Right.SeeResults] = [Role.Staff, Role.Leader],
        [Right.SeeTrends] = [Role.Staff, Role.Leader, Role.Manager, Role.Admin, Role.Coordinator],
        [Right.SeeLiveCount] = [Role.Leader],
        [Right.RunMeeting] = [Role.Leader],
        [Right.WorkOnGoals] = [Role.Staff, Role.Leader],
        [Right.WorkOnImprovements] = [Role.Staff, Role.Leader],
        [Right.ExportBoard] = [Role.Staff, Role.Leader],
        [Right.SetUpBoard] = [Role.Leader],
        [Right.ManageWalls] = [Role.Leader, Role.Admin],
        [Right.ManageUnits] = [Role.Admin],
        [Right.ManagePeople] = [Role.Admin],
        [Right.SeeAuditLog] = [Role.Admin],
        [Right.ManageSettings] = [Role.Admin],
    };

    public static TheoryData<Role, Right> EveryRoleAndRight => new(
        from role in Enum.GetValues<Role>() from right in Enum.GetValues<Right>() select (role, right));

    [Theory]
    [MemberData(nameof(EveryRoleAndRight))]
    public void A_role_has_a_right_where_the_table_says_so_and_nowhere_else(Role role, Right right) =>
        Assert.Equal(Allowed[right].Contains(role), AccessTable.Gives(role, right));

    [Theory]
    [MemberData(nameof(EveryRoleAndRight))]
    public void A_number_that_is_no_role_has_no_right(Role _, Right right)
    {
        Assert.False(AccessTable.Gives(default, right));
        Assert.False(AccessTable.Reaches(default, "/1/", "/1/"));
    }

    [Theory]
    [MemberData(nameof(EveryRoleAndRight))]
    public void At_a_closed_unit_any_role_reads_and_no_more(Role role, Right right) => Assert.Equal(
        AccessTable.Gives(role, right) && right is (Right.SeeBoard or Right.SeeResults or Right.SeeTrends or Right.ExportBoard),
        AccessTable.RightsOf(role, isClosed: true).Contains(right));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_right_that_the_table_does_not_name_is_nobodys(Role role)
    {
        Assert.False(AccessTable.Gives(role, (Right)4711));
        Assert.Equal(Allowed.Where(line => line.Value.Contains(role)).Select(line => line.Key).Order(), AccessTable.RightsOf(role).Order());
    }

    [Theory]
    [InlineData(false, false, Right.SeeBoard, Right.SeeLiveCount, Right.SeeResults)]
    [InlineData(true, false, Right.SeeBoard, Right.SeeLiveCount, Right.SeeResults, Right.RunMeeting, Right.WorkOnGoals, Right.WorkOnImprovements)]
    [InlineData(false, true, Right.SeeBoard, Right.SeeResults)]
    [InlineData(true, true, Right.SeeBoard, Right.SeeResults)]
    public void A_paired_screen_sees_its_board_and_runs_the_meeting_while_it_is_unlocked(bool isUnlocked, bool isClosed, params Right[] rights) =>
        Assert.Equal(rights.Order(), AccessTable.RightsOfWall(isUnlocked, isClosed).Order());

    [Theory]
    [InlineData(Role.Staff, false)]
    [InlineData(Role.Leader, false)]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Coordinator, true)]
    public void Managers_admins_and_coordinators_reach_downwards_others_their_own_unit(Role role, bool reachesDown)
    {
        Assert.True(AccessTable.Reaches(role, "/1/2/", "/1/2/"));
        Assert.Equal(reachesDown, AccessTable.Reaches(role, "/1/2/", "/1/2/7/"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Nobody_reaches_upwards_sideways_or_into_a_number_that_begins_alike(Role role)
    {
        Assert.False(AccessTable.Reaches(role, "/1/2/", "/1/"));
        Assert.False(AccessTable.Reaches(role, "/1/2/", "/1/3/"));
        Assert.False(AccessTable.Reaches(role, "/1/2/", "/1/20/"));
        Assert.False(AccessTable.Reaches(role, "/1/", "/11/"));
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());
}
