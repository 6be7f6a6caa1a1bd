using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Accounts;
using VestreToten.Lean.Domain.Boards.Meetings;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Domain.Improve.Gains;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Administration.Audit;
using VestreToten.Lean.Web.Features.Administration.Import;
using VestreToten.Lean.Web.Features.Administration.People;
using VestreToten.Lean.Web.Features.Administration.Settings;
using VestreToten.Lean.Web.Features.Administration.SignInRules;
using VestreToten.Lean.Web.Features.Administration.Units;
using VestreToten.Lean.Web.Features.Boards.Settings;
using VestreToten.Lean.Web.Features.Improve.Escalations;
using VestreToten.Lean.Web.Features.Improve.FiveS;
using VestreToten.Lean.Web.Features.Improve.Gains;
using VestreToten.Lean.Web.Features.Insight.Api;
using VestreToten.Lean.Web.Features.Insight.TimeAccount;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Platform.Access.Matrix;

/// <summary>Everything in the program that somebody can be answered by: found, not listed.</summary>
internal static class Operations
{
    private static readonly Assembly Web = typeof(AccessCheck).Assembly;

    /// <summary>Every method of a feature that takes a principal and answers.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. Web.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && IsOfFeature(t))
            .SelectMany(Methods).Where(m => m.GetParameters().FirstOrDefault()?.ParameterType == typeof(ClaimsPrincipal)),
    ];

    /// <summary>What components have injected, of the program's own.</summary>
    public static IReadOnlyList<Type> Injected { get; } =
    [
        .. Web.GetTypes().Where(typeof(IComponent).IsAssignableFrom)
            .SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null).Select(p => p.PropertyType).Distinct()
            .Where(t => t.Assembly == Web || t.FullName!.Contains("LeanDbContext", StringComparison.Ordinal)),
    ];

    public static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(m => (m.IsPublic || m.IsAssembly) && !m.IsSpecialName && m.DeclaringType == type);

    public static string NameOf(MethodInfo method)
    {
        var same = All.Count(m => m.DeclaringType == method.DeclaringType && m.Name == method.Name);
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return same == 1 ? name : $"{name}/{method.GetParameters().Length}";
    }

    public static object?[] Arguments(MethodInfo method, ClaimsPrincipal who, MatrixScene scene) =>
        [.. method.GetParameters().Select(p => p.ParameterType == typeof(ClaimsPrincipal) ? who : Argument(method, p, scene))];

    /// <summary>Whether an answer holds anything: not nothing, not an empty list, not "denied".</summary>
    public static bool IsAllowed(object? answer) => answer switch
    {
        null => false,
        bool yes => yes,
        Enum outcome => outcome.ToString() != "Denied",
        _ when answer.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Outcome<>) =>
            IsAllowed(type.GetProperty(nameof(Outcome<>.Kind))!.GetValue(answer)),
        string => true,
        ITuple withRights => IsAllowed(withRights[withRights.Length - 1]),
        IEnumerable many => many.Cast<object>().Any(),
        _ when answer.GetType().GetProperty("Outcome") is { } outcome => IsAllowed(outcome.GetValue(answer)),
        _ => true,
    };

    private static bool IsOfFeature(Type type) =>
        type.Namespace?.StartsWith("VestreToten.Lean.Web.Features", StringComparison.Ordinal) == true && !typeof(IComponent).IsAssignableFrom(type)
        && !type.Name.Contains('<', StringComparison.Ordinal);

    private static object? Argument(MethodInfo method, ParameterInfo parameter, MatrixScene scene)
    {
        var today = LocalTime.DayInNorway(TimeProvider.System.GetUtcNow());
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return (parameter.Name, type) switch
        {
            ("boardId", _) => (object?)scene.Board,
            ("unitId", _) => scene.Unit,
            ("personId", _) => scene.Person,
            ("wallId", _) => scene.Wall,
            ("details" or "seen" or "wanted", var t) when t == typeof(PersonDetails) => new PersonDetails("Kari Moen", null),
            ("seen" or "wanted", var t) when t == typeof(KommuneSettings) => new KommuneSettings("Kommunen", "nb-NO", 5, 1687.5m, RoleTitles.Default, 400, 36, 90, null, PasswordsOff: false),
            ("wanted", var t) when t == typeof(AuditRequest) => new AuditRequest(null, null, null, 0),
            ("wanted", var t) when t == typeof(PeopleRequest) => new PeopleRequest(null, null, null, 0),
            ("wanted", var t) when t == typeof(RoleInput) => new RoleInput(scene.Unit, VestreToten.Lean.Domain.Organisation.Role.Staff, null, null),
            ("wanted", var t) when t == typeof(RuleInput) => new RuleInput("ingen", "groups", "leder", scene.Unit, VestreToten.Lean.Domain.Organisation.Role.Staff),
            ("people", var t) when t == typeof(IReadOnlyCollection<int>) => (int[])[scene.Person],
            ("table", _) => ImportReader.Read("Id;Navn\n4711;Ny enhet\n"u8),
            ("seen", var t) when t == typeof(ImportPreview) => ImportPreview.None,
            ("improvementId", _) => scene.Improvement,
            ("zoneId", _) => scene.Zone,
            ("tagId", _) when method.DeclaringType == typeof(AttachZonePhoto) => null,
            ("zone" or "input", var t) when t == typeof(ZoneInput) => new ZoneInput("Skyllerom", ZoneKind.Physical, 1, SomeZones.Points()),
            ("goalId", _) when method.DeclaringType!.Namespace!.EndsWith("ServiceGoals", StringComparison.Ordinal) => scene.ServiceGoal,
            ("goalId", _) => scene.Goal,
            ("gainId", _) => scene.Gain,
            ("escalationId", _) when method.DeclaringType == typeof(WithdrawEscalation) => scene.SentEscalation,
            ("escalationId", _) => scene.Escalation,
            ("meetingId", _) => scene.Meeting,
            ("slug" or "unit", _) => "ytterskogen",
            ("area" or "typed" or "after", _) => null,
            ("hash", _) => SomeImprovements.Hash,
            ("when", _) => IsoWeek.Of(today).ToString(),
            ("year", var t) => t == typeof(string) ? today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : today.Year,
            ("language", _) when type == typeof(string) => "nb-NO",
            ("days", _) => 30,
            ("password", _) => ProgramHost.AdminPassword,
            ("page" or "photoId" or "tokenId", var t) when t == typeof(int) => 0,
            ("range", _) => new WeekRange(IsoWeek.Of(today), IsoWeek.Of(today)),
            ("page", _) => new PageRequest(null, 10),
            ("input", _) => new GainInput("Bleier på ett lager", SomeGains.SixAndAHalfHoursAWeek),
            ("agreement", _) => new GainAgreement("turer", GainPurpose.Users, today),
            ("filter", _) => new CardFilter(GainState.Found),
            ("aim", _) => SomeServiceGoals.LessWaiting,
            ("sheet", _) => SomeImprovements.Sheet,
            ("seen" or "wanted", var t) when t == typeof(UnitSettings) =>
                new UnitSettings("Ytre skog", "", scene.Unit, 11, HasBoard: true, DayOfWeek.Thursday, new TimeOnly(13, 30)),
            ("seen" or "wanted", var t) when t == typeof(BoardSettings) => new BoardSettings(DayOfWeek.Thursday, new TimeOnly(13, 30), 11),
            ("seen", var t) when t == typeof(Agenda) => Agenda.Default,
            ("seen", var t) when t == typeof(StepVisit) => default(StepVisit),
            ("seen" or "isWanted" or "pages" or "chosen" or "order", var t) when t != typeof(IReadOnlyDictionary<int, int>) => null,
            ("seen" or "declined", _) => new Dictionary<int, int> { [scene.Improvement] = 1 },
            ("choose", _) => new Func<IQueryable<Improvement>, IQueryable<Improvement>>(open => open.OrderBy(i => i.Id)),
            ("lines", _) => Agenda.Default.All,
            ("place", _) => new AgendaPlace(AgendaStep.Goals),
            ("token", var t) when t == typeof(byte[]) => new byte[32],
            ("upload", _) => new MemoryStream(SomePhotos.Jpeg()),
            ("texts", _) => (string[])["Vi ler sammen"],
            ("answers", _) => (string?[])["Fordi."],
            ("choices", _) => new Dictionary<DigestKind, bool>(),
            (_, var t) when t == typeof(CancellationToken) => TestContext.Current.CancellationToken,
            (_, var t) when t == typeof(string) => "Noe å skrive",
            (_, var t) when t == typeof(int) => 1,
            (_, var t) when t == typeof(long) => null,
            (_, var t) when t == typeof(decimal) => Nullable.GetUnderlyingType(parameter.ParameterType) is null ? 1m : null,
            (_, var t) when t == typeof(bool) => true,
            (_, var t) when t == typeof(DateOnly) => today.AddDays(7),
            (_, var t) when t == typeof(IsoWeek) => IsoWeek.Of(today),
            (_, { IsEnum: true } t) => Enum.GetValues(t).GetValue(0),
            _ => throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name} needs a value for {parameter.Name}."),
        };
    }
}
