import Foundation
import Testing

extension ArchitectureTests {
  /// A place where a word of the trade is meant otherwise, or not yet out of the way.
  private struct Exception {
    /// As it is written, in any case.
    let text: String
    /// The beginning of the path, below `Sources`.
    let path: String
    let reason: String

    init(_ text: String, in path: String = "", _ reason: String) {
      self.text = text
      self.path = path
      self.reason = reason
    }
  }

  private static let exceptions = [
    Exception("UnitPrice", "a number of Kernel's, as Money and Day are"),
    Exception(".price", "a kind of number: UnitPrice's"),
    Exception("quantity, price", "where kinds of numbers are declared"),
    Exception("case price(", in: "Lists/", "where kinds of numbers are declared"),
    Exception("order", in: "Lists/", "rows stand in an order, which SQL names so"),
    Exception("commande lp", in: "Shell/", "a command of the system"),
    Exception("account", in: "Desk/BooksPicture.swift", "what controls of all modules read of the books"),
    Exception("ledger", in: "Desk/Control.swift", "where a control of the books leads"),
    Exception(".inventory", in: "Lists/", "any module would do as the sample of a refusal"),
    Exception("litige", in: "Terminal/Role.swift", "the name of a style in the themes people have written"),
  ]

  /// English and French, in the singular; folded as sources write them.
  private static let tradeWords: Set<String> = [
    "invoice", "facture", "client", "supplier", "fournisseur", "prospect", "product", "produit", "article",
    "price", "prix", "tarif", "vat", "tva", "ht", "ttc", "tax", "taxe", "quote", "devis", "order", "commande",
    "receipt", "encaissement", "payment", "paiement", "stock", "inventory", "account", "employee", "employé",
    "payslip", "salary", "salaire", "asset", "immobilisation", "sale", "vente", "purchase", "achat",
    "discount", "remise", "deposit", "acompte", "credit", "avoir", "dispute", "litige", "expense", "ledger",
    "lettering", "lettrage", "siren", "siret",
  ]

  @Test func `screens, lists and terminals know no word of the trade`() throws {
    let roots = ["Shell", "Desk", "Lists", "Terminal", "TerminalNcurses"]
    var used: Set<String> = []
    for file in try House.read().sources where roots.contains(file.target) {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        var code = line.replacing(#/(^|\s)\/\/.*$/#, with: "").description
        for exception in Self.exceptions where file.path.hasPrefix(exception.path) {
          let found = code.places(of: exception.text)
          if !found.isEmpty { used.insert(exception.text) }
          for range in found.reversed() { code.replaceSubrange(range, with: "_") }
        }
        let words = Self.words(of: code).intersection(Self.tradeWords)
        #expect(words.isEmpty, "\(file.path):\(number + 1) says \(words.sorted())")
      }
    }
    #expect(used == Set(Self.exceptions.map(\.text)), "an exception that nothing needs")
  }

  @Test func `a word of the trade is found within an identifier, and in the plural`() {
    #expect(Self.words(of: "let lastUnitPrices = [\"TVA 20 %\"]").isSuperset(of: ["price", "tva"]))
    #expect(Self.words(of: "orderedHeight, unpriced").isDisjoint(with: Self.tradeWords))
  }

  /// The words of identifiers and texts, in small letters, each with its singular.
  private static func words(of code: String) -> Set<String> {
    let words = code.matches(of: #/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/#).map { $0.output.lowercased() }
    return Set(words).union(words.filter { $0.hasSuffix("s") }.map { String($0.dropLast()) })
  }
}

extension String {
  fileprivate func places(of text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start = startIndex
    while let range = range(of: text, options: .caseInsensitive, range: start..<endIndex) {
      found.append(range)
      start = range.upperBound
    }
    return found
  }
}
