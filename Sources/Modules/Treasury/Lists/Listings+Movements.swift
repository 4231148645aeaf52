import Kernel
import Ledgers
import Lists
import Parties
import Plan
import Store
import Treasury
import TreasuryFacts

extension Listing {
  /// Money received from clients and given back to them, signed, with what is still theirs to use.
  package static let receipts = Listing(
    id: .receipts, title: "Encaissements", noun: ("encaissement", "encaissements"),
    permission: .readTreasury,
    columns: columns(
      of: .receipts, .client(of: "receipt.party_id", width: 16, sort: "held.sort_name"), unused: unused),
    sort: ListSort("date", descending: true), emptyHint: "Aucun encaissement. F2 en enregistre un.",
    source: { MovementSQL.receipts.source($0) })

  /// Money paid to suppliers and given back by them, signed, with what is still an advance.
  package static let payments = Listing(
    id: .payments, title: "Décaissements", noun: ("décaissement", "décaissements"),
    permission: .readTreasury, module: .purchasing,
    columns: columns(
      of: .payments, .supplier(of: "payment.party_id", width: 16, sort: "held.sort_name"),
      [.export("virement", sql: "'VIR-' || payment.transfer_id")]),
    sort: ListSort("date", descending: true), emptyHint: "Aucun décaissement. F2 en enregistre un.",
    source: { MovementSQL.payments.source($0) })

  /// - Parameters:
  ///   - own: what is exported of one side alone.
  ///   - unused: a condition that those of which something is left meet, answered by an index.
  private static func columns(
    of movements: MovementSQL, _ party: ListColumn, _ own: [ListColumn] = [], unused: ListExpression? = nil
  ) -> [ListColumn] {
    let table = movements.table
    let sorts = CashMovement.Kind.allCases.map { MovementSort($0, in: movements.ledger).word }
    return [
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "\(table).day", sort: "\(table).day"),
      .code(of: "\(table).party_id", keep: 6),
      party,
      ListColumn("moyen", "Moyen", .status(PaymentMethod.words), width: 11, keep: 4, sql: "\(table).method"),
      ListColumn("reference", "Référence", width: 13, keep: 5, sql: "\(table).reference"),
      ListColumn(
        "montant", "Montant", .money, width: 12, keep: 1, total: true, sql: "\(table).amount",
        sort: "\(table).amount", exact: "\(table).amount = :value"),
      ListColumn(
        "non_alloue", "Non alloué", .money, width: 12, keep: 3, total: true, sql: movements.unallocated,
        sparse: unused),
      ListColumn("type", "Type", .status(sorts), width: 13, keep: 7, sql: "\(movements.sort)"),
      ListColumn(
        "numero", "N°", width: 8, keep: 8, sql: "\(movements.number)", sort: "\(table).id",
        exact: """
          (\(movements.number) = upper(:value)
            AND \(table).id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER))
          """),
    ] + own + [
      .export("note", sql: "\(table).note"), .export("frais", .money, sql: "nullif(\(table).fees, 0)"),
      .owner,
    ]
  }

  private static let unused = ListExpression(
    now: """
      receipt.id IN (SELECT document_id FROM open_item INDEXED BY open_item_open
        WHERE settled_on IS NULL AND remaining < 0 AND kind = 'receipt')
      """,
    past:
      "receipt.id IN (SELECT document_id FROM (\(OpenItemSQL.client.rows(isPast: true))) WHERE kind = 'receipt')"
  )
}
