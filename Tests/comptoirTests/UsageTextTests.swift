import Testing

@testable import Program
@testable import comptoir

@Suite struct UsageTextTests {
  @Test(arguments: [
    (
      "Error: Unknown option '--lim'. Did you mean '--limit'?",
      "Erreur : L’option --lim n’existe pas. Vouliez-vous --limit ?"
    ),
    ("Error: Missing expected argument '<écran>'", "Erreur : Il manque <écran>."),
    ("Error: Missing value for '--at <jour>'", "Erreur : Il manque la valeur de --at <jour>."),
    ("Error: Unexpected argument 'x'", "Erreur : « x » est de trop."),
    ("Error: 2 unexpected arguments: 'x', 'y'", "Erreur : Ces mots sont de trop : 'x', 'y'."),
    (
      "The value 'xml' is invalid for '--format <forme>'. Please provide one of 'table', 'csv' or 'json'.",
      "« xml » ne convient pas à --format <forme>. Choisissez parmi 'table', 'csv' ou 'json'."
    ),
    (
      "La forme. (values: table, csv, json; default:\n   table)",
      "La forme. (choix : table, csv, json ; par défaut : table)"
    ),
    ("See 'comptoir list --help' for more information.", "Voir « comptoir list --help »."),
  ])
  func `the parser's English is told in French`(english: String, french: String) {
    #expect(UsageText.french(english) == french)
  }

  @Test func `JSON keeps its keys in order and escapes what must be`() {
    let value = JSON.object([
      ("b", .text("dit \"oui\"\n\u{1}")), ("a", .null), ("c", .list([.integer(-3), .bool(true)])),
    ])
    #expect(value.line == #"{"b":"dit \"oui\"\n\u0001","a":null,"c":[-3,true]}"#)
  }
}
