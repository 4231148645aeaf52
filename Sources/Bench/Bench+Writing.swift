import Desk
import Documents
import Foundation
import Kernel
import Sales
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Bench {
  private static let single = 400
  /// Invoices written in bulk, fewer on a small file.
  private var bulk: Int { min(2_000, max(200, report.invoices / 200 * 200)) }

  mutating func measureWrites() throws {
    let clients = someParties(200)
    guard !clients.isEmpty else { return }
    let drafts = try measureDrafts(for: clients)
    let invoices = try measureValidation(of: drafts)
    try measureReceipts(from: clients, for: invoices)
    try measureBulk(for: clients)
  }

  /// One for each client in turn.
  private func draft(_ number: Int, for clients: [Int64]) -> DraftInvoice {
    let lines = (1...3).map { number in
      LineInput(
        "Ligne de mesure \(number)", quantity: Quantity(whole: number), price: UnitPrice(Money(cents: 4_990)),
        vat: VATRate(basisPoints: 2_000), nature: .service)
    }
    return DraftInvoice(client: .id(ID(clients[number % clients.count])), lines: lines)
  }

  /// Each is written whole to the disk, as when somebody types.
  private mutating func measureDrafts(for clients: [Int64]) throws -> [Int64] {
    var ids: [Int64] = []
    let samples = try (0..<runs(Self.single)).map { number in
      try Duration.measure { ids.append(try session.perform(draft(number, for: clients)).id) }
    }
    add(Measure(name: "Créer un brouillon de 3 lignes, disque compris", budget: nil, samples: samples))
    let saves = try ids.map { id in
      var update = UpdateInvoice(invoice: .id(ID(id)))
      update.subject = "Mesure"
      return try Duration.measure { try session.perform(update) }
    }
    add(Measure(name: "Enregistrer un brouillon, disque compris", budget: nil, samples: saves))
    return ids
  }

  private mutating func measureValidation(of drafts: [Int64]) throws -> [Int64] {
    let half = drafts.count / 2
    let flushed = try drafts.prefix(half).map { id in
      try Duration.measure { try session.perform(ValidateInvoice(invoice: .id(ID(id)))) }
    }
    add(
      Measure(
        name: "Valider une facture, disque compris", budget: nil, samples: flushed,
        bare: copying(drafts.prefix(half).map(Self.invoiceRows))))
    var samples: [Duration] = []
    try session.store.batch(as: session.login, on: session.today) { batch in
      for id in drafts.dropFirst(half) {
        samples.append(try .measure { try batch.perform(ValidateInvoice(invoice: .id(ID(id)))) })
      }
    }
    add(Measure(name: "Valider une facture, sans le disque", budget: .milliseconds(5), samples: samples))
    return drafts
  }

  private mutating func measureReceipts(from clients: [Int64], for invoices: [Int64]) throws {
    var receipts: [Int64] = []
    let samples = try invoices.enumerated().map { number, id in
      try Duration.measure {
        let receipt = try session.perform(
          RecordReceipt(
            client: .id(ID(clients[number % clients.count])), amount: Money(cents: 10_000), method: .transfer,
            allocations: [AllocationRequest(invoice: .id(ID(id)))]))
        receipts.append(receipt.id)
      }
    }
    add(
      Measure(
        name: "Encaisser, disque compris", budget: nil, samples: samples,
        bare: copying(receipts.map(Self.receiptRows))))
  }

  /// Drafted, then validated, two hundred operations a transaction.
  private mutating func measureBulk(for clients: [Int64]) throws {
    var drafts: [Int64] = []
    let batches = bulk / 200
    let drafting = try Duration.measure {
      for _ in 0..<batches {
        try session.store.batch(as: session.login, on: session.today) { batch in
          for number in 0..<200 { drafts.append(try batch.perform(draft(number, for: clients)).id) }
        }
      }
    }
    add(
      Rate(
        name: "Brouillons de 3 lignes, par lots de 200", wanted: nil, count: drafts.count, elapsed: drafting))
    let validating = try Duration.measure {
      for batch in 0..<batches {
        let ids = drafts[(batch * 200)..<((batch + 1) * 200)]
        try session.store.batch(as: session.login, on: session.today) { batch in
          for id in ids { try batch.perform(ValidateInvoice(invoice: .id(ID(id)))) }
        }
      }
    }
    let bareTime = copying([drafts.flatMap(Self.invoiceRows)]).first
    add(
      Rate(
        name: "Valider, par lots de 200", wanted: 800, count: drafts.count, elapsed: validating,
        bareElapsed: bareTime))
  }

  // MARK: The same rows by bare SQLite

  /// A table and which of its rows a write made.
  private struct WrittenRows {
    let table: String
    let condition: String
  }

  private static func invoiceRows(_ id: Int64) -> [WrittenRows] {
    let parts = ["invoice_line", "invoice_vat", "invoice_instalment"].map {
      WrittenRows(table: $0, condition: "invoice_id = \(id)")
    }
    let facts = "kind = 'invoice' AND record = \(id)"
    return parts + [
      WrittenRows(table: "invoice", condition: "id = \(id)"),
      WrittenRows(table: "open_item", condition: "document_id = \(id) AND kind = 'invoice'"),
      WrittenRows(table: "document_balance", condition: "document_id = \(id)"),
      WrittenRows(table: "event", condition: facts), WrittenRows(table: "change", condition: facts),
      WrittenRows(table: "party_move", condition: "event IN (SELECT seq FROM source.event WHERE \(facts))"),
    ]
  }

  private static func receiptRows(_ id: Int64) -> [WrittenRows] {
    let facts = "kind = 'receipt' AND record = \(id)"
    let events = "event IN (SELECT seq FROM source.event WHERE \(facts))"
    return [
      WrittenRows(table: "receipt", condition: "id = \(id)"), WrittenRows(table: "event", condition: facts),
      WrittenRows(table: "change", condition: facts), WrittenRows(table: "allocation", condition: events),
      WrittenRows(table: "cash_move", condition: events), WrittenRows(table: "party_move", condition: events),
      WrittenRows(table: "open_item", condition: "document_id = \(id) AND kind = 'receipt'"),
    ]
  }

  /// How long bare SQLite takes to write each group of rows again, in a transaction each, to a file with the same
  /// tables and indexes; triggers and full text are left out.
  private func copying(_ groups: [[WrittenRows]]) -> [Duration] {
    let target = path + "-sqlite-\(UUID().uuidString.prefix(8))"
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: target + suffix) }
    }
    guard let twin = BareSQLite(path: target) else { return [] }
    for pragma in ["journal_mode = WAL", "synchronous = FULL"] { twin.rows("PRAGMA \(pragma)") }
    let tables = Set(groups.joined().map(\.table)).sorted().map { "'\($0)'" }.joined(separator: ", ")
    let schema = bare.rows(
      "SELECT sql FROM sqlite_schema WHERE tbl_name IN (\(tables)) AND type IN ('table', 'index') AND sql IS NOT NULL"
    )
    for row in schema ?? [] { twin.rows(row[0]) }
    twin.rows("ATTACH '\(path.replacing("'", with: "''"))' AS source")
    return groups.map { group in
      .measure {
        twin.rows("BEGIN IMMEDIATE")
        for rows in group {
          twin.rows(
            "INSERT INTO main.\(rows.table) SELECT * FROM source.\(rows.table) WHERE \(rows.condition)")
        }
        twin.rows("COMMIT")
      }
    }
  }

  // MARK: Check

  /// Beside it, bare SQLite reads the log and writes the derived rows, deriving and comparing nothing.
  mutating func measureCheck() throws {
    var events: Int64 = 0
    let elapsed = try Duration.measure { events = try session.store.check().events }
    let derived = ["open_item", "document_balance", "allocation", "party_move", "party_period", "cash_move"]
    let reading = Duration.measure { bare.rows("SELECT sum(length(payload || digest)) FROM event") }
    let writing = copying([derived.map { WrittenRows(table: $0, condition: "1") }]).reduce(.zero, +)
    add(
      Rate(
        name: "Contrôler et rejouer le journal, événements", wanted: 4_000, count: Int(events),
        elapsed: elapsed,
        bareElapsed: reading + writing))
  }
}
