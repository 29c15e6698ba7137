namespace Mentoring.Matching.Studies.Formats;

/// <summary>A preference and how many voters have it.</summary>
/// <param name="Count">How many voters, 1 or more.</param>
/// <param name="Groups">
/// Alternatives from 0: of an order the most liked first, a group being a tie; of categories what is in each of them.
/// </param>
/// <remarks>A value: equal when both parts are equal.</remarks>
public sealed record PrefLibPreference(long Count, OrderedGroups Groups);
