using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Names and paths: fields, definitions and parameters.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindPath(NamePath path, bool singular)
    {
        var last = path.Parts.Count == 1;
        var bound = First(path.Parts[0], singular && last);
        for (var i = 1; i < path.Parts.Count && !bound.Type.IsError; i++)
        {
            bound = Member(bound, path.Parts[i], path, singular && i == path.Parts.Count - 1);
        }

        return bound;
    }

    private BoundExpression First(NamePart part, bool singular)
    {
        if (Resolve(part, singular) is { } bound)
        {
            return bound;
        }

        if (_frame.Parameter(part.Name) is { } parameter)
        {
            return Fail(BindingDiagnostics.IsWrongKind(parameter.Frame.Locate(parameter.Parameter.Value.Span), parameter.Frame.At(parameter.Parameter.Value.Span).Text, NotPlain(parameter.Parameter.Value), "a value such as 14 days or 2", $"write the value that '{part.Name}' shall have"), part.Span);
        }

        var nearest = Spelling.Nearest(part.Name, _scope.Names());
        return Fail(BindingDiagnostics.NoSuchName(_frame.Locate(part.Span), part.Name, nearest), part.Span);
    }

    private static string NotPlain(Expression value) => value switch
    {
        ListLiteral => "a list",
        CalendarRecurrence or RollingRecurrence => "a recurrence",
        _ => "a word",
    };

    private BoundExpression? Resolve(NamePart part, bool singular)
    {
        if (_scope.Find(part, singular) is { } field)
        {
            return field;
        }

        if (_frame.Definition(part.Name) is { } definition)
        {
            return _subject is SubjectKind.Unit or SubjectKind.Organisation
                ? Fail(BindingDiagnostics.IsAboutAccounts(_frame.Locate(part.Span), part.Name, SubjectTerms.Word(_subject, _frame.Language)), part.Span)
                : new BoundNamed(part.Name, false, definition, _frame.At(part.Span));
        }

        return _frame.Parameter(part.Name) is { } parameter ? BindParameter(part, parameter.Parameter, parameter.Frame) : null;
    }

    /// <summary>A parameter's plain value; lists, words and recurrences have a meaning only where they are used.</summary>
    private BoundExpression? BindParameter(NamePart part, ParameterSyntax parameter, PolicyFrame frame)
    {
        if (parameter.Value is ErrorExpression)
        {
            return new BoundError(_frame.At(part.Span));
        }

        return parameter.Value is NamePath or ListLiteral or CalendarRecurrence or RollingRecurrence
            ? null
            : new BoundNamed(part.Name, true, ForAccount(frame).Bind(parameter.Value), _frame.At(part.Span));
    }

    private BoundExpression Member(BoundExpression target, NamePart part, Expression whole, bool singular)
    {
        if (target.Type.IsError)
        {
            return target;
        }

        if (target.Type is ManyType { Element: RecordType element })
        {
            var variable = new ElementVariable(element);
            var item = new BoundElement(variable, _frame.At(part.Span));
            var selector = Member(item, part, whole, singular);
            return selector.Type.IsError ? selector
                : selector.Type is ManyType ? Fail(BindingDiagnostics.IsListOfLists(Where(whole), Text(whole)), whole)
                : new BoundMap(target, variable, selector, At(whole));
        }

        if (target.Type is RecordType record)
        {
            return _scope.FieldOf(target, record.Entity, part, singular) switch
            {
                BoundField field => field with { At = At(whole) },
                BoundDerived derived => derived with { At = At(whole) },
                _ => NoField(part, record.Entity),
            };
        }

        return Fail(BindingDiagnostics.NoSuchField(_frame.Locate(part.Span), part.Name, Kind(target), null, ""), part.Span);
    }

    private BoundError NoField(NamePart part, EntityInfo entity)
    {
        var names = _scope.FieldNames(entity).Order(StringComparer.Ordinal).ToList();
        var owner = entity.In(_frame.Language);
        return Fail(BindingDiagnostics.NoSuchField(_frame.Locate(part.Span), part.Name, owner, Spelling.Nearest(part.Name, names), string.Join(", ", names)), part.Span);
    }
}
