namespace VestreToten.Lean.Web.Features.Administration.Units;

internal static class UnitsFeature
{
    public static void AddUnits(this IServiceCollection services) => services
        .AddSingleton<UnitQueries>().AddSingleton<MakeUnit>().AddSingleton<ChangeUnit>().AddSingleton<CloseUnit>().AddSingleton<OrderUnit>()
        .AddSingleton<MergeUnits>();
}
