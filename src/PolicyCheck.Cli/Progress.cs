using System.Runtime.CompilerServices;
using Spectre.Console;

namespace PolicyCheck.Cli;

/// <summary>Shows what is going on when somebody watches and the work takes longer than a second.</summary>
internal sealed class Progress(Terminal terminal)
{
    // Conditions may be nested deep; a thread of our own has room for them on every platform.
    private const int StackSize = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim _closing = new();
    private readonly ManualResetEventSlim _cleared = new(initialState: true);
    private readonly Lock _gate = new();
    private volatile string _stage = "";

    /// <summary>Names what begins now.</summary>
    public void Stage(string stage) => _stage = stage;

    /// <summary>Takes away what is shown, for good: from here on the work prints itself.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closing.Set();
        }

        _cleared.Wait();
    }

    /// <summary>Does the work and returns what it returned, or throws what it threw.</summary>
    public T While<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        var thread = new Thread(() => Run(work, done), StackSize);
        thread.Start();
        if (terminal.IsWatched && !_closing.Wait(Patience) && MayShow())
        {
            Show();
        }

        return done.Task.GetAwaiter().GetResult();
    }

    private void Run<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        try
        {
            var result = work();
            Close();
            done.SetResult(result);
        }
        catch (Exception e)
        {
            Close();
            done.SetException(e);
        }
    }

    private bool MayShow()
    {
        lock (_gate)
        {
            if (!_closing.IsSet)
            {
                _cleared.Reset();
            }

            return !_closing.IsSet;
        }
    }

    /// <summary>A method of its own, so that Spectre.Console is loaded only when there is something to show.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Show()
    {
        try
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            console.Status().Start(Markup.Escape(_stage), context =>
            {
                while (!_closing.Wait(Tick))
                {
                    context.Status = Markup.Escape(CellText.Clean(_stage));
                }
            });
        }
        finally
        {
            _cleared.Set();
        }
    }
}
