import Documents
import GRDB
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store

extension Purchase {
  /// The document of that id or of our number, within what the viewer may see.
  ///
  /// - Throws: `CommonRefusal.notFound`, also for the document of a party the viewer may not see.
  package static func find(_ reference: Reference<Purchase>, in reading: Reading) throws -> Purchase {
    let (condition, arguments) = table.naming(reference)
    guard let found = try fetch(condition, arguments, in: reading) else {
      throw CommonRefusal.notFound(what: "la facture fournisseur", key: reference.description)
    }
    return found
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Purchase {
    try find(.id(id), in: reading)
  }

  /// The last invoice of a supplier, drafts included, which a new one may copy.
  package static func last(of party: Party.ID, in reading: Reading) throws -> Purchase? {
    try fetch(
      "purchase.id = (SELECT max(id) FROM purchase WHERE party_id = ? AND kind = 'invoice')", [party],
      in: reading)
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> Purchase? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT purchase.id, purchase.kind, purchase.number, purchase.supplier_number, purchase.party_id,
          party.code, party.name, purchase.day, purchase.terms, purchase.agreed_due, purchase.subject,
          purchase.reference, purchase.printed_tax, purchase.corrects, corrected.number, purchase.order_id,
          purchase.author, purchase.version, purchase.updated_at, purchase.updated_by, purchase.entered_on,
          purchase.validated_at, purchase.validated_by, purchase.needs_approval, approval.by, approval.day
        FROM purchase JOIN party ON party.id = purchase.party_id
        LEFT JOIN purchase AS corrected ON corrected.id = purchase.corrects
        LEFT JOIN purchase_approval AS approval ON approval.purchase_id = purchase.id
        WHERE \(condition) AND \(reading.isOwn()) LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: arguments).map { try Purchase(row: $0, in: reading) }
  }

  private init(row: Row, in reading: Reading) throws {
    let id: ID = row[0]
    let number: String = row[2]
    let (lines, nets) = try PurchaseLineRows.purchases.load(id.rawValue, in: reading.db)
    let content = PurchaseContent(
      supplier: PartyFacts(party: row[4], code: row[5], name: row[6]), supplierNumber: row[3], day: row[7],
      terms: row[8], agreedDue: row[9], subject: row[10], reference: row[11], lines: lines,
      printed: try PurchaseParts.printed(of: id, total: row[12], in: reading.db),
      schedule: try PurchaseParts.schedule.instalments(of: id.rawValue, in: reading.db))
    let corrects: Correction? = (row[13] as ID?).map { Correction(id: $0, number: row[14]) }
    let amounts =
      number.isEmpty
      ? content.amounts
      : PurchaseAmounts(nets: nets, bases: try PurchaseParts.bases(of: id, in: reading.db))
    self.init(
      id: id, kind: try row.code(1), status: Self.status(row, number: number), content: content,
      amounts: amounts, corrects: corrects, order: row[15], author: row[16],
      edition: Edition(version: row[17], at: row[18], by: row[19]),
      settled: number.isEmpty ? .zero : try Self.settled(id, of: amounts.gross, in: reading))
  }

  private static func status(_ row: Row, number: String) -> Status {
    guard !number.isEmpty else { return .draft }
    let approver: String? = row[24]
    let approval: Approval =
      if let approver { .given(by: approver, on: row[25]) } else { row[23] ? .awaited : .unneeded }
    return .validated(
      Entry(number: number, day: row[20], at: row[21], by: row[22], approval: approval))
  }

  private static func settled(_ id: ID, of gross: Money, in reading: Reading) throws -> Money {
    let remaining = try OpenItems.remaining(ofDocument: id.rawValue, ledger: .supplier, in: reading)
    return gross - (remaining ?? gross).magnitude
  }
}
