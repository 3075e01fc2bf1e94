using System.Text;

namespace PolicyCheck.Inventory;

/// <summary>Finds what a name stands for from its UTF-8 bytes, without making a string of them.</summary>
internal sealed class NameTable<T>
{
    private readonly (byte[] Name, T Value)[] _entries;
    private readonly int[] _slots;
    private readonly bool _ignoreCase;

    /// <summary>Indexes <paramref name="entries"/>.</summary>
    /// <param name="entries">Names, all different, and what they stand for.</param>
    /// <param name="ignoreCase">True when <c>editor</c> and <c>Editor</c> are one name; only A to Z are folded.</param>
    public NameTable(IEnumerable<(string Name, T Value)> entries, bool ignoreCase)
    {
        _entries = [.. entries.Select(e => (Encoding.UTF8.GetBytes(e.Name), e.Value))];
        _ignoreCase = ignoreCase;
        Names = [.. _entries.Select(e => Encoding.UTF8.GetString(e.Name))];

        // Four slots for a name: hardly ever a second look.
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _entries.Length * 4))];
        for (var i = 0; i < _entries.Length; i++)
        {
            var slot = Hash(_entries[i].Name) & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>All names in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What <paramref name="name"/> stands for.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out T value)
    {
        if (name.Length > 0)
        {
            var slot = Hash(name) & (_slots.Length - 1);
            for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            {
                ref readonly var entry = ref _entries[_slots[slot] - 1];
                if (name.SequenceEqual(entry.Name) || (_ignoreCase && Ascii.EqualsIgnoreCase(name, entry.Name)))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Length and three letters tell the names of one entity apart; 0x20 folds the case of letters.</summary>
    private static int Hash(ReadOnlySpan<byte> name) =>
        name.Length + ((name[0] | 0x20) * 7) + ((name[name.Length / 2] | 0x20) * 31) + ((name[^1] | 0x20) * 131);
}
