using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Forms;

/// <summary>Small tables written with a bar between cells.</summary>
internal static class Tables
{
    public static FormTable Of(string source, string headers, params string[] rows) =>
        new(source, headers.Split('|'), rows.Select((r, i) => new FormRow(i + 2, i + 2, r.Split('|'))));

    public static FormTable Mentors(params string[] rows) => Of("mentors.csv", "id", rows);

    public static FormTable Mentees(params string[] rows) => Of("mentees.csv", "id", rows);

    public static FormReader Reader(FormLayout mentees, FormLayout? mentors = null, params Question[] questions) =>
        new(new Questionnaire(questions), mentees, mentors ?? new FormLayout("id"));

    public static string[] Lines(this FormReading reading) => [.. reading.Problems.Select(p => p.ToString())];
}
