namespace Mentoring.Matching.Studies.Generation;

/// <summary>What random numbers are for. The values are part of what a seed means: append, never renumber.</summary>
internal enum Draw : ulong
{
    Mentee = 1,
    Mentor = 2,
    MenteeSilence = 3,
    MentorSilence = 4,
    MenteeWork = 5,
    MentorWork = 6,
    Capacity = 7,
    Requests = 8,
    Standard = 9,
    Outcome = 10,
    Sample = 11,
    Known = 12,
    AskedQuestions = 17,
    Crossing = 18,
    RandomOrder = 13,
    RandomChoice = 14,
    DictatorOrder = 15,
    Manipulators = 16,
}
