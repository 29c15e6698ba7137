using System.Collections;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Google.OrTools.Graph;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>What a reader of the times must know about the machine and the runtime.</summary>
public sealed record MachineFacts(string Processor, int Processors, int VectorBits, string Runtime, string System, string Settings, string OrTools)
{
    public static MachineFacts Of() => new(
        ProcessorName(),
        Environment.ProcessorCount,
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        SettingsText(),
        typeof(LinearSumAssignment).Assembly.GetName().Version!.ToString(3));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Processor}, {Processors} processors, vectors of {VectorBits} bits; {Runtime} on {System}; settings: {Settings}; OR-Tools {OrTools}.");

    private static string ProcessorName()
    {
        const string CpuInfo = "/proc/cpuinfo";
        string? line = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    // Whatever in the environment changes the just-in-time compiler or the garbage collector.
    private static string SettingsText()
    {
        string[] set =
        [
            .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value))
                .Where(entry => Prefixes.Any(prefix => entry.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                .Select(entry => $"{entry.Name}={entry.Value}").Order(StringComparer.Ordinal),
        ];
        string collector = GCSettings.IsServerGC ? ", server GC" : "";
        return (set.Length == 0 ? "default" : string.Join(' ', set)) + collector;
    }

    private static readonly string[] Prefixes =
        ["DOTNET_Tiered", "DOTNET_TC_", "DOTNET_Enable", "DOTNET_GC", "DOTNET_ReadyToRun", "DOTNET_PreferredVector", "COMPlus_"];
}
