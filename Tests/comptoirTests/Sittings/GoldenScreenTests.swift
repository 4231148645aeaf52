import Desk
import Foundation
import Kernel
import PurchasingFacts
import SalesFacts
import Terminal
import Testing

@testable import Shell

/// The screens of the small company, whole, at the design size and at a wide one.
///
/// They are read before they are recorded: `COMPTOIR_RECORD=1 swift test --filter GoldenScreenTests`.
@Suite struct GoldenScreenTests {
  static let screens = [
    ("tableau-de-bord", ""), ("menu", "F10"), ("factures", "F10 ↓ ↓ ↓ ↓ ⏎ ↓"),
    (
      "saisie",
      "F10 ↓ ↓ ↓ ↓ ⏎ F2 dup⏎ \"Prestation de conseil\"⏎2⏎850⏎ Déplacement⏎⏎120⏎ \"Licence annuelle\"⏎3⏎45,5⏎"
    ),
    ("choix-du-client", "F10 ↓ ↓ ↓ ↓ ⏎ F2 mo"), ("question", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ c"),
    ("fiche-client", ": dup⏎"),
    ("encaissement", "M-3 F2 dup⏎2500⏎"), ("palette", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ :"), ("recherche", ": dup"),
    ("aide", "F10 ↓ ↓ ↓ ↓ ⏎ F1"), ("piece", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ v"),
  ]
  static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 36)]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")
  private static let records = ProcessInfo.processInfo.environment["COMPTOIR_RECORD"] == "1"

  /// Documents of the company of plan 2.
  static let documents: [(name: String, kind: RecordKind, keys: String)] = [
    ("saisie-articles", .invoice, "dup⏎ cons⏎2⏎ dep⏎⏎ lic⏎3"),
    ("choix-article", .invoice, "dup⏎ cons⏎2⏎ l"),
    ("commande", .order, "dup⏎ lic⏎5⏎ cons⏎⏎ F9 o"),
    ("facture-fournisseur", .purchase, "sid⏎ F-88⏎ 0503⏎ lic⏎10⏎ ⇥ Port⏎⏎20⏎ ^Home ⇥⇥⇥⇥⇥⇥⇥ 64,02⏎"),
    ("commande-fournisseur", .purchaseOrder, "sid⏎ lic⏎10⏎ F9 o"),
  ]

  @Test(arguments: screens, sizes)
  func `a screen is what it was`(screen: (name: String, keys: String), size: Size) throws {
    var sitting = try Sitting(try SmallCompany(), size: size)
    try sitting.press(screen.keys)
    try compare(sitting, screen.name, size)
  }

  @Test(arguments: documents, sizes)
  func `a document is what it was`(
    document: (name: String, kind: RecordKind, keys: String), size: Size
  ) throws {
    var sitting = try Sitting(try SmallCompany(plan: 2), size: size, at: .document(document.kind))
    try sitting.press(document.keys)
    try compare(sitting, document.name, size)
  }

  private func compare(_ sitting: Sitting, _ name: String, _ size: Size) throws {
    let file = Self.folder.appending(path: "\(name)-\(size.width)x\(size.height).txt")
    let cursor = sitting.buffer.cursor.map { "curseur \($0.x),\($0.y)" } ?? "sans curseur"
    let text = sitting.screen + "\n\(cursor)\n"
    if Self.records { try text.write(to: file, atomically: true, encoding: .utf8) }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "\(name) \(size.width)×\(size.height):\n\(text)")
  }
}
