import AccountingFacts
import Desk
import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import Store

/// What third parties owe and are owed, which the books must show.
enum LedgersControls {
  static let group = ControlGroup(
    at: 20, of: { books, reading in try OwedOnAll(asOf: books.day, in: reading) },
    [
      Comparison(Control(2, "411 Clients = reste dû des pièces", ledger: "411")) { owed, books in
        try books.compared(owed.byClients, on: [.clients])
      },
      Comparison(Control(3, "41911 Avances reçues = crédits non affectés", ledger: "41911")) { owed, books in
        try books.compared(owed.clientCredits, on: [.clientAdvances])
      },
      Comparison(Control(4, "401, 404 Fournisseurs = reste à payer", ledger: "401")) { owed, books in
        try books.compared(-owed.toSuppliers, on: [.suppliers, .assetSuppliers])
      },
      Comparison(Control(5, "4091 Avances versées = avances non affectées", ledger: "4091")) { owed, books in
        try books.compared(-owed.supplierCredits, on: [.supplierAdvances])
      },
    ])
}

/// What remains of documents, and of money received or paid, on a day.
private struct OwedOnAll {
  let byClients: Money
  let clientCredits: Money
  let toSuppliers: Money
  let supplierCredits: Money

  init(asOf day: Day, in reading: Reading) throws {
    (byClients, clientCredits) = try Self.remaining(.client, day, reading)
    (toSuppliers, supplierCredits) = try Self.remaining(.supplier, day, reading)
  }

  private static func remaining(
    _ ledger: Ledger, _ day: Day, _ reading: Reading
  ) throws -> (Money, Money) {
    let credit = ledger.settlement.rawValue
    let picture = try Picture(day, of: ledger, in: reading)
    let row = try picture.fetch(
      """
      SELECT coalesce(sum(iif(kind = '\(credit)', 0, remaining)), 0),
        coalesce(sum(iif(kind = '\(credit)', remaining, 0)), 0)
      FROM (\(OpenItemSQL(ledger: ledger).rows(isPast: picture.isPast))) WHERE \(reading.own("party_id"))
      """
    ).first
    return (row?[0] ?? .zero, row?[1] ?? .zero)
  }
}
