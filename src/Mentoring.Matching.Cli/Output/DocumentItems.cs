namespace Mentoring.Matching.Cli.Output;

// The parts of the JSON documents. They hold nothing but what is written, so they share a file.

/// <summary>A pair; scores on the scheme's scale, <c>Score01</c> from 0 to 1.</summary>
internal sealed record PairItem(
    string MenteeId,
    string MenteeName,
    string MentorId,
    string MentorName,
    double Score,
    double MenteeScore,
    double MentorScore,
    double Score01,
    double Coverage,
    bool Locked,
    int? RequestRank,
    FindingItem[] Flags,
    ContributionItem[] Contributions);

/// <summary>A contribution; the parts add up to the scores from 0 to 1.</summary>
internal sealed record ContributionItem(
    string Criterion,
    string Label,
    double Agreement,
    string Basis,
    double MenteeWeight,
    double MentorWeight,
    double MenteePart,
    double MentorPart,
    double Part,
    string Sentence);

/// <summary>What a rule finds.</summary>
internal sealed record FindingItem(string Rule, string Verdict, bool Allowed, bool Flagged, bool SetAside, string Reason, AnswerItem[] Answers);

/// <summary>Something that the two of a pair expect differently, and what to ask each other.</summary>
internal sealed record ExpectationItem(string Criterion, string Label, string Difference, string[] Questions);

/// <summary>What both of a pair said, for both to read.</summary>
internal sealed record CommonItem(string MenteeQuestion, string MentorQuestion, string Text);

/// <summary>An answer on which a finding rests.</summary>
internal sealed record AnswerItem(string Side, string Person, string Field, string Text);

/// <summary>The agreement of a pair; <c>File</c> is its name in the folder, null where it was not written.</summary>
internal sealed record AgreementItem(
    string MenteeId,
    string MenteeName,
    string MentorId,
    string MentorName,
    string Start,
    string End,
    string Frequency,
    CommonItem[] CommonGround,
    string? File,
    string Page);

/// <summary>One thing that a round does, and why; a person is null where a change has none of that side.</summary>
internal sealed record ChangeItem(string Kind, PersonItem? Mentee, PersonItem? Mentor, string Reason);

/// <summary>A person.</summary>
internal sealed record PersonItem(string Id, string Name);

/// <summary>How much worse one state is than another: fewer placed, steps of the scale, and the change of the total as it is shown.</summary>
internal sealed record LossItem(int PlacedFewer, long Steps, double TotalChange, bool None, string Words);

/// <summary>A mentee who has another mentor than before; null for nobody.</summary>
internal sealed record MoveItem(PersonItem Mentee, PersonItem? From, PersonItem? To);

/// <summary>A pair that is held though rules forbid it, with what they find.</summary>
internal sealed record OverruledItem(PersonItem Mentee, PersonItem Mentor, FindingItem[] Findings);

/// <summary>Why mentees have no mentor, told once for all who share it; what would help is told of the first of them.</summary>
internal sealed record ShortageItem(
    PersonItem[] Unmatched,
    string Reason,
    string Message,
    PersonItem[] Group,
    PersonItem[] Mentors,
    int Places,
    BlockingRuleItem[] Rules,
    RelaxationItem[] Relaxations);

/// <summary>A rule that keeps a group from mentors who have places.</summary>
internal sealed record BlockingRuleItem(string Rule, long Pairs, long Alone);

/// <summary>One thing that could be given up or added, and what it would bring.</summary>
internal sealed record RelaxationItem(string Kind, string Id, int Placed, bool PlacesMentee, LossItem? Gain, string Words);

/// <summary>A mentee without a mentor.</summary>
internal sealed record UnmatchedItem(string MenteeId, string MenteeName, string Reason, string Message);

/// <summary>A mentor with places left.</summary>
internal sealed record UnusedItem(string MentorId, string MentorName, int Capacity, int Used);

/// <summary>A remark.</summary>
internal sealed record RemarkItem(string Code, string Message, bool Flagged);

/// <summary>Columns that were not read.</summary>
internal sealed record IgnoredItem(string Table, string Source, string[] Columns);

/// <summary>The check of the solver's claim.</summary>
internal sealed record CertificateItem(bool Valid, decimal Gap, string[] Violations);

/// <summary>What became of one objective; the certificates of its problems, several where it needed several.</summary>
internal sealed record StageItem(string Objective, double? Value, string Words, bool Proven, CertificateItem[] Certificates);

/// <summary>What anybody needs to know to repeat the run.</summary>
internal sealed record RunItem(
    string Library,
    string Scheme,
    string? SchemeHash,
    string InputHash,
    string? CurrentPairsHash,
    string? WaitingHash,
    string Solver,
    int TwoCycleNodeLimit,
    string[] Objectives,
    int? MostChanges,
    bool DeadlineCame,
    string? ResultHash);

/// <summary>A file that was read: what for, its name, and the SHA-256 of its bytes.</summary>
internal sealed record InputFileItem(string Role, string Name, string Sha256);

/// <summary>A file that was written: its name, and the SHA-256 of its bytes.</summary>
internal sealed record OutputFileItem(string Name, string Sha256);
