using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;
using VestreToten.Lean.Data;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Builds and runs the program; what stops the start is told in one line.</summary>
internal static class StartUp
{
    public static async Task<int> RunAsync(string[] args, bool isIcuMissing, Func<StartCommand, WebApplication> build)
    {
        try
        {
            MachineNeeds.Require(isIcuMissing);
            await using var app = build(StartCommand.Read(args));
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Failure(e) is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
            return 2;
        }
    }

    private static string? Failure(Exception e) => e switch
    {
        SettingException => e.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        // Kestrel's own messages name the address.
        IOException { InnerException: AddressInUseException } => $"ASPNETCORE_URLS: {e.Message}",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => $"ASPNETCORE_URLS: {e.Message}",
        FormatException when e.StackTrace?.Contains("BindingAddress", StringComparison.Ordinal) == true => $"ASPNETCORE_URLS: {e.Message}",
        ArgumentOutOfRangeException { ParamName: "port" } => "ASPNETCORE_URLS: a port lies between 0 and 65535",
        DbException when StorageFailure.Is(e) || e.InnerException is SocketException || e is PostgresException =>
            $"Lean__Database__ConnectionString: {e.Message}",
        DirectoryNotFoundException => $"--contentRoot: {e.Message}",
        UnauthorizedAccessException => $"Lean__DataPath: {e.Message}",
        _ => null,
    };
}
