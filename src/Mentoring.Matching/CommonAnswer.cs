namespace Mentoring.Matching;

/// <summary>Something that two people both answered, alike.</summary>
/// <param name="MenteeQuestion">The question in the words in which the mentee was asked.</param>
/// <param name="MentorQuestion">The question in the words in which the mentor was asked; mostly the same.</param>
/// <param name="Text">What both said, in words; of several options only those that both named, in the order of the form.</param>
public sealed record CommonAnswer(string MenteeQuestion, string MentorQuestion, string Text);
