using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Mutation;

namespace PolicyCheck.Cli;

/// <summary>The results of a test as JSON, for other programs.</summary>
internal static class TestDocument
{
    // Policies are Swedish; what is written goes to a file or pipe, never into a web page.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document.</summary>
    public static void Write(FinishedTest test, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("policies");
            foreach (var (policy, rules) in test.Policies)
            {
                json.WriteStartObject();
                json.WriteString("id", policy.Id);
                json.WriteNumber("rules", rules.Count);
                json.WriteNumber("examples", rules.Sum(r => r.Examples.Count));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Diagnostics(json, test);
            if (test.Mutation is { } mutation)
            {
                Mutants(json, mutation);
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Diagnostics(Utf8JsonWriter json, FinishedTest test)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in test.Examples.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", diagnostic.Descriptor.Id);
            json.WriteString("severity", diagnostic.Kind);
            Place(json, diagnostic.Location);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Mutants(Utf8JsonWriter json, MutationResults mutation)
    {
        json.WriteStartObject("mutants");
        foreach (var fate in Enum.GetValues<MutantFate>())
        {
            json.WriteNumber(Word(fate), mutation.Count(fate));
        }

        json.WriteEndObject();
        json.WriteStartArray("notNoticed");
        foreach (var mutant in mutation.Mutants.Where(m => m.Fate is MutantFate.Live or MutantFate.NoDifference))
        {
            json.WriteStartObject();
            json.WriteString("policy", mutant.Policy);
            json.WriteString("declaration", mutant.Change.Declaration);
            Place(json, mutant.Change.At);
            json.WriteString("before", mutant.Change.Before);
            json.WriteString("after", mutant.Change.After);
            json.WriteString("fate", Word(mutant.Fate));
            if (mutant.Witness is { } witness)
            {
                json.WriteStartObject("example");
                json.WriteString("rule", witness.Rule);
                json.WriteString("line", witness.Line);
                json.WriteString("verdict", witness.Verdict);
                json.WriteString("mutated", witness.Mutated);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, PolicyCheck.Diagnostics.Location at)
    {
        json.WriteString("file", at.Path);
        if (at.Start is { } start)
        {
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
        }
    }

    private static string Word(MutantFate fate) => fate switch
    {
        MutantFate.Noticed => "noticed",
        MutantFate.Equivalent => "equivalent",
        MutantFate.NoDifference => "noDifferenceFound",
        _ => "live",
    };
}
