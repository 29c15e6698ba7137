namespace Mentoring.Matching.ShortForms;

/// <summary>What one thread needs to match people again and again.</summary>
internal sealed class FormRoom
{
    private int[] costs = [];
    private int[] part = [];

    /// <summary>Room for the costs of all pairs.</summary>
    public Memory<int> Costs(int count) => Of(ref costs, count);

    /// <summary>Room for the costs of the pairs of some people.</summary>
    public Memory<int> Part(int count) => Of(ref part, count);

    private static Memory<int> Of(ref int[] room, int count)
    {
        if (room.Length < count)
        {
            room = new int[count];
        }

        return room.AsMemory(0, count);
    }
}
