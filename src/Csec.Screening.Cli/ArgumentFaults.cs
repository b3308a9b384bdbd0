using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Csec.Screening.Cli;

/// <summary>What is wrong with the arguments of a command, in words that repeat none of them: one may be a name.</summary>
internal static class ArgumentFaults
{
    public static IReadOnlyList<string> Of(ParseResult result, IReadOnlyList<string> arguments)
    {
        var options = UnknownOptions(result, arguments).ToList();
        return options.Count > 0 ? options : [.. result.Errors.Select(error => Words(error, result, arguments)).Distinct()];
    }

    /// <summary>An argument that may be repeated takes a misspelt option as its own.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult result, IReadOnlyList<string> arguments)
    {
        var command = result.CommandResult;
        var taken = command.Command.Arguments.SelectMany(argument => command.GetResult(argument)?.Tokens ?? []).Select(token => token.Value)
            .Concat(command.Command.Subcommands.Count == 0 ? result.UnmatchedTokens : []);
        return result.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : taken.Where(token => token.Length > 1 && token[0] == '-')
                .Select(token => FormattableString.Invariant($"Argument {Place(arguments, token)} is not an option of `csec {command.Command.Name}`."));
    }

    private static string Words(ParseError error, ParseResult result, IReadOnlyList<string> arguments)
    {
        var command = result.CommandResult;
        if (error.SymbolResult is ArgumentResult { Parent: OptionResult } of)
        {
            return OfOption((OptionResult)of.Parent!);
        }

        if (error.SymbolResult is OptionResult option)
        {
            return OfOption(option);
        }

        if (command.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > (command.GetResult(argument)?.Tokens.Count ?? 0)) is { } missing)
        {
            return $"`csec {command.Command.Name}` needs {missing.Name}. {missing.Description}";
        }

        if (error.SymbolResult is ArgumentResult given && Allowed(given.Argument) is { Length: > 0 } allowed)
        {
            return $"{given.Argument.Name} is one of {allowed}.";
        }

        return result.UnmatchedTokens.Count > 0
            ? FormattableString.Invariant($"Argument {Place(arguments, result.UnmatchedTokens[0])} {(command.Command.Subcommands.Count > 0 ? "is not a command" : "is one too many")}.")
            : command.Command.Subcommands.Count > 0 ? "A command is missing." : "The arguments cannot be read.";
    }

    private static string OfOption(OptionResult option) => Allowed(option.Option) is { Length: > 0 } allowed
        ? $"{option.Option.Name} takes one of {allowed}."
        : option.Tokens.Count == 0 ? $"{option.Option.Name} needs a value." : $"{option.Option.Name} is given in a form that it does not take.";

    private static string Allowed(Symbol symbol) => string.Join(", ", symbol.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label));

    private static int Place(IReadOnlyList<string> arguments, string value) => arguments.ToList().IndexOf(value) + 1;
}
