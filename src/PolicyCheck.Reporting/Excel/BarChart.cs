using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing;

namespace PolicyCheck.Reporting.Excel;

/// <summary>Stacked bars that lie: the names of units are long, and read from left to right.</summary>
internal static class BarChart
{
    private const int TextSize = 1100;
    private const int TitleSize = 1400;
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;

    public static ChartSpace Of(ChartPlan plan)
    {
        var bars = new DocumentFormat.OpenXml.Drawing.Charts.BarChart(
            new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Stacked }, new VaryColors { Val = false });
        bars.Append(plan.Series.Select((s, i) => Bars(s, plan.Categories, (uint)i)));
        bars.Append(new GapWidth { Val = 45 }, new Overlap { Val = 100 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        var space = new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                TitleOf(plan.Title, TitleSize),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), bars, Categories(plan.CategoryTitle, plan.CategoryFormat), Values(plan.ValueTitle)),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            Text());
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static BarChartSeries Bars(ChartSeries series, ChartCells<string> categories, uint number) => new(
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = number },
        new Order { Val = number },
        new SeriesText(Strings(series.Name)),
        new ChartShapeProperties(new D.SolidFill(new D.RgbColorModelHex { Val = series.Colour }), new D.Outline(new D.SolidFill(new D.RgbColorModelHex { Val = "FFFFFF" })) { Width = 6350 }),
        new InvertIfNegative { Val = false },
        new CategoryAxisData(Strings(categories)),
        new DocumentFormat.OpenXml.Drawing.Charts.Values(Numbers(series.Values)));

    private static StringReference Strings(ChartCells<string> cells)
    {
        var cache = new StringCache(new PointCount { Val = (uint)cells.Values.Count });
        cache.Append(cells.Values.Select((v, i) => new StringPoint(new NumericValue(v)) { Index = (uint)i }));
        return new StringReference(new Formula(cells.Reference), cache);
    }

    private static NumberReference Numbers(ChartCells<int> cells)
    {
        var cache = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)cells.Values.Count });
        cache.Append(cells.Values.Select((v, i) => new NumericPoint(new NumericValue(v.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i }));
        return new NumberReference(new Formula(cells.Reference), cache);
    }

    /// <summary>From the top down, as the table stands.</summary>
    private static CategoryAxis Categories(string title, string format) => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        TitleOf(title, TextSize),
        new NumberingFormat { FormatCode = format, SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },

        // Else days become an axis of time, with a place for every day between.
        new AutoLabeled { Val = false },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new TickLabelSkip { Val = 1 },
        new NoMultiLevelLabels { Val = true });

    /// <summary>At the bottom, though the categories begin at the top.</summary>
    private static ValueAxis Values(string title) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorGridlines(new ChartShapeProperties(new D.Outline(new D.SolidFill(new D.RgbColorModelHex { Val = "D9D9D9" })) { Width = 6350 })),
        TitleOf(title, TextSize),
        new NumberingFormat { FormatCode = "0", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = CrossesValues.Maximum },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static Title TitleOf(string text, int size) => new(
        new ChartText(new RichText(
            new D.BodyProperties(),
            new D.ListStyle(),
            new D.Paragraph(
                new D.ParagraphProperties(new D.DefaultRunProperties { FontSize = size, Bold = size == TitleSize }),
                new D.Run(new D.RunProperties { FontSize = size, Bold = size == TitleSize }, new D.Text(text))))),
        new Overlay { Val = false });

    private static TextProperties Text() => new(
        new D.BodyProperties(),
        new D.ListStyle(),
        new D.Paragraph(new D.ParagraphProperties(new D.DefaultRunProperties { FontSize = TextSize }), new D.EndParagraphRunProperties { Language = "sv-SE" }));
}
