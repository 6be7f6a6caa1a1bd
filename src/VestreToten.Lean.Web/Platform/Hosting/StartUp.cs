using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;
using VestreToten.Lean.Data;
using VestreToten.Lean.Data.Upkeep;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>Builds and runs the program; what stops the start is told in one line.</summary>
internal static class StartUp
{
    /// <param name="args">The command line.</param>
    /// <param name="isIcuMissing">Whether the machine has no ICU.</param>
    /// <param name="tryVerb">Runs another verb than <c>serve</c> and <c>demo</c>, and gives its exit code; null where the line names none.</param>
    /// <param name="build">Builds the program that serves.</param>
    public static async Task<int> RunAsync(string[] args, bool isIcuMissing, Func<string[], Task<int?>> tryVerb, Func<StartCommand, WebApplication> build)
    {
        try
        {
            MachineNeeds.Require(isIcuMissing);
            if (await tryVerb(args) is { } code)
                return code;
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
        NewerSchemaException => $"Lean__DataPath: {e.Message}",
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
