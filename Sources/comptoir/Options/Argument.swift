import ArgumentParser

/// Whose `@Argument` the commands mean: the parser's, not the description of an operation's argument.
typealias Argument = ArgumentParser.Argument
