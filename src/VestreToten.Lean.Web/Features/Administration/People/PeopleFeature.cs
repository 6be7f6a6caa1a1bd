namespace VestreToten.Lean.Web.Features.Administration.People;

internal static class PeopleFeature
{
    public static void AddPeople(this IServiceCollection services) => services
        .AddSingleton<PeopleQueries>().AddSingleton<PeopleCommands>().AddSingleton<InvitePerson>().AddSingleton<InviteMany>().AddSingleton<ChangePerson>()
        .AddSingleton<ChangeRoles>().AddSingleton<DisablePerson>().AddSingleton<DeletePerson>()
        .AddSingleton<RemoveFactors>();
}
