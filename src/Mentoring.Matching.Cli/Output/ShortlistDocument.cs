namespace Mentoring.Matching.Cli.Output;

// The JSON document of shortlist and its parts. They hold nothing but what is written, so they share a file.

/// <summary>Shortlists; scores only where they were asked for.</summary>
internal sealed record ShortlistDocument(
    string Scheme, string Side, int Length, int? MostShowings, ListItem[] Lists, ShownItem[] Shown, RemarkItem[] Remarks);

/// <summary>The list of a person, and why it is short where it is.</summary>
internal sealed record ListItem(string Id, string Name, ListedItem[] Listed, ShortfallItem? Shortfall);

/// <summary>Somebody on a list, the place counted from 1.</summary>
internal sealed record ListedItem(int Place, string Id, string Name, bool Locked, double? Score, CommonItem[] InCommon);

/// <summary>Why a list is short.</summary>
internal sealed record ShortfallItem(string Reason, int Eligible, string Message);

/// <summary>On how many lists a person is.</summary>
internal sealed record ShownItem(string Id, string Name, int Count);
