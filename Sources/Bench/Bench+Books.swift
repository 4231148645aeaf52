import Accounting
import AccountingFacts
import Company
import Desk
import Documents
import Kernel
import Overview
import Program
import Sales
import Shell
import Store
import Terminal

/// What the books cost: making them from a whole past, reading them, and keeping them at each invoice.
extension Bench {
  /// Moves the company to plan 3, unless it is there: its new modules read all its past.
  mutating func measureUpgrade() throws {
    guard try session.read({ try CompanyProfile.load(in: $0.db).plan }) < 3 else { return }
    let events = bare.rows("SELECT count(*) FROM event")?.first?.first.flatMap { Int($0) } ?? 0
    let elapsed = try Duration.measure { try session.grow(to: 3) }
    add(Rate(name: "Passer au plan 3, événements relus", wanted: nil, count: events, elapsed: elapsed))
  }

  mutating func measureBooks() throws {
    for list in [ListID.trialBalance, .generalLedger] {
      let samples = try (0..<runs(40)).map { _ in
        var app = try app()
        return try Duration.measure {
          try app.open(.list(list))
          _ = app.draw()
        }
      }
      add(Measure(name: "Livres : ouvrir \(list)", budget: Self.board, samples: samples))
    }
    try measureLedgerPages()
    try measureBookedInvoices()
    try measureFEC()
  }

  private mutating func measureLedgerPages() throws {
    var app = try app()
    try app.open(.list(.generalLedger))
    _ = app.draw()
    add(
      Measure(
        name: "Grand livre : page suivante", budget: Self.key,
        samples: (0..<runs(200)).map { _ in frame(of: .pageDown, in: &app) }))
  }

  /// One line each; their entries are written with them.
  private mutating func measureBookedInvoices() throws {
    let clients = someParties(200)
    guard !clients.isEmpty else { return }
    var samples: [Duration] = []
    try session.store.batch(as: session.login, on: session.today) { batch in
      for number in 0..<runs(200) {
        let line = LineInput("Mesure", price: UnitPrice(Money(cents: 120_00)))
        let draft = try batch.perform(
          DraftInvoice(client: .id(ID(clients[number % clients.count])), lines: [line]))
        samples.append(try .measure { try batch.perform(ValidateInvoice(invoice: .id(ID(draft.id)))) })
      }
    }
    add(
      Measure(
        name: "Valider une facture et l’écrire aux livres, sans le disque", budget: .milliseconds(5),
        samples: samples))
  }

  /// The present year's file, written nowhere.
  private mutating func measureFEC() throws {
    var lines = 0
    let elapsed = try Duration.measure {
      lines = try session.read { reading in
        guard let year = try FiscalYear.all(in: reading).last else { return 0 }
        return try FECExport(year, in: reading).write { _ in }
      }
    }
    add(Rate(name: "Exporter le FEC, lignes", wanted: 300_000, count: lines, elapsed: elapsed))
  }
}
