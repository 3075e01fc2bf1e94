namespace PolicyCheck.Scripting;

/// <summary>
/// Well-known names and why they are refused, so that a message says what is wrong instead of only that something is not
/// allowed. This list keeps nothing out: what is not on <see cref="AllowedSymbols"/> is refused under any name.
/// </summary>
internal static class RefusedNames
{
    private static readonly Dictionary<Refusal, string> Types = new()
    {
        [Refusal.Files] = "IO File FileInfo Directory DirectoryInfo DriveInfo Path Stream FileStream StreamReader StreamWriter MemoryMappedFile",
        [Refusal.Processes] = "Process ProcessStartInfo Diagnostics",
        [Refusal.Machine] = "Environment AppDomain AppContext RuntimeInformation OperatingSystem GC",
        [Refusal.Terminal] = "Console",
        [Refusal.Network] = "Net Http HttpClient WebClient WebRequest Socket Sockets TcpClient UdpClient Dns Ping",
        [Refusal.Threads] = "Threading Thread ThreadPool Tasks Task ValueTask Parallel Timer Monitor Mutex Semaphore Interlocked ThreadLocal AsyncLocal",
        [Refusal.Reflection] = "Reflection Activator Assembly Type MethodInfo PropertyInfo FieldInfo RuntimeHelpers Expression Expressions",
        [Refusal.Pointers] = "Unsafe Marshal MemoryMarshal NativeMemory IntPtr UIntPtr Span ReadOnlySpan Memory InteropServices",
        [Refusal.ClockOrChance] = "DateTime TimeProvider TimeZoneInfo Stopwatch Random RandomNumberGenerator Guid",
        [Refusal.Building] = "Enumerable Array List Dictionary HashSet Stack Queue StringBuilder Buffer ArrayPool Lazy Tuple ValueTuple",
        [Refusal.Culture] = "Globalization CultureInfo RegionInfo Convert TextInfo",
        [Refusal.Pattern] = "RegularExpressions Regex",
        [Refusal.FunctionValue] = "Func Action Predicate Delegate",
    };

    private static readonly Dictionary<Refusal, string> Members = new()
    {
        [Refusal.Reflection] = "GetType GetHashCode MemberwiseClone ReferenceEquals",
        [Refusal.Building] = "Range Repeat Aggregate Concat Append Prepend Union Zip Join GroupJoin Chunk ToArray ToList ToDictionary ToHashSet ToLookup PadLeft PadRight Insert Replace Split ToCharArray",
        [Refusal.Threads] = "AsParallel",
        [Refusal.ClockOrChance] = "Now UtcNow Today ToLocalTime LocalDateTime",
        [Refusal.Culture] = "ToString Parse TryParse Format ToLower ToUpper",
    };

    private static readonly Dictionary<string, Refusal> ByType = Flat(Types);

    private static readonly Dictionary<string, Refusal> ByMember = Flat(Members);

    /// <summary>Names that can only be members, for a test that the model has none of them.</summary>
    public static IEnumerable<string> MemberNames => ByMember.Keys;

    /// <summary>The reason against a class or namespace of that name, or null.</summary>
    public static Refusal? OfType(string name) => ByType.TryGetValue(name, out var refusal) ? refusal : null;

    /// <summary>The reason against a member of that name, or null.</summary>
    public static Refusal? OfMember(string name) => ByMember.TryGetValue(name, out var refusal) ? refusal : null;

    private static Dictionary<string, Refusal> Flat(Dictionary<Refusal, string> names) =>
        names.SelectMany(row => row.Value.Split(' '), (row, name) => (name, row.Key)).ToDictionary(n => n.name, n => n.Key, StringComparer.Ordinal);
}
