namespace Mentoring.Matching.Questionnaires;

/// <summary>Checks that two questions whose positions are compared do not count in different units.</summary>
internal static class UnitCheck
{
    /// <summary>Reports two number questions in different units; where one states none, nothing is known against it.</summary>
    /// <returns>Whether nothing was reported.</returns>
    public static bool Check(Question mentee, Question mentor, Action<string, string> report)
    {
        if (mentee is NumberQuestion { Unit: { } menteeUnit } && mentor is NumberQuestion { Unit: { } mentorUnit }
            && !string.Equals(menteeUnit, mentorUnit, StringComparison.OrdinalIgnoreCase))
        {
            report(
                $"question '{mentee.Id}' is in {menteeUnit} but question '{mentor.Id}' in {mentorUnit}",
                "ask both in the same unit");
            return false;
        }

        return true;
    }
}
