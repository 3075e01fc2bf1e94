using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Reporting;

namespace PolicyCheck.Cli.Commands;

/// <summary>For whom something is printed. Not a yes/no: of such an option System.CommandLine takes only 'true' and 'false' for its word.</summary>
internal enum Audience
{
    /// <summary>People.</summary>
    People,

    /// <summary>Other programs, as JSON.</summary>
    Programs,
}

/// <summary>Options that several commands share, and options that take one of a few words: anything else is an error that lists them.</summary>
internal static class Choices
{
    /// <summary>Where the policies are.</summary>
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Policy files, or folders that hold some",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["policies"],
        };
        paths.Validators.Add(RefuseOptions);
        return paths;
    }

    /// <summary>Which inventory.</summary>
    public static Option<string?> Snapshot() => Path(
        "--snapshot", "FILE|DIR", "Inventory (.json, .xlsx, .csv) to use for all policies instead of each organisation's latest; of a folder the last file by name");

    /// <summary>Where to.</summary>
    public static Option<string?> Out(string folder) => Path("--out", "DIR", $"Folder for the reports, as <out>/<organisation>/<date>/; '{folder}' when not given");

    /// <summary>Whose notes.</summary>
    public static Option<string?> Carry() => Path(
        "--carry", "FILE|DIR", "An earlier gap-report.xlsx whose status and comments are taken over; or the folder of all reports, of which each organisation's latest before this one is taken");

    /// <summary>Which day.</summary>
    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "Day to judge on, e.g. 2026-06-30; the inventory's own when not given",
        HelpName = "DATE",
        CustomParser = Day("--as-of"),
    };

    /// <summary>Reads a day, or says how one is written.</summary>
    public static Func<ArgumentResult, DateOnly?> Day(string option) => result =>
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"{option}: '{result.Tokens[0].Value}' is not a day; write it as 2026-06-30");
        return null;
    };

    /// <summary>Which report formats; repeated or parted by commas.</summary>
    public static Option<IReadOnlyList<IReporter>> Format()
    {
        var names = Reporters.All.Select(r => r.Format).ToArray();
        var option = new Option<IReadOnlyList<IReporter>>("--format")
        {
            Description = $"Report formats, parted by commas or repeated: {List(names)}; when none is given {List([.. Reporters.Default.Select(r => r.Format)], "and")}. 'json' alone, without --out, goes to standard output",
            HelpName = string.Join('|', names),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => Formats(result, names),
        };
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>From which verdict on the check fails.</summary>
    public static Option<FailLevel> FailOn() => OneOf(
        "--fail-on",
        "From which verdict on the exit status is 1: gap (when not given); advisory: also recommendations not met; unknown: also what cannot be judged; never",
        ("gap", FailLevel.Gap), ("advisory", FailLevel.Advisory), ("unknown", FailLevel.Unknown), ("never", FailLevel.Never));

    /// <summary>Language of the reports.</summary>
    public static Option<Language?> ReportLanguage() => OneOf<Language?>(
        "--language", "Language of the reports; the policies' own when not given", ("sv", Language.Swedish), ("en", Language.English));

    /// <summary>Whether conditions in C# may run.</summary>
    public static Option<bool> AllowCSharp() => new("--allow-csharp")
    {
        Description = "Let conditions that are written in C# run; without it a policy that has some is an error",
    };

    /// <summary>The form in which a policy is printed.</summary>
    public static Option<ExportForm> ExportForm() => OneOf(
        "--to", "The form to print: json (when not given), or policy, the language itself", ("json", Cli.ExportForm.Json), ("policy", Cli.ExportForm.Policy));

    /// <summary>The words as a list: <c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> words, string last = "or") =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}";

    private static Option<string?> Path(string name, string helpName, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError($"{name}: give a path");
            }
        });
        return option;
    }

    /// <summary>System.CommandLine takes an option that it does not know for one more path.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var word in result.Tokens.Select(t => t.Value).Where(v => v.StartsWith('-')))
        {
            var options = (result.Parent as CommandResult)?.Command.Options.Select(o => o.Name).ToList() ?? [];
            var meant = Spelling.Nearest(word, options) is { } nearest ? $"did you mean '{nearest}'?" : $"choose {List(options)}; a path that begins so is written ./{word}";
            result.AddError($"there is no option '{word}'; {meant}");
        }
    }

    /// <summary>One of some words, without regard to case; the first choice is not the default unless it is the type's.</summary>
    public static Option<T> OneOf<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        var words = choices.Select(c => c.Word).ToArray();
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var at = Array.FindIndex(words, w => w.Equals(result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase));
                if (at < 0)
                {
                    result.AddError(Unknown(name, result.Tokens[0].Value, words));
                    return default;
                }

                return choices[at].Value;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }

    private static List<IReporter> Formats(ArgumentResult result, string[] names)
    {
        var chosen = new List<IReporter>();
        foreach (var word in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (Reporters.All.FirstOrDefault(r => r.Format.Equals(word, StringComparison.OrdinalIgnoreCase)) is not { } reporter)
            {
                result.AddError(Unknown("--format", word, names));
            }
            else if (!chosen.Contains(reporter))
            {
                chosen.Add(reporter);
            }
        }

        return chosen;
    }

    private static string Unknown(string option, string word, string[] words)
    {
        var meant = Spelling.Nearest(word, words) is { } nearest ? $"did you mean '{nearest}'? " : "";
        return $"{option}: there is no '{word}'; {meant}choose {List(words)}";
    }
}
