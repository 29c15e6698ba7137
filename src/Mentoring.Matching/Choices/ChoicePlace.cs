using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>Whose choice a row of a shortlist holds, and of whom, by indices in the pool.</summary>
internal readonly record struct ChoicePlace(Side Chooser, int Mentee, int Mentor)
{
    public int Person => Chooser == Side.Mentee ? Mentee : Mentor;

    public int Other => Chooser == Side.Mentee ? Mentor : Mentee;
}
