using System.CodeDom.Compiler;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Tests.Support;

namespace VestreToten.Lean.Tests.Architecture;

public sealed class EndpointClassificationTests
{
    [Fact]
    public async Task Every_address_says_whether_it_is_open_to_all()
    {
        await using var program = await ProgramHost.StartAsync();
        var endpoints = program.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.True(endpoints.Count > 10, "Too few endpoints to be all of them.");
        Assert.Empty(endpoints
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.DisplayName));
    }

    /// <summary>Put together at the start, an endpoint costs more than all else that the start does for it.</summary>
    [Fact]
    public async Task Every_endpoint_of_ours_is_bound_by_code_that_the_compiler_wrote()
    {
        await using var program = await ProgramHost.StartAsync();
        var ours = program.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly == typeof(Program).Assembly).ToList();
        Assert.True(ours.Count > 60, "Too few endpoints to be all of them.");
        Assert.Empty(ours.Where(e => e.Metadata.GetMetadata<GeneratedCodeAttribute>() is null).Select(e => e.DisplayName));
    }

    [Fact]
    public async Task What_is_not_there_is_not_there_whatever_it_looks_like()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var stranger = program.Browser();
        foreach (var path in (string[])["/appsettings.json", "/favicon.ico", "/forbedringstavle.db", "/.git/config", "/..%2fappsettings.json", "/nothing"])
            Assert.Equal((path, 404), (path, (await stranger.OpenAsync(path)).Status));
    }

    [Fact]
    public async Task A_language_that_cannot_be_read_is_a_bad_request()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var stranger = program.Browser();
        Assert.Equal(400, (await stranger.PostAsync("/sprak", ("culture", "\0"))).Status);
        var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");
        Assert.Equal(400, (await stranger.PostAsync("/sprak", content)).Status);
    }

    [Fact]
    public async Task Circuits_are_for_those_who_are_signed_in()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        using var stranger = program.Browser();
        var answer = await stranger.PostAsync("/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal((401, null), (answer.Status, answer.Location));
    }
}
