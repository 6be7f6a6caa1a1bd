using System.Numerics;

namespace VestreToten.Lean.Web.Platform.Live;

/// <summary>How often each topic has been read again by one screen.</summary>
internal sealed class TopicCounter
{
    private readonly int[] _readings = new int[BitOperations.PopCount((uint)BoardTopics.All)];

    public void Add(BoardTopics topics)
    {
        for (var i = 0; i < _readings.Length; i++)
            _readings[i] += Has(topics, i);
    }

    /// <summary>Moves with every reading of any of the topics.</summary>
    public int Of(BoardTopics topics) => _readings.Select((readings, i) => readings * Has(topics, i)).Sum();

    private static int Has(BoardTopics topics, int bit) => ((int)topics >> bit) & 1;
}
