using System.Diagnostics.CodeAnalysis;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Things that several users share: made when first asked for, kept until every user has let go.</summary>
internal sealed class SharedItems<TKey, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    where TKey : notnull
{
    private readonly Lock door = new();
    private readonly Dictionary<TKey, int> usesLeft;
    private readonly Dictionary<TKey, Lazy<T>> items = [];

    /// <param name="uses">The key of every use to come; a key of several uses as often.</param>
    public SharedItems(IEnumerable<TKey> uses) => usesLeft = uses.GroupBy(key => key).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>The item; others who want the same wait while it is made. What making it throws, everyone who wants it gets.</summary>
    public T Get(TKey key, Func<T> make)
    {
        Lazy<T>? item;
        lock (door)
        {
            if (!items.TryGetValue(key, out item))
            {
                items.Add(key, item = new Lazy<T>(make));
            }
        }

        return item.Value;
    }

    /// <summary>Ends one use.</summary>
    public void Release(TKey key)
    {
        lock (door)
        {
            if (--usesLeft[key] == 0)
            {
                items.Remove(key);
                usesLeft.Remove(key);
            }
        }
    }
}
