import AccountingFacts
import Desk
import GRDB
import Kernel
import Parties
import Store
import Treasury

/// What the journal of cash holds, which the books must show.
enum CashControl {
  static let group = ControlGroup(
    at: 50, of: { books, reading in try held(at: books.day, in: reading) },
    [
      Comparison(Control(10, "512, 5112, 53 = trésorerie", ledger: "51")) { held, books in
        try books.compared(held, on: .cash)
      }
    ])

  private static func held(at day: Day, in reading: Reading) throws -> Money {
    try Money.fetchOne(
      reading.db,
      sql: """
        SELECT coalesce(sum(incoming - outgoing), 0)
        FROM \(CashSums.journal.source(where: reading.own("row.party_id"))) WHERE day <= ?
        """,
      arguments: [day]) ?? .zero
  }
}
