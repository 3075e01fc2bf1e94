using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>The laws of the truth values, each tried on every combination.</summary>
public sealed class TruthTests
{
    private static readonly DateOnly Early = new(2026, 6, 30);

    private static readonly DateOnly Late = new(2026, 12, 31);

    private static readonly Truth[] Kleene = [Truth.False, Truth.Unknown, Truth.True];

    private static readonly Truth[] All =
    [
        .. Kleene, Truth.Missed(Early), Truth.Missed(Late), Truth.PendingUntil(null), Truth.PendingUntil(Early), Truth.PendingUntil(Late),
        Truth.Vacuous, Truth.NextAsked(Early), Truth.NextAsked(Late),
    ];

    [Fact]
    public void The_three_values_follow_the_tables_of_Kleene()
    {
        Assert.Equal([Truth.False, Truth.False, Truth.False], Kleene.Select(a => a & Truth.False));
        Assert.Equal([Truth.False, Truth.Unknown, Truth.Unknown], Kleene.Select(a => a & Truth.Unknown));
        Assert.Equal([Truth.False, Truth.Unknown, Truth.True], Kleene.Select(a => a & Truth.True));
        Assert.Equal([Truth.False, Truth.Unknown, Truth.True], Kleene.Select(a => a | Truth.False));
        Assert.Equal([Truth.Unknown, Truth.Unknown, Truth.True], Kleene.Select(a => a | Truth.Unknown));
        Assert.Equal([Truth.True, Truth.True, Truth.True], Kleene.Select(a => a | Truth.True));
        Assert.Equal([Truth.True, Truth.Unknown, Truth.False], Kleene.Select(a => !a));
    }

    [Fact]
    public void The_three_values_form_a_lattice_with_De_Morgan_and_distribution()
    {
        foreach (var (a, b, c) in Triples(Kleene))
        {
            Assert.Equal(a, a & (a | b));
            Assert.Equal(a, a | (a & b));
            Assert.Equal((a & b) | (a & c), a & (b | c));
            Assert.Equal((a | b) & (a | c), a | (b & c));
            Assert.Equal(!a | !b, !(a & b));
            Assert.Equal(!a & !b, !(a | b));
            Assert.Equal(a, !!a);
            Assert.Equal(a, a & Truth.True);
            Assert.Equal(a, a | Truth.False);
        }
    }

    [Fact]
    public void And_and_or_care_neither_for_order_nor_for_grouping_nor_for_repetition()
    {
        foreach (var (a, b, c) in Triples(All))
        {
            Assert.Equal(a & b, b & a);
            Assert.Equal(a | b, b | a);
            Assert.Equal(a & (b & c), (a & b) & c);
            Assert.Equal(a | (b | c), (a | b) | c);
            Assert.Equal(a, a & a);
            Assert.Equal(a, a | a);
        }
    }

    [Fact]
    public void False_and_true_prevail_and_vacuous_yields_to_everything_in_and()
    {
        foreach (var a in All)
        {
            Assert.Equal(TruthKind.False, (a & Truth.False).Kind);
            Assert.Equal(TruthKind.True, (a | Truth.True).Kind);
            Assert.Equal(a.Kind, (a & Truth.Vacuous).Kind);
            Assert.Equal(a.Kind, (a | Truth.False).Kind);
            Assert.Equal(a.Kind, (!!a).Kind);
        }
    }

    /// <summary>
    /// With a duty that asks about nothing De Morgan ends: <c>true and vacuous</c> is true (what there was to do is done), and
    /// <c>false or vacuous</c> is vacuous (a gap needs something that was asked). The binder keeps deadlines from under
    /// <c>not</c>, so that only <c>every … has</c> over an empty list can meet this.
    /// </summary>
    [Fact]
    public void De_Morgan_holds_for_the_kinds_but_where_something_decided_meets_something_vacuous()
    {
        foreach (var (a, b, _) in Triples(All))
        {
            var kinds = new HashSet<TruthKind> { a.Kind, b.Kind };
            if (!kinds.SetEquals([TruthKind.True, TruthKind.Vacuous]))
            {
                Assert.Equal((!a | !b).Kind, (!(a & b)).Kind);
            }

            if (!kinds.SetEquals([TruthKind.False, TruthKind.Vacuous]))
            {
                Assert.Equal((!a & !b).Kind, (!(a | b)).Kind);
            }
        }

        Assert.Equal(Truth.True, Truth.True & Truth.Vacuous);
        Assert.Equal(Truth.Vacuous, Truth.False | Truth.Vacuous);
    }

    [Fact]
    public void Of_two_days_and_takes_the_earlier_and_or_the_later()
    {
        Assert.Equal(Early, (Truth.PendingUntil(Late) & Truth.PendingUntil(Early)).Due);
        Assert.Equal(Late, (Truth.PendingUntil(Late) | Truth.PendingUntil(Early)).Due);
        Assert.Equal(Early, (Truth.Missed(Late) & Truth.Missed(Early)).Due);
        Assert.Equal(Late, (Truth.Missed(Late) | Truth.Missed(Early)).Due);
        Assert.Equal(Early, (Truth.NextAsked(Late) & Truth.NextAsked(Early)).Due);
        Assert.Equal(Late, (Truth.PendingUntil(Late) & Truth.PendingUntil(null)).Due);
        Assert.Equal(Late, (Truth.PendingUntil(Late) | Truth.PendingUntil(null)).Due);
        Assert.Equal(Truth.Missed(Late), Truth.Missed(Late) & Truth.PendingUntil(Early));
        Assert.Equal(Truth.PendingUntil(Early), Truth.Missed(Late) | Truth.PendingUntil(Early));
    }

    [Fact]
    public void Only_pending_false_and_vacuous_have_a_day()
    {
        Assert.Equal(Early, Truth.PendingUntil(Early).Due);
        Assert.Equal(Early, Truth.Missed(Early).Due);
        Assert.Equal(Early, Truth.NextAsked(Early).Due);
        Assert.All(Kleene.Append(Truth.Vacuous).Append(Truth.PendingUntil(null)), t => Assert.Null(t.Due));
        Assert.Null((!Truth.Missed(Early)).Due);
        Assert.Equal(Truth.PendingUntil(Early), !Truth.PendingUntil(Early));
    }

    [Fact]
    public void Missing_yes_or_no_is_unknown()
    {
        Assert.Equal([Truth.True, Truth.False, Truth.Unknown], new bool?[] { true, false, null }.Select(Truth.Of));
        Assert.Equal(Truth.False, default);
    }

    private static IEnumerable<(Truth A, Truth B, Truth C)> Triples(Truth[] values) =>
        from a in values from b in values from c in values select (a, b, c);
}
