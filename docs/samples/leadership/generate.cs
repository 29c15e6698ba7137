#:property PublishAot=false

// Writes the made-up forms of the leadership sample: mentees.csv (as Google Forms exports) and mentors.csv (as Microsoft Forms exports).
//
//     dotnet run docs/samples/leadership/generate.cs -- OUTPUT_DIR
//
// All people, organisations and addresses are invented. The same program writes the same bytes on every machine: the random
// numbers are its own (SplitMix64), all arithmetic is on integers, and no culture, clock or time zone is asked.

using System.Globalization;
using System.Text;

if (args is not [var directory])
{
    Console.Error.WriteLine("usage: dotnet run docs/samples/leadership/generate.cs -- OUTPUT_DIR");
    return 2;
}

Directory.CreateDirectory(directory);
(List<Mentee> mentees, List<Mentor> mentors) = Pools.Make(new SplitMix64(20_260_304));
File.WriteAllText(Path.Combine(directory, "mentees.csv"), MenteeForm.Write(mentees), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
File.WriteAllText(Path.Combine(directory, "mentors.csv"), MentorForm.Write(mentors), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
return 0;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): a counter and a mixing function.</summary>
internal sealed class SplitMix64(ulong state)
{
    public ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        ulong z = state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to count - 1: the high half of a product (Lemire 2019), whose bias of 2^-58 nobody will meet.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A whole number from low to high, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many cases of a thousand.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>The index of one of the weights, as often as it weighs.</summary>
    public int PickWeighted(ReadOnlySpan<int> weights)
    {
        int total = 0;
        foreach (int weight in weights)
        {
            total += weight;
        }

        int at = Below(total);
        int index = 0;
        while (at >= weights[index])
        {
            at -= weights[index++];
        }

        return index;
    }

    /// <summary>A few of the items, in the order of the list: what ticking boxes gives.</summary>
    public string[] Some(string[] items, int[] weights, int count)
    {
        int[] left = [.. weights];
        var chosen = new SortedSet<int>();
        while (chosen.Count < count)
        {
            int index = PickWeighted(left);
            chosen.Add(index);
            left[index] = 0;
        }

        return [.. chosen.Select(i => items[i])];
    }

    public void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

/// <summary>How often people leave things out, in cases of a thousand: the rates of real programmes.</summary>
internal static class Missing
{
    /// <summary>Closed questions of a form: 1 to 2 in a hundred.</summary>
    public const int Closed = 14;

    /// <summary>Wishes, such as what one would rather not have.</summary>
    public const int Wish = 240;

    /// <summary>Questions that ask for a few sentences.</summary>
    public const int Essay = 410;

    /// <summary>For the half of the mentors who answer little, a whole block of questions at once.</summary>
    public const int HelpBlock = 520;

    /// <summary>The block on when and how to meet, for the same half.</summary>
    public const int MeetingBlock = 600;
}

/// <summary>The words of the forms.</summary>
internal static class Words
{
    public static readonly string[] Grades =
        ["Officer", "Senior officer", "Manager", "Senior manager", "Assistant director", "Director", "Chief executive"];

    public static readonly string[] Areas =
    [
        "Operations", "Finance", "People and culture", "Digital and data", "Policy and strategy", "Communications",
        "Law and governance", "Estates", "Care services",
    ];

    public static readonly string[] Goals =
    [
        "Leading a team for the first time", "Leading through change", "Influencing, negotiating and persuading", "Strategic thinking",
        "Holding difficult conversations", "Confidence and presence", "Planning a career", "Building a network", "Managing a budget",
        "Working with a board",
    ];

    public static readonly int[] GoalsWanted = [12, 12, 14, 10, 9, 12, 13, 8, 4, 6];

    public static readonly int[] GoalsOffered = [16, 13, 9, 9, 11, 8, 13, 10, 6, 3];

    public static readonly string[] Backgrounds =
    [
        "Rose within one organisation", "Came from another sector", "Joined through a graduate scheme", "Returned after a career break",
        "Specialist who became a manager",
    ];

    public static readonly string[] Statements =
    [
        "I like feedback to be direct, even when it stings", "I like meetings to follow an agenda", "I talk about life outside work",
        "I would rather be challenged than comforted",
    ];

    public static readonly string[] MentorStatements =
    [
        "I give feedback directly, even when it stings", "I like meetings to follow an agenda", "I talk about life outside work",
        "I challenge people more than I comfort them",
    ];

    public static readonly string[] Agreement = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

    public static readonly string[] Dislikes =
    [
        "Small talk", "Lateness", "Jargon", "Role play", "Calls without notice", "Long e-mails", "Meetings that overrun", "Homework between meetings",
    ];

    public static readonly int[] DislikesChosen = [6, 12, 10, 9, 11, 7, 12, 4];

    public static readonly string[] Frequencies =
        ["Every week", "Every two weeks", "Once a month", "Every two months", "No preference"];

    public static readonly string[] Modes = ["In person", "Online", "A mix of both", "No preference"];

    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    public static readonly string[] Periods = ["Morning", "Midday", "Afternoon", "Evening"];

    public static readonly string[] Languages = ["English", "Welsh", "Polish", "Urdu", "French", "Arabic", "British Sign Language"];

    public static readonly string[] Matters =
        ["Help with my goals", "Experience of my kind of work", "Seniority", "A style that suits me", "Easy to meet"];

    public static readonly string[] Genders = ["Woman", "Man", "Non-binary", "Prefer not to say"];

    public static readonly string[] Ages = ["Under 25", "25 to 34", "35 to 44", "45 to 54", "55 and over", "Prefer not to say"];
}

/// <summary>An invented organisation and the ways in which its own people write it.</summary>
internal sealed record Organisation(string Name, string? Otherwise = null)
{
    public static readonly Organisation[] All =
    [
        new("Aldermoor Council"),
        new("Brackwater Utilities"),
        new("Fennimore\u2019s Trust"),
        new("Sant\u00E9 C\u00F4te-Verte", "Sante\u0301 Co\u0302te-Verte"),
        new("Tidewrack Ports"),
        new("Hollinmoor Homes"),
        new("Ostrel Energy Co-op"),
        new("Marrowdale College"),
        new("Skj\u00E6rvik Shipping"),
        new("Quillon Transit"),
    ];

    public static readonly int[] Sizes = [16, 11, 9, 7, 9, 13, 8, 12, 6, 9];

    /// <summary>The name as somebody types it: now and then with a space at its end, or with accents put together from two characters.</summary>
    public string Typed(SplitMix64 random) => random.Below(10) switch
    {
        0 => Name + " ",
        1 or 2 => Otherwise ?? Name,
        _ => Name,
    };
}

/// <summary>Invented names of many cultures; what stands after the bar is the name as it is written in an address.</summary>
internal static class Names
{
    private static readonly string[] given =
    [
        "Amara", "Tariq", "Siobh\u00E1n|siobhan", "Kwabena", "Yusra", "Ilse", "Mateus", "Priyanka", "Owain", "Zsuzsa", "Rashid", "Noor",
        "Jelena", "Takumi", "Chidi", "Mar\u00EDa Jos\u00E9|mariajose", "Ewan", "Lan", "Oyelaran", "Greta", "Hamza", "In\u00EAs|ines", "Bronwen", "Dmitri",
        "Folake", "Haruka", "Stellan", "Anjali", "Cormac", "Leyla", "Baptiste", "Wanjiru", "Rhys", "Mei-Ling", "Zofia", "Kofi",
        "Ana\u00EFs|anais", "Tadhg", "Sunniva", "Devika", "Piotr", "Aroha", "Emeka", "Judith", "Samir", "Ngozi", "\u00C9amon|eamon", "Tamsin",
        "Idris", "Katja", "Raj", "Solveig", "Blessing", "Huw", "Farida", "Marek", "Lindiwe", "Callum", "Shirin", "Osman",
    ];

    private static readonly string[] family =
    [
        "Okonjo-Reid", "Thistlewood", "Bakshi", "O\u2019Mahony|omahony", "Vasquez-Lund", "Karimov", "Abenaa", "Fjeldstad", "Pritchard-Nwosu", "Szalai",
        "Quarshie", "Demirtas", "Lindqvist", "Harrowgate", "Chaudhari", "Mbeki-Shaw", "Tamura", "Gwynfor", "Ferreira da Costa|ferreiradacosta",
        "Kowalczuk", "Balogun-Hart", "Iwasaki", "Penhaligon", "Rahimi", "Dubrovnik-Hall", "Sandoval", "McAllenby", "Nakagawa", "Osei-Tutt",
        "N\u00FA\u00F1ez|nunez", "Wetherell", "Singhania", "Dlamini-Frost", "Koroma", "Bl\u00E1ha|blaha", "Trewin", "Yilmazer", "Adeyinka", "Strand",
        "Mukherji", "Halloran", "Zielonka", "Ito-Barnes", "Cadwallader", "Farouk-Lee", "G\u00F6rlitz|goerlitz", "Kipruto", "Marchbanks", "Rosenthorn",
        "Tuilagi-Webb", "Vangsness", "Whakatane", "Xiong-Price", "Achterberg", "Bellweather", "Castellan", "Dunmore", "Eskander", "Fairbourne",
        "Ghulam-Ward",
    ];

    /// <summary>So many different people: every family name once before any comes a second time.</summary>
    public static List<(string First, string Last, string Address)> Draw(SplitMix64 random, int count)
    {
        string[] first = [.. given];
        string[] last = [.. family];
        random.Shuffle(first);
        random.Shuffle(last);
        return [.. Enumerable.Range(0, count).Select(i => Person(first[(i + (i / first.Length * 7)) % first.Length], last[i % last.Length]))];
    }

    private static (string First, string Last, string Address) Person(string first, string last)
    {
        (string shownFirst, string writtenFirst) = Split(first);
        (string shownLast, string writtenLast) = Split(last);
        return (shownFirst, shownLast, $"{writtenFirst}.{writtenLast}@example.org");
    }

    private static (string Shown, string Written) Split(string name)
    {
        string[] parts = name.Split('|');
        string written = parts.Length > 1 ? parts[1] : new string([.. name.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        return (parts[0], written);
    }
}

/// <summary>What is known of a person on either side. An empty answer is one that was left out.</summary>
internal abstract class Person
{
    public required string First { get; init; }

    public required string Last { get; init; }

    public required string Address { get; init; }

    public required int OrganisationIndex { get; init; }

    public required int GradeIndex { get; init; }

    public required int AreaIndex { get; init; }

    public string Name => $"{First} {Last}";

    public string Organisation { get; set; } = "";

    public string Grade { get; set; } = "";

    public string Area { get; set; } = "";

    public string Years { get; set; } = "";

    public string Manager { get; set; } = "";

    public string[] Goals { get; set; } = [];

    public string Background { get; set; } = "";

    /// <summary>Points from 1 to 5, or 0 where there is none.</summary>
    public int[] Statements { get; set; } = new int[4];

    public string[] Dislikes { get; set; } = [];

    public string Frequency { get; set; } = "";

    public string Mode { get; set; } = "";

    /// <summary>Day and period of each slot.</summary>
    public List<(int Day, int Period)> Slots { get; } = [];

    public string[] Languages { get; set; } = [];

    public string Gender { get; set; } = "";

    public string Age { get; set; } = "";

    public List<string> Requests { get; } = [];

    public List<string> Avoids { get; } = [];
}

internal sealed class Mentee : Person
{
    public int[] Importance { get; set; } = new int[5];

    public string Issue { get; set; } = "";

    public string Anything { get; set; } = "";

    public string Earlier { get; set; } = "";
}

internal sealed class Mentor : Person
{
    public required bool AnswersLittle { get; init; }

    public required int Capacity { get; init; }

    public string About { get; set; } = "";
}

/// <summary>Makes the people.</summary>
internal static class Pools
{
    private const int MenteeCount = 80;
    private const int MentorCount = 45;

    /// <summary>People who are in both pools.</summary>
    private const int BothCount = 4;

    private static readonly int[] menteeGrades = [20, 27, 28, 18, 6, 1, 0];
    private static readonly int[] mentorGrades = [0, 0, 12, 30, 32, 18, 8];
    private static readonly int[] areas = [14, 10, 11, 13, 12, 8, 8, 9, 15];
    private static readonly int[] capacities = [4, 17, 17, 7];

    public static (List<Mentee> Mentees, List<Mentor> Mentors) Make(SplitMix64 random)
    {
        List<(string First, string Last, string Address)> names = Names.Draw(random, MenteeCount + MentorCount - BothCount);
        int[] places = [.. capacities.SelectMany((count, capacity) => Enumerable.Repeat(capacity, count))];
        bool[] little = [.. Enumerable.Range(0, MentorCount).Select(i => i % 2 == 0)];
        random.Shuffle(places);
        random.Shuffle(little);
        List<Mentee> mentees = [.. names.Take(MenteeCount).Select(name => MakeMentee(random, name))];
        Mentee[] both = [.. mentees.Where(m => m.GradeIndex is 2 or 3).Take(BothCount)];
        List<Mentor> mentors = [.. names.Skip(MenteeCount).Select((name, i) => MakeMentor(random, name, little[i], places[i]))];
        int before = mentors.Count;
        mentors.AddRange(both.Select((mentee, i) => MakeMentorOf(mentee, little[before + i], places[before + i])));
        foreach (Mentee mentee in mentees)
        {
            Answers.Fill(random, mentee);
        }

        foreach (Mentor mentor in mentors)
        {
            Answers.Fill(random, mentor);
        }

        Relations.Fill(random, mentees, mentors);
        Mentee[] menteeOrder = [.. mentees];
        Mentor[] mentorOrder = [.. mentors];
        random.Shuffle(menteeOrder);
        random.Shuffle(mentorOrder);
        return ([.. menteeOrder], [.. mentorOrder]);
    }

    private static Mentee MakeMentee(SplitMix64 random, (string First, string Last, string Address) name) => new()
    {
        First = name.First,
        Last = name.Last,
        Address = name.Address,
        OrganisationIndex = random.PickWeighted(Organisation.Sizes),
        GradeIndex = random.PickWeighted(menteeGrades),
        AreaIndex = random.PickWeighted(areas),
    };

    private static Mentor MakeMentor(SplitMix64 random, (string First, string Last, string Address) name, bool little, int capacity) => new()
    {
        First = name.First,
        Last = name.Last,
        Address = name.Address,
        OrganisationIndex = random.PickWeighted(Organisation.Sizes),
        GradeIndex = random.PickWeighted(mentorGrades),
        AreaIndex = random.PickWeighted(areas),
        AnswersLittle = little,
        Capacity = capacity,
    };

    private static Mentor MakeMentorOf(Mentee mentee, bool little, int capacity) => new()
    {
        First = mentee.First,
        Last = mentee.Last,
        Address = mentee.Address,
        OrganisationIndex = mentee.OrganisationIndex,
        GradeIndex = mentee.GradeIndex,
        AreaIndex = mentee.AreaIndex,
        AnswersLittle = little,
        Capacity = capacity,
    };
}

/// <summary>Fills in the answers of one person.</summary>
internal static class Answers
{
    public static void Fill(SplitMix64 random, Mentee mentee)
    {
        Facts(random, mentee, yearsFrom: mentee.GradeIndex * 2, yearsTo: (mentee.GradeIndex * 4) + 4);
        mentee.Goals = Kept(random, Missing.Closed, random.Some(Words.Goals, Words.GoalsWanted, random.Between(2, 5)));
        mentee.Background = Kept(random, Missing.Closed, random.Pick(Words.Backgrounds));
        Style(random, mentee);
        Meeting(random, mentee, [6, 30, 40, 12, 12]);
        for (int i = 0; i < mentee.Importance.Length; i++)
        {
            int[] weights = i == 0 ? [1, 2, 8, 25, 40] : [6, 12, 26, 30, 14];
            mentee.Importance[i] = random.Chance(Missing.Closed) ? 0 : random.PickWeighted(weights) + 1;
        }

        Monitoring(random, mentee, [2, 30, 34, 20, 8, 6]);
        mentee.Issue = random.Chance(Missing.Essay) ? "" : Essays.Issue(random, mentee);
        mentee.Anything = random.Chance(Missing.Essay + 300) ? "" : Essays.Anything(random);
    }

    /// <summary>The half who answer little leave out whole blocks, not single answers: always how they work, often the others.</summary>
    public static void Fill(SplitMix64 random, Mentor mentor)
    {
        Facts(random, mentor, yearsFrom: mentor.GradeIndex * 3, yearsTo: (mentor.GradeIndex * 5) + 6);
        if (!mentor.AnswersLittle || !random.Chance(Missing.HelpBlock))
        {
            mentor.Goals = Kept(random, Missing.Closed, random.Some(Words.Goals, Words.GoalsOffered, random.Between(2, 6)));
            mentor.Background = Kept(random, Missing.Closed, random.Pick(Words.Backgrounds));
        }

        if (!mentor.AnswersLittle)
        {
            Style(random, mentor);
        }

        if (!mentor.AnswersLittle || !random.Chance(Missing.MeetingBlock))
        {
            Meeting(random, mentor, [2, 18, 50, 20, 10]);
        }

        if (!mentor.AnswersLittle || !random.Chance(Missing.HelpBlock))
        {
            Monitoring(random, mentor, [0, 6, 26, 38, 24, 6]);
        }

        mentor.About = random.Chance(mentor.AnswersLittle ? 900 : Missing.Essay) ? "" : Essays.About(random, mentor);
    }

    private static void Facts(SplitMix64 random, Person person, int yearsFrom, int yearsTo)
    {
        person.Organisation = Kept(random, Missing.Closed, Organisation.All[person.OrganisationIndex].Typed(random));
        person.Grade = Kept(random, Missing.Closed, Words.Grades[person.GradeIndex]);
        person.Area = Kept(random, Missing.Closed, Words.Areas[person.AreaIndex]);
        string years = random.Between(yearsFrom, yearsTo).ToString(CultureInfo.InvariantCulture);
        person.Years = Kept(random, person is Mentor { AnswersLittle: true } ? Missing.Wish : Missing.Closed, random.Chance(120) ? years + " years" : years);
    }

    private static void Style(SplitMix64 random, Person person)
    {
        // Some people agree with everything a little more than others do.
        int lean = random.Between(-1, 1);
        for (int i = 0; i < person.Statements.Length; i++)
        {
            int point = random.PickWeighted([8, 20, 26, 30, 16]) + 1 + (random.Chance(500) ? lean : 0);
            person.Statements[i] = random.Chance(Missing.Closed) ? 0 : Math.Clamp(point, 1, 5);
        }

        person.Dislikes = Kept(random, Missing.Wish, random.Some(Words.Dislikes, Words.DislikesChosen, random.Between(1, 3)));
    }

    private static void Meeting(SplitMix64 random, Person person, int[] frequencies)
    {
        person.Frequency = Kept(random, Missing.Closed, Words.Frequencies[random.PickWeighted(frequencies)]);
        person.Mode = Kept(random, Missing.Closed, Words.Modes[random.PickWeighted([18, 26, 40, 16])]);
        if (!random.Chance(Missing.Closed))
        {
            int wanted = random.Between(3, 8);
            while (person.Slots.Count < wanted)
            {
                (int Day, int Period) slot = (random.Below(5), random.PickWeighted([30, 34, 26, 10]));
                if (!person.Slots.Contains(slot))
                {
                    person.Slots.Add(slot);
                }
            }

            person.Slots.Sort();
        }

        string[] others = random.Chance(350) ? random.Some(Words.Languages[1..], [6, 5, 5, 6, 4, 2], random.Between(1, 2)) : [];
        string[] languages = [.. random.Chance(970) || others.Length == 0 ? Words.Languages[..1] : [], .. others];
        person.Languages = Kept(random, Missing.Closed, languages);
    }

    private static void Monitoring(SplitMix64 random, Person person, int[] ages)
    {
        person.Gender = Kept(random, Missing.Closed, Words.Genders[random.PickWeighted([50, 40, 3, 7])]);
        person.Age = Kept(random, Missing.Closed, Words.Ages[random.PickWeighted(ages)]);
    }

    private static string Kept(SplitMix64 random, int missing, string answer) => random.Chance(missing) ? "" : answer;

    private static string[] Kept(SplitMix64 random, int missing, string[] answer) => random.Chance(missing) ? [] : answer;
}

/// <summary>Who reports to whom, who asks for whom, who keeps away from whom, and who was matched before.</summary>
internal static class Relations
{
    private static readonly string[] managersElsewhere =
        ["w.ashgrove@example.org", "p.tolliver@example.org", "Dana Merriweather-Cole", "h.oyston@example.org", "Rufus Inglenook", "l.vandersteen@example.org"];

    private static readonly string[] mentorsOfOldRounds = ["Ottoline Greyfriars", "b.hathersage@example.org"];

    public static void Fill(SplitMix64 random, List<Mentee> mentees, List<Mentor> mentors)
    {
        foreach (Mentee mentee in mentees)
        {
            mentee.Manager = random.Chance(30) ? "" : random.Chance(20) ? "Prefer not to say" : ManagerOf(random, mentee, mentors, 550);
        }

        foreach (Mentor mentor in mentors)
        {
            int missing = mentor.AnswersLittle ? 300 : 30;
            mentor.Manager = random.Chance(missing) ? "" : ManagerOf(random, mentor, mentors, 600);
        }

        foreach (Mentee mentee in mentees.Where(_ => random.Chance(240)))
        {
            Ask(random, mentee, mentors, random.Between(1, 2));
        }

        foreach (Mentee mentee in mentees.Where(_ => random.Chance(75)))
        {
            Name(random, mentee, Others(mentee, mentors), mentee.Avoids, 1);
        }

        foreach (Mentor mentor in mentors.Where(_ => random.Chance(140)))
        {
            Ask(random, mentor, mentees, 1);
        }

        foreach (Mentor mentor in mentors.Where(_ => random.Chance(90)))
        {
            Name(random, mentor, Others(mentor, mentees), mentor.Avoids, 1);
        }

        foreach (Mentee mentee in mentees.Where(_ => random.Chance(110)))
        {
            mentee.Earlier = random.Chance(300) ? random.Pick(mentorsOfOldRounds) : Called(random, random.Pick(Others(mentee, mentors)));
        }
    }

    /// <summary>Mostly somebody more senior in the same organisation; for those on secondment, in another one; or somebody who is in neither pool.</summary>
    private static string ManagerOf(SplitMix64 random, Person person, List<Mentor> mentors, int inPool)
    {
        bool seconded = random.Chance(60);
        Mentor[] above = [.. mentors.Where(m => m.GradeIndex > person.GradeIndex
            && m.GradeIndex <= person.GradeIndex + 3
            && m.OrganisationIndex == person.OrganisationIndex != seconded)];
        return above.Length > 0 && random.Chance(inPool) ? Called(random, random.Pick(above)) : random.Pick(managersElsewhere);
    }

    /// <summary>Most people ask for somebody of another organisation and in the right order of grades; some do not read the rules first.</summary>
    private static void Ask<T>(SplitMix64 random, Person person, List<T> others, int count)
        where T : Person
    {
        T[] fitting = [.. Others(person, others).Where(o => o.OrganisationIndex != person.OrganisationIndex && Steps(person, o) is >= 1 and <= 3)];
        Name(random, person, fitting.Length >= count && random.Chance(850) ? fitting : Others(person, others), person.Requests, count);
    }

    private static void Name<T>(SplitMix64 random, Person person, T[] candidates, List<string> list, int count)
        where T : Person
    {
        random.Shuffle(candidates);
        list.AddRange(candidates.Where(c => !person.Requests.Any(r => r == c.Name || r.Trim() == c.Address)).Take(count).Select(c => Called(random, c)));
    }

    /// <summary>How many grades the mentor of the two is above the mentee.</summary>
    private static int Steps(Person person, Person other) =>
        other is Mentor ? other.GradeIndex - person.GradeIndex : person.GradeIndex - other.GradeIndex;

    private static T[] Others<T>(Person person, List<T> others)
        where T : Person => [.. others.Where(o => o.Address != person.Address)];

    /// <summary>A person as others write them: by address, or by name, now and then with a space too many.</summary>
    private static string Called(SplitMix64 random, Person person) => random.Below(8) switch
    {
        0 => person.Address + " ",
        1 or 2 or 3 => person.Name,
        _ => person.Address,
    };
}

/// <summary>A few sentences that nothing reads: forms have them, with line breaks, commas and quotation marks.</summary>
internal static class Essays
{
    private static readonly string[] openings =
    [
        "I have been asked to lead a project across three teams, none of which report to me.",
        "My team has doubled in a year and I still run it as if we were four people around one table.",
        "I was acting up for eight months, did not get the post, and now report to the person who did.",
        "We are merging two services in the autumn; I know both heads and one of them will lose their job.",
        "I came back after a long leave and everybody has learned to do without me.",
        "I present to our board in May and so far I have only ever seen it from the back of the room.",
        "Two of my best people do not speak to each other, and each believes I am on the other's side.",
        "I have been a specialist for ten years and have been told that the next step is \"people\".",
    ];

    private static readonly string[] middles =
    [
        "What I would like to find out is how others have done it, what went wrong, and what they would not do again.",
        "I tend to prepare too much, say too little, and think of the right answer on the way home.",
        "I have had training courses; what I have not had is somebody to tell me the truth.",
        "My manager is kind, busy, and two hours away.",
        "I should like to try things out on somebody who has no stake in the result.",
    ];

    private static readonly string[] closings =
    [
        "By the end of the year I want to have decided whether to stay.",
        "If it helps: I have said \"yes\" to nearly everything so far, which is part of the trouble.",
        "A good outcome would be one honest conversation that I have been putting off, had.",
        "I do not need a sponsor, a friend or a therapist; a sounding board would do.",
    ];

    private static readonly string[] remarks =
    [
        "School holidays are difficult for me, term time is fine.", "I use a wheelchair, so please check the lifts.",
        "I am new to the region and know nobody.", "None", "Thank you for running this!", "I would rather wait a round than be matched badly.",
    ];

    private static readonly string[] abouts =
    [
        "I have led services through two reorganisations, one of them well.", "Thirty years, four sectors, three apologies I still owe.",
        "I will ask more than I answer, and I keep what I hear to myself.", "Happy to help.", "I learned most from the mentor who told me to stop.",
    ];

    /// <summary>Google Forms keeps the line breaks that a browser sent: line feeds, and from some devices carriage return and line feed.</summary>
    public static string Issue(SplitMix64 random, Mentee mentee)
    {
        string line = random.Chance(300) ? "\r\n" : "\n";
        string goal = mentee.Goals.Length > 0 ? $"{line}{line}What I ticked first was \"{mentee.Goals[0]}\"." : "";
        return $"{random.Pick(openings)} {random.Pick(middles)}{goal}{line}{line}{random.Pick(closings)}";
    }

    public static string Anything(SplitMix64 random) => random.Pick(remarks);

    public static string About(SplitMix64 random, Mentor mentor) =>
        random.Chance(400) ? $"{random.Pick(abouts)}\n{Words.Areas[mentor.AreaIndex]} is where I feel at home." : random.Pick(abouts);
}

/// <summary>The mentees' form as Google Forms exports it: a grid is a column a row, lists are parted by commas, points are numbers.</summary>
internal static class MenteeForm
{
    public static string Write(List<Mentee> mentees)
    {
        var table = new Csv();
        table.Row(
            ["Timestamp", "Email Address", "First name", "Family name", "Which organisation do you work for?", "What is your grade?",
            "Which area do you work in?", "For how many years have you led people or projects?", "Who is your line manager? (name or e-mail address)",
            "What would you like a mentor\u2019s help with?", "How did you come to your present role?",
            .. Words.Statements.Select(s => $"How far do you agree? [{s}]"),
            "What do you dislike in working together?", "How often would you like to meet?", "How would you like to meet?",
            .. Words.Days.Select(d => $"When could you meet? [{d}]"),
            "In which languages could you be mentored?",
            .. Words.Matters.Select(m => $"How much does each of these matter to you in a mentor? [{m}]"),
            "Is there a mentor you would like? (first choice)", "Is there a mentor you would like? (second choice)",
            "Is there a mentor we should not match you with?", "Who has been your mentor in this scheme before?",
            "What is the live issue that you would bring to your mentor? A few sentences help.", "Your gender (monitoring only)",
            "Your age (monitoring only)", "Is there anything else we should know?"]);
        for (int i = 0; i < mentees.Count; i++)
        {
            Mentee m = mentees[i];
            table.Row(
                [Stamp(i), m.Address, m.First, m.Last, m.Organisation, m.Grade, m.Area, m.Years, m.Manager, List(m.Goals), m.Background,
                .. m.Statements.Select(Point), List(m.Dislikes), m.Frequency, m.Mode,
                .. Enumerable.Range(0, Words.Days.Length).Select(day => List([.. m.Slots.Where(s => s.Day == day).Select(s => Words.Periods[s.Period])])),
                List(m.Languages), .. m.Importance.Select(Point), m.Requests.ElementAtOrDefault(0) ?? "", m.Requests.ElementAtOrDefault(1) ?? "",
                string.Join(", ", m.Avoids), m.Earlier, m.Issue, m.Gender, m.Age, m.Anything]);
        }

        return table.ToString();
    }

    private static string List(string[] items) => string.Join(", ", items);

    private static string Point(int point) => point == 0 ? "" : point.ToString(CultureInfo.InvariantCulture);

    /// <summary>Replies come in over three weeks, in the order of the rows.</summary>
    private static string Stamp(int row)
    {
        int minutes = 558 + (row * 367) + (row * row % 41);
        return string.Create(
            CultureInfo.InvariantCulture, $"{2 + (minutes / 1440):00}/02/2026 {minutes / 60 % 24:00}:{minutes % 60:00}:{(row * 17) % 60:00}");
    }
}

/// <summary>
/// The mentors' form as Microsoft Forms exports it through a spreadsheet: lists end in a semicolon, points are words, and a
/// header may end in a space that cannot be seen.
/// </summary>
internal static class MentorForm
{
    public static string Write(List<Mentor> mentors)
    {
        var table = new Csv();
        table.Row(
            ["ID", "Start time", "Completion time", "Email", "Name", "Your organisation\u00A0", "Your grade", "Your area of work",
            "Years in which you have led people or projects", "Your line manager (name or e-mail address)", "Where could you help a mentee?",
            "How did you come to your present role?",
            .. Words.MentorStatements, "What do you dislike in working together?", "How often could you meet a mentee?",
            "How would you like to meet?", "When are you usually free?", "In which languages could you mentor?",
            "How many mentees could you take this year?", "Is there a mentee you would like to work with?", "Is there a mentee we should not match you with?",
            "Your gender (monitoring only)", "Your age (monitoring only)", "Tell mentees a little about yourself"]);
        for (int i = 0; i < mentors.Count; i++)
        {
            Mentor m = mentors[i];
            table.Row(
                [(i + 1).ToString(CultureInfo.InvariantCulture), Stamp(i, 0), Stamp(i, m.AnswersLittle ? 2 : 11), m.Address, m.Name, m.Organisation, m.Grade,
                m.Area, m.Years, m.Manager, List(m.Goals), m.Background, .. m.Statements.Select(Point), List(m.Dislikes), m.Frequency, m.Mode,
                List([.. m.Slots.Select(s => $"{Words.Days[s.Day][..3]} {Words.Periods[s.Period]}")]), List(m.Languages),
                m.Capacity.ToString(CultureInfo.InvariantCulture), string.Join(";", m.Requests), string.Join(";", m.Avoids), m.Gender, m.Age, m.About]);
        }

        return table.ToString();
    }

    private static string List(string[] items) => string.Concat(items.Select(i => i + ";"));

    private static string Point(int point) => point == 0 ? "" : Words.Agreement[point - 1];

    private static string Stamp(int row, int minutesLater)
    {
        int minutes = 549 + (row * 211) + (row * row % 29) + minutesLater;
        return string.Create(CultureInfo.InvariantCulture, $"1/{12 + (minutes / 1440)}/26 {minutes / 60 % 24}:{minutes % 60:00}:{(row * 13) % 60:00}");
    }
}

/// <summary>Rows of cells with commas between them (RFC 4180), lines ended by carriage return and line feed.</summary>
internal sealed class Csv
{
    private readonly StringBuilder text = new();

    public void Row(params IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    public override string ToString() => text.ToString();

    private static string Cell(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
