import Accounting
import AccountingDesk
import AssetsDesk
import GRDB
import Inventory
import Kernel
import Ledgers
import Lists
import Parties
import Store

/// Something the books must agree on with what they were made from.
package struct BooksAgreement: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case amount(Money)
    case count(Int)
  }

  package enum State: String, CaseIterable, Sendable {
    case right = "juste"
    case wrong = "ecart"
    /// There is nothing to compare yet.
    case idle = "sans_objet"
  }

  package let kind: Kind
  package let expected: Value
  package let found: Value
  /// What it is about more precisely, such as the day it holds on.
  package let detail: String
  package let state: State

  init(_ kind: Kind, _ expected: Value, _ found: Value, detail: String = "", isIdle: Bool = false) {
    self.kind = kind
    self.expected = expected
    self.found = found
    self.detail = detail
    state = isIdle ? .idle : expected == found ? .right : .wrong
  }

  /// Found less expected.
  package var difference: Value {
    switch (found, expected) {
    case (.amount(let found), .amount(let expected)): .amount(found - expected)
    case (.count(let found), .count(let expected)): .count(found - expected)
    case (.amount, .count), (.count, .amount): found
    }
  }

  package enum Kind: Int, CaseIterable, Sendable {
    case balanced = 1
    case clients, clientCredits, suppliers, supplierCredits, staff, bodies, assets, depreciation, cash, stock,
      vat, waiting, opening, gaps, behind, backlog

    package var label: String {
      switch self {
      case .balanced: "Débits = crédits"
      case .clients: "411 Clients = reste dû des pièces"
      case .clientCredits: "41911 Avances reçues = crédits non affectés"
      case .suppliers: "401, 404 Fournisseurs = reste à payer"
      case .supplierCredits: "4091 Avances versées = avances non affectées"
      case .staff: "421, 425, 468 Personnel = fiches, avances, frais"
      case .bodies: "431, 437, 4421 Organismes = dû sur la paie"
      case .assets: "20, 21 Immobilisations = valeur du parc"
      case .depreciation: "28 = amortissements du parc"
      case .cash: "512, 5112, 53 = trésorerie"
      case .stock: "Classe 3 = valeur du stock"
      case .vat: "Comptes de TVA soldés par la déclaration"
      case .waiting: "47x et 58 : comptes d'attente soldés"
      case .opening: "890 : ouverture ventilée"
      case .gaps: "Numéros d'écritures sans trou"
      case .behind: "Traitements à jour du journal"
      case .backlog: "Faits en attente d'écriture"
      }
    }

    /// What a ledger of it is about: an account, or those under it.
    package var ledger: String? {
      switch self {
      case .clients: "411"
      case .clientCredits: "41911"
      case .suppliers: "401"
      case .supplierCredits: "4091"
      case .staff: "42"
      case .bodies: "43"
      case .assets: "2"
      case .depreciation: "28"
      case .cash: "51"
      case .stock: "3"
      case .vat: "445"
      case .waiting: "47"
      case .opening: "890"
      case .balanced, .gaps, .behind, .backlog: nil
      }
    }
  }
}

extension BooksAgreement {
  /// All of them as of a day, those of stock and VAT as of the last closing and the last return before it.
  package static func all(asOf day: Day, in reading: Reading) throws -> [BooksAgreement] {
    let books = try AgreementRows(day: day, reading: reading)
    return try books.own + books.owed + books.staff + books.park + [books.cash, books.stock, books.vat]
      + books.machinery
  }
}

/// The reads behind the controls.
private struct AgreementRows {
  let day: Day
  let reading: Reading
  let balances: BooksBalances
  let accounts: BookedAccounts

  init(day: Day, reading: Reading) throws {
    self.day = day
    self.reading = reading
    balances = try BooksBalances.load(asOf: day, in: reading)
    accounts = try BookedAccounts(in: reading)
  }

  /// What the books alone must satisfy.
  var own: [BooksAgreement] {
    let debits = balances.accounts.values.filter { $0 > .zero }.map { $0 }.sum()
    let credits = balances.accounts.values.filter(\.isNegative).map { -$0 }.sum()
    return [
      BooksAgreement(.balanced, .amount(debits), .amount(credits), detail: "soldes débiteurs et créditeurs"),
      BooksAgreement(.waiting, .amount(.zero), .amount(balances.sum(under: ["47", "58"]))),
      BooksAgreement(.opening, .amount(.zero), .amount(balances.sum(under: ["89"]))),
    ]
  }

  /// What third parties owe and are owed, against the open items.
  var owed: [BooksAgreement] {
    get throws {
      let (clients, credits) = try remaining(.client, credit: "receipt")
      let (suppliers, advances) = try remaining(.supplier, credit: "payment")
      func control(_ kind: BooksAgreement.Kind, _ expected: Money, _ numbers: Set<String>) throws
        -> BooksAgreement
      {
        try compared(kind, expected, balances.sum(of: numbers), on: numbers)
      }
      return try [
        control(.clients, clients, accounts[.clients]),
        control(.clientCredits, credits, accounts[.clientAdvances]),
        control(.suppliers, -suppliers, accounts[.suppliers, .assetSuppliers]),
        control(.supplierCredits, -advances, accounts[.supplierAdvances]),
      ]
    }
  }

  /// A control that names, where it fails, the entries written by hand on its accounts: the last five.
  private func compared(
    _ kind: BooksAgreement.Kind, _ expected: Money, _ found: Money, on numbers: Set<String>
  ) throws -> BooksAgreement {
    guard expected != found else { return BooksAgreement(kind, .amount(expected), .amount(found)) }
    let list = numbers.sorted().map { "'\($0)'" }.joined(separator: ", ")
    let written = try String.fetchAll(
      reading.db,
      sql: """
        SELECT DISTINCT entry.number FROM entry_line JOIN entry ON entry.id = entry_line.entry_id
        WHERE entry_line.account IN (\(list)) AND entry.day <= ? AND entry.origin IN ('manual', 'imported')
        ORDER BY entry.id DESC LIMIT 5
        """,
      arguments: [day])
    return BooksAgreement(
      kind, .amount(expected), .amount(found), detail: written.joined(separator: " "))
  }

  /// What remains of documents, and of money received or paid, on the day.
  private func remaining(_ ledger: Ledger, credit: String) throws -> (Money, Money) {
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

  /// What employees and social bodies are owed, against payslips, advances and claims.
  var staff: [BooksAgreement] {
    get throws {
      // Those are of no party: a viewer kept to some sees nothing of them.
      guard !reading.viewer.ownPartiesOnly else { return Self.idle(.staff, .bodies) }
      let people = accounts[.staff, .staffAdvances, .staffExpenses]
      let bodies = accounts[.urssaf, .retirementBodies, .insurers, .voucherIssuers, .withheldTax]
      return try [
        compared(.staff, StaffDebts.people(asOf: day, in: reading), balances.sum(of: people), on: people),
        compared(.bodies, StaffDebts.bodies(asOf: day, in: reading), balances.sum(of: bodies), on: bodies),
      ]
    }
  }

  /// What the sheets of assets say, where there are some.
  var park: [BooksAgreement] {
    get throws {
      guard !reading.viewer.ownPartiesOnly else { return Self.idle(.assets, .depreciation) }
      let park = try ParkValue(asOf: day, in: reading)
      let value = balances.sum(under: ["20", "21"])
      let lost = balances.sum(under: ["28"])
      guard park.hasAssets else {
        return Self.idle(.assets, .depreciation, detail: "aucun actif au parc")
      }
      return [
        BooksAgreement(
          .assets, .amount(park.value), .amount(value),
          detail: value == park.value ? "" : "des actifs achetés n’ont pas de fiche, ou l’inverse"),
        BooksAgreement(.depreciation, .amount(park.bookedAhead - park.accumulated), .amount(lost)),
      ]
    }
  }

  private static func idle(_ kinds: BooksAgreement.Kind..., detail: String = "") -> [BooksAgreement] {
    kinds.map { BooksAgreement($0, .amount(.zero), .amount(.zero), detail: detail, isIdle: true) }
  }

  var cash: BooksAgreement {
    get throws {
      let moved = try Money.fetchOne(
        reading.db,
        sql:
          "SELECT coalesce(sum(amount), 0) FROM cash_move WHERE day <= ? AND \(reading.own("cash_move.party_id"))",
        arguments: [day])
      return try compared(.cash, moved ?? .zero, balances.sum(of: accounts.cash), on: accounts.cash)
    }
  }

  /// Stock is counted in the books at closings only.
  var stock: BooksAgreement {
    get throws {
      let closed = try Day.fetchOne(
        reading.db,
        sql:
          "SELECT max(end) FROM fiscal_year WHERE state = 'closed' AND end <= ? HAVING max(end) IS NOT NULL",
        arguments: [day])
      guard let closed else {
        return BooksAgreement(
          .stock, .amount(.zero), .amount(.zero), detail: "au jour d'une clôture", isIdle: true)
      }
      let booked = try BooksBalances.load(asOf: closed, in: reading).sum(under: ["3"])
      let value = try Stock.value(asOf: closed, in: reading)
      return BooksAgreement(.stock, .amount(value), .amount(booked), detail: "au \(closed.french)")
    }
  }

  /// What a return left of the VAT of its days, whichever day its entry bears.
  var vat: BooksAgreement {
    get throws {
      let last = try Row.fetchOne(
        reading.db,
        sql: "SELECT to_day, entry_id FROM vat_return WHERE to_day <= ? ORDER BY to_day DESC LIMIT 1",
        arguments: [day])
      guard let last else {
        return BooksAgreement(
          .vat, .amount(.zero), .amount(.zero), detail: "aucune déclaration", isIdle: true)
      }
      let end: Day = last[0]
      let standing = try BooksBalances.load(asOf: end, in: reading).sum(of: accounts.vat)
      let later = try Row.fetchAll(
        reading.db, sql: "SELECT account, debit - credit FROM entry_line WHERE entry_id = ? AND day > ?",
        arguments: [last[1] as Int64?, end])
      let moved = later.filter { accounts.vat.contains($0[0]) }.map { $0[1] as Money }.sum()
      return BooksAgreement(
        .vat, .amount(.zero), .amount(standing + moved), detail: "au \(end.french)")
    }
  }

  /// What the program itself must satisfy, whatever the day.
  var machinery: [BooksAgreement] {
    get throws {
      func count(_ sql: String) throws -> BooksAgreement.Value {
        .count(try Int.fetchOne(reading.db, sql: sql) ?? 0)
      }
      let missing = """
        SELECT coalesce(sum(last - numbered), 0) FROM (
          SELECT max(sequence) AS last, count(*) AS numbered FROM entry WHERE sequence IS NOT NULL
          GROUP BY journal, year_start)
        """
      let behind = """
        SELECT count(*) FROM consumer
        WHERE name = 'accounting' AND cursor < (SELECT coalesce(max(seq), 0) FROM event)
        """
      return [
        BooksAgreement(.gaps, .count(0), try count(missing)),
        BooksAgreement(.behind, .count(0), try count(behind)),
        BooksAgreement(
          .backlog, .count(0), try count("SELECT count(*) FROM backlog WHERE consumer = 'accounting'")),
      ]
    }
  }
}

extension BooksAgreement.State: ListedState {
  package var word: StateWord {
    switch self {
    case .right: said("juste")
    case .wrong: said("écart", .bad)
    case .idle: said("sans objet")
    }
  }
}
