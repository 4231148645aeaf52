import Desk
import GRDB
import Kernel
import PurchasingFacts
import SalesFacts
import Store
import Synchronization
import Terminal
import Testing

@testable import Shell

/// F9 on a document is the action of F9: the same words as in the list, each step reading the document once.
@Suite struct IssuingSittingTests {
  struct Case: Sendable {
    let kind: RecordKind
    let list: String
    /// What types a draft, F9 left out.
    let keys: String
    /// The table of its lines, read once for each loading.
    let lines: String
    let question: String
    let answer: String
  }

  static let cases = [
    Case(
      kind: .invoice, list: "ventes.factures", keys: "dup⏎ lic⏎20⏎", lines: "invoice_line",
      question: "Valider FA-2026-00005 · Dupont & Fils SARL · 1 092,00 € TTC ? Le numéro sera définitif. "
        + "Stock insuffisant : LIC (12 sur 20).",
      answer: "FA-2026-00005 validée, 1 092,00 €. i imprime, r encaisse, F2 la suivante."),
    Case(
      kind: .quote, list: "ventes.devis", keys: "dup⏎ lic⏎20⏎", lines: "quote_line",
      question: "Envoyer le devis DEV-000002 · Dupont & Fils SARL · 1 092,00 € TTC ? "
        + "Il ne sera plus modifiable, seulement révisé.",
      answer: "Devis DEV-000002 envoyé. v le voir, i l'imprimer"),
    Case(
      kind: .order, list: "ventes.commandes", keys: "dup⏎ lic⏎20⏎", lines: "sales_order_line",
      question:
        "Confirmer CMD-2026-00001 · Dupont & Fils SARL · 1 092,00 € TTC ? Ses articles sortent du stock. "
        + "Stock insuffisant : LIC (12 sur 20).",
      answer: "CMD-2026-00001 confirmée, 1 092,00 € TTC. f facture, F2 la suivante."),
    Case(
      kind: .purchase, list: "achats.factures", keys: "sid⏎ F-88⏎ 0503⏎ lic⏎10⏎", lines: "purchase_line",
      question: "Valider ACH-2026-00001 · Sidérurgie Lyonnaise · n° F-88 · 360,00 € TTC ? "
        + "Le numéro sera définitif.",
      answer: "ACH-2026-00001 validée, 360,00 €, échéance 04/04/2026. r règle, F2 suit."),
    Case(
      kind: .purchaseOrder, list: "achats.commandes", keys: "sid⏎ lic⏎10⏎", lines: "purchase_order_line",
      question:
        "Commander BC-2026-00001 · Sidérurgie Lyonnaise · 300,00 € HT ? Elle ne sera plus modifiable.",
      answer: "BC-2026-00001 passée, 300,00 € HT. r réceptionne, f facture, F2 la suivante."),
  ]

  @Test(arguments: cases)
  func `F9 says and does the same on the document and in its list`(_ example: Case) throws {
    for isInList in [false, true] {
      let company = try SmallCompany(plan: 2)
      var sitting = try Sitting(company, at: .document(example.kind))
      try sitting.press(example.keys)
      if isInList {
        sitting = try Sitting(company, at: .list(ListID(example.list)))
        try sitting.press("Home")
      }
      try sitting.press("F9")
      #expect(sitting.question?.text == example.question, "\(sitting.message)")
      try sitting.press("o")
      #expect(sitting.message == example.answer)
    }
  }

  @Test(arguments: cases)
  func `one F9 is one question, and reads the document once`(_ example: Case) throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try Sitting(company, at: .document(example.kind))
    try sitting.press(example.keys)
    let statements = try StatementCount(company, of: "FROM \(example.lines) WHERE")
    try sitting.press("F9")
    #expect(statements.taken() == 1)
    #expect(sitting.question?.text == example.question)
    try sitting.press("o")
    // What is on screen once it is numbered.
    #expect(statements.taken() == 1)
    #expect(sitting.message == example.answer)
  }

  @Test func `a refused F9 reads the document once too`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .document(.invoice))
    try sitting.press("dup⏎ Conseil⏎⏎100⏎ . Note⏎")
    try company.run("company.update", #"{"separation_of_duties":true}"#)
    let statements = try StatementCount(company, of: "FROM invoice_line WHERE")
    try sitting.press("F9")
    #expect(statements.taken() == 1)
    #expect(sitting.question == nil)
    #expect(sitting.isError)
  }

  @Test func `a VAT printed far from the computed one is not left out by the palette either`() throws {
    var sitting = try Sitting(try SmallCompany(plan: 2), at: .document(.purchase))
    try sitting.press("sid⏎ F-88⏎ 0503⏎ ⇥ Tôle⏎⏎100⏎ ^Home ⇥⇥⇥⇥⇥⇥⇥ 21⏎ ^P valider ⏎")
    #expect(sitting.question == nil)
    #expect(sitting.isError)
    #expect(sitting.message.contains("21,00") && sitting.message.contains("20,00"), "\(sitting.message)")
  }
}

/// How many statements of a kind were read from a company's file, counted on the connection that reads it.
private final class StatementCount: Sendable {
  private let count = Mutex(0)

  init(_ company: SmallCompany, of pattern: String) throws {
    try company.session().read { reading in
      reading.db.trace { [self] event in
        if event.description.contains(pattern) { count.withLock { $0 += 1 } }
      }
    }
  }

  /// Those since it was last asked.
  func taken() -> Int {
    count.withLock { count in
      defer { count = 0 }
      return count
    }
  }
}
