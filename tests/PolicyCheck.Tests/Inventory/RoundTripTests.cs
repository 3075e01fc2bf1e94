using System.Collections;
using System.Text;
using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Inventory;

/// <summary>What is written is read back equal, field by field of the table.</summary>
public sealed class RoundTripTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_snapshot_with_every_field_survives(bool indented)
    {
        var written = Full();
        var result = JsonText.Read(Bytes(written, indented));
        Assert.DoesNotContain(result.Diagnostics, d => d.IsError);
        AssertSame(written, result.Snapshot, "$");
        Assert.Equal(Bytes(written, indented), Bytes(result.Snapshot!, indented));
    }

    [Fact]
    public void A_snapshot_with_nothing_survives()
    {
        var written = new Snapshot { OrganisationId = "O", AsOf = AsOf };
        var result = JsonText.Read(Bytes(written, indented: false));
        Assert.Empty(result.Diagnostics);
        AssertSame(written, result.Snapshot, "$");
        Assert.Equal("""{"organisationId":"O","asOf":"2026-06-30","accounts":[]}""", Encoding.UTF8.GetString(Bytes(written, indented: false)));
    }

    [Fact]
    public void Derived_fields_are_not_written()
    {
        var json = Encoding.UTF8.GetString(Bytes(Full(), indented: false));
        Assert.DoesNotContain("\"owner\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"changes\"", json, StringComparison.Ordinal);
    }

    private static byte[] Bytes(Snapshot snapshot, bool indented)
    {
        using var stream = new MemoryStream();
        JsonSnapshotWriter.Write(snapshot, stream, indented);
        return stream.ToArray();
    }

    /// <summary>A snapshot in which every stored field of every entity has a value, made from the table.</summary>
    private static Snapshot Full()
    {
        var seed = 0;
        var snapshot = new Snapshot
        {
            SnapshotId = "S",
            SchemaVersion = "1",
            OrganisationId = "O",
            AsOf = AsOf,
            TimeZone = LocalTime.ZoneId,
            Note = "å \"😀\" \\ \t",
            HistoryKnownFrom = AsOf,
            Accounts = [Make<Account>(), Make<Account>()],
            Persons = [Make<Person>()],
            Units = [Make<OrgUnit>()],
            Assignments = [Make<Assignment>()],
            Acknowledgements = [Make<Acknowledgement>()],
            Trainings = [],
            Attestations = [Make<Attestation>()],
            ExternalPosts = [Make<Post>()],
            Governance = Make<Governance>(),
        };
        foreach (var section in Enum.GetValues<Section>())
        {
            snapshot.DataCompleteness[section] = (Completeness)((int)section % 2);
        }

        snapshot.LogCoverage[Section.Posts] = new DateSpan(AsOf, AsOf);
        snapshot.LogCoverage[Section.ArchiveEvents] = new DateSpan(AsOf.AddDays(-1), AsOf);
        return snapshot;

        T Make<T>() => (T)Entity(typeof(T));

        object Entity(Type type)
        {
            var entity = Activator.CreateInstance(type)!;
            foreach (var field in Entities.For(type).Fields.Where(f => f.IsStored))
            {
                field.Property.SetValue(entity, field.IsList ? List(field) : Value(field));
            }

            return entity;
        }

        object List(FieldInfo field)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ElementType))!;
            list.Add(Value(field));
            list.Add(Value(field));
            return list;
        }

        object Value(FieldInfo field) => field.Kind switch
        {
            FieldKind.Truth => ++seed % 2 == 0,
            FieldKind.Number => ++seed,
            FieldKind.Text => $"text å {++seed}",
            FieldKind.Date => AsOf.AddDays(-(++seed)),
            FieldKind.Instant => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(seed % 13)).AddTicks(++seed),
            FieldKind.Enum => Enum.ToObject(field.ElementType, ++seed % EnumTerms.For(field.ElementType).Values.Count),
            _ => Entity(field.ElementType),
        };
    }

    private static void AssertSame(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null || expected is string or ValueType)
        {
            Assert.True(Equals(expected, actual) && (expected is not DateTimeOffset at || at.Offset == ((DateTimeOffset)actual!).Offset), $"{path}: {expected} became {actual}");
        }
        else if (expected is IDictionary map)
        {
            Assert.Equal(map.Cast<object>().ToHashSet(), ((IDictionary)actual).Cast<object>().ToHashSet());
        }
        else if (expected is IEnumerable list)
        {
            var (before, after) = (list.Cast<object>().ToList(), ((IEnumerable)actual).Cast<object>().ToList());
            Assert.Equal(before.Count, after.Count);
            for (var i = 0; i < before.Count; i++)
            {
                AssertSame(before[i], after[i], $"{path}[{i}]");
            }
        }
        else
        {
            var properties = expected is Snapshot ? typeof(Snapshot).GetProperties().Where(p => p.Name != nameof(Snapshot.Origins)) : Entities.For(expected.GetType()).Fields.Where(f => f.IsStored).Select(f => f.Property);
            foreach (var property in properties)
            {
                AssertSame(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
            }
        }
    }
}
