using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary><c>files SIZE FOLDER</c>: the pool of the benchmarks as a scheme and two CSV files, to time the tool as a whole process.</summary>
internal static class FilesCommand
{
    internal static int Run(string size, string folder)
    {
        int people = int.Parse(size, CultureInfo.InvariantCulture);
        Pool pool = BenchmarkPool.Of(people, people);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "scheme.json"), SchemeJson.Write(BenchmarkPool.Scheme));
        File.WriteAllText(Path.Combine(folder, "mentees.csv"), BenchmarkPool.Csv(pool, Side.Mentee));
        File.WriteAllText(Path.Combine(folder, "mentors.csv"), BenchmarkPool.Csv(pool, Side.Mentor));
        return 0;
    }
}
