import Foundation

/// The argument parser's own English, told in French.
enum UsageText {
  /// The help or error text with every sentence of the parser translated; our own French stays as it is.
  static func french(_ text: String) -> String {
    sentences.reduce(text) { text, sentence in
      text.replacingOccurrences(of: sentence.pattern, with: sentence.french, options: .regularExpression)
    }
  }

  private static let sentences: [(pattern: String, french: String)] = errors + headings

  private static let errors: [(pattern: String, french: String)] = [
    ("(?m)^Error: ", "Erreur : "),
    ("Unknown option '(.+?)'\\. Did you mean '(.+?)'\\?", "L’option $1 n’existe pas. Vouliez-vous $2 ?"),
    ("Unknown option '(.+?)'", "L’option $1 n’existe pas."),
    ("Missing value for '(.+?)'", "Il manque la valeur de $1."),
    ("Missing expected argument '(.+?)'", "Il manque $1."),
    ("Unexpected argument '(.+?)'", "« $1 » est de trop."),
    ("\\d+ unexpected arguments: (.+)", "Ces mots sont de trop : $1."),
    ("The value '(.*?)' is invalid for '(.+?)': ", "« $1 » ne convient pas à $2 : "),
    (
      "The value '(.*?)' is invalid for '(.+?)'\\. Please provide one of the following:",
      "« $1 » ne convient pas à $2. Choisissez parmi :"
    ),
    (
      "The value '(.*?)' is invalid for '(.+?)'\\. Please provide one of (.+)\\.",
      "« $1 » ne convient pas à $2. Choisissez parmi $3."
    ),
    ("The value '(.*?)' is invalid for '(.+?)'", "« $1 » ne convient pas à $2."),
    ("(?m)^(.*Choisissez parmi '.+'),? (?:or|and) '", "$1 ou '"),
    ("Value to be set with flag '(.+?)' had already been set with flag '(.+?)'", "$1 contredit $2."),
  ]

  private static let headings: [(pattern: String, french: String)] = [
    ("(?m)^OVERVIEW: ", ""),
    ("(?m)^USAGE: ", "Usage : "),
    ("(?m)^Usage: ", "Usage : "),
    ("(?m)^Help: ", "Aide : "),
    ("(?m)^ARGUMENTS:", "Arguments :"),
    ("(?m)^OPTIONS:", "Options :"),
    ("(?m)^SUBCOMMANDS:", "Commandes :"),
    ("<subcommand>", "<commande>"),
    ("See '(.+?)' for (?:detailed help|more information)\\.", "Voir « $1 »."),
    ("Show help information\\.", "Affiche cette aide."),
    ("Show the version\\.", "Affiche la version."),
    ("\\(values: ([^;)]+);\\s+default:\\s+([^)]+)\\)", "(choix : $1 ; par défaut : $2)"),
    ("\\(values: ([^;)]+)\\)", "(choix : $1)"),
    ("\\(default: ([^)]+)\\)", "(par défaut : $1)"),
  ]
}
