using System.Diagnostics;

namespace Csec.Screening.Tests.Cli;

/// <summary>The program itself, with standard streams that are closed or full.</summary>
public sealed class ClosedStreamTests
{
    [Theory]
    [InlineData("list > /dev/full", 2)]
    [InlineData("list >&-", 2)]
    [InlineData("show sscst > /dev/full", 2)]
    [InlineData("show sscst --format json > /dev/full", 2)]
    [InlineData("show sscst > /dev/full 2> /dev/full", 2)]
    [InlineData("frobnicate 2> /dev/full", 2)]
    [InlineData("frobnicate 2>&-", 2)]
    [InlineData("batch <&-", 0)]
    [InlineData("screen sscst --answers - <&-", 2)]
    public async Task A_stream_that_is_closed_or_full_neither_crashes_nor_hangs(string command, int exitCode)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var program = Path.Combine(AppContext.BaseDirectory, "csec.dll");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet '{program}' {command}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
    }
}
