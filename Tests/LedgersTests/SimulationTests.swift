import GRDB
import Kernel
import PartiesFacts
import Store
import TestSupport
import Testing

@testable import Ledgers

/// Random facts over a year, dated at random; what is read is compared with sums made the slow way.
struct SimulationTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever happens, items, balances and past days agree, and a replay gives the same`(seed: UInt64)
    throws
  {
    let company = try TestCompany()
    var random = SeededGenerator(seed: seed)
    var world = World(company: company)
    for _ in 0..<220 { try world.step(using: &random) }
    try world.verify()
    let report = try company.store.check()
    #expect(report.differences == [])
    #expect(report.ok)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `told the same facts, the suppliers' ledger reads as the clients'`(seed: UInt64) throws {
    let company = try TestCompany(isMirrored: true)
    var random = SeededGenerator(seed: seed)
    var world = World(company: company)
    for _ in 0..<120 { try world.step(using: &random) }
    try world.compareLedgers()
    try #expect(company.store.check().differences == [])
  }
}

/// The facts told so far and the ways to tell another.
private struct World {
  let company: TestCompany
  /// Σ by party and day, kept apart from the file.
  private var moves: [(party: Int, day: Day, amount: Money)] = []
  private var receipts: [(id: Int64, party: Int, amount: Money, day: Day)] = []

  init(company: TestCompany) { self.company = company }

  mutating func step(using random: inout SeededGenerator) throws {
    let party = Int.random(in: 0..<3, using: &random)
    let day = day("2026-01-01").adding(days: Int.random(in: 0..<364, using: &random))
    let amount = Money(cents: Int64.random(in: 1...50_000, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2: try issue(amount, party, day, using: &random)
    case 3: try credit(amount, party, day)
    case 4...6: try receive(amount, party, day)
    case 7...8: try allocate(party, day, using: &random)
    case 9: try undo(party, day, using: &random)
    case 10: try refundOrGiveUp(party, day, using: &random)
    default: try reverse(using: &random)
    }
  }

  private mutating func issue(
    _ amount: Money, _ party: Int, _ day: Day, using random: inout SeededGenerator
  ) throws {
    let second = Money(cents: Int64.random(in: 1...20_000, using: &random))
    try company.invoice(amount, second, party: party, on: day)
    moves.append((party, day, amount + second))
  }

  private mutating func credit(_ amount: Money, _ party: Int, _ day: Day) throws {
    let target = try open(party).first { $0.item == nil }
    let allocated = min(amount, target?.remaining ?? .zero)
    try company.creditNote(amount, allocated: allocated, to: target?.id.rawValue, party: party, on: day)
    moves.append((party, day, -amount))
  }

  private mutating func receive(_ amount: Money, _ party: Int, _ day: Day) throws {
    var left = amount
    var parts: [(Int64, Money)] = []
    for document in try open(party).filter({ $0.item == nil }).prefix(2) {
      let part = min(left, document.remaining)
      if part > .zero { parts.append((document.id.rawValue, part)) }
      left -= part
    }
    let id = try company.receipt(amount, to: parts, party: party, on: day)
    receipts.append((id, party, amount, day))
    moves.append((party, day, -amount))
  }

  private func allocate(_ party: Int, _ day: Day, using random: inout SeededGenerator) throws {
    let credits = try company.read { try OpenItems.credits(of: company.parties[party].party, in: $0) }
    let document = try open(party).filter { $0.item == nil }.randomElement(using: &random)
    guard let document, let credit = credits.randomElement(using: &random) else { return }
    let named = Bool.random(using: &random)
    let available = named ? credit.available : credits.map(\.available).sum()
    try company.allocate(
      min(document.remaining, available), to: document.id.rawValue, credit: named ? credit.id.rawValue : nil,
      party: party, on: day)
  }

  private func undo(_ party: Int, _ day: Day, using random: inout SeededGenerator) throws {
    let documents = try company.read { reading in
      try Int64.fetchAll(
        reading.db, sql: "SELECT document_id FROM document_balance WHERE party_id = ? AND to_pay > 0",
        arguments: [company.parties[party].party])
    }
    guard let document = documents.randomElement(using: &random) else { return }
    let settled = try company.read { try OpenItems.settlements(ofDocument: document, in: $0) }
    let choice = settled.filter { $0.credit.kind != .writeOff }.randomElement(using: &random)
    guard let choice else { return }
    let part = Money(cents: Int64.random(in: 1...choice.amount.cents, using: &random))
    try company.undo(part, of: document, credit: choice.credit.item, party: party, on: day)
  }

  private mutating func refundOrGiveUp(_ party: Int, _ day: Day, using random: inout SeededGenerator) throws {
    let credit = try company.read { try OpenItems.availableCredit(of: company.parties[party].party, in: $0) }
    if credit > .zero, Bool.random(using: &random) {
      try company.refund(credit, party: party, on: day)
      moves.append((party, day, credit))
    } else if let document = try open(party).first(where: { $0.item == nil }) {
      try company.writeOff(document.remaining, of: document.id.rawValue, party: party, on: day)
      moves.append((party, day, -document.remaining))
    }
  }

  private mutating func reverse(using random: inout SeededGenerator) throws {
    guard let index = receipts.indices.randomElement(using: &random) else { return }
    let receipt = receipts.remove(at: index)
    let day = receipt.day.adding(days: Int.random(in: 0..<40, using: &random))
    try company.reverse(receipt.id, amount: receipt.amount, party: receipt.party, on: day)
    moves.append((receipt.party, day, receipt.amount))
  }

  private func open(_ party: Int) throws -> [OpenDocument] {
    try company.read { try OpenItems.openDocuments(of: company.parties[party].party, in: $0) }
  }

  /// Compares every read of one ledger with the other's, now and as of twelve days of the year.
  func compareLedgers() throws {
    let days = (0...12).map { day("2026-01-01").adding(days: $0 * 30) }
    try company.read { reading in
      for day in days.map(Optional.some) + [nil] {
        try #expect(
          OpenItems.balances(ledger: .supplier, asOf: day, in: reading)
            == OpenItems.balances(asOf: day, in: reading))
        let clients = try OpenItems.ageing(asOf: day, in: reading)
        let suppliers = try OpenItems.ageing(ledger: .supplier, asOf: day, in: reading)
        #expect(suppliers.map(\.ageing) == clients.map(\.ageing))
        for party in company.parties.map(\.party) { try compare(party, asOf: day, in: reading) }
      }
    }
  }

  private func compare(_ party: Int64, asOf day: Day?, in reading: Reading) throws {
    let sold = try OpenItems.openDocuments(of: party, asOf: day, in: reading)
    let bought = try OpenItems.openDocuments(of: party, ledger: .supplier, asOf: day, in: reading)
    #expect(bought.map(\.remaining) == sold.map(\.remaining))
    #expect(bought.map(\.due) == sold.map(\.due))
    let ours = try OpenItems.credits(of: party, ledger: .supplier, asOf: day, in: reading)
    let theirs = try OpenItems.credits(of: party, asOf: day, in: reading)
    #expect(ours.map(\.available) == theirs.map(\.available))
    for document in sold where document.item == nil {
      let id = document.id.rawValue
      try #expect(
        OpenItems.remaining(ofDocument: id, ledger: .supplier, asOf: day, in: reading)
          == OpenItems.remaining(ofDocument: id, asOf: day, in: reading))
      try #expect(
        OpenItems.dueDates(ofDocument: id, ledger: .supplier, in: reading)
          == OpenItems.dueDates(ofDocument: id, in: reading))
    }
  }

  /// Compares every read with a slow sum, now and as of twenty days of the year.
  func verify() throws {
    try company.read { reading in
      let items = try NaiveItem.all(in: reading.db)
      for step in 0...20 {
        let day = day("2026-01-01").adding(days: step * 20)
        try verify(items, asOf: day, in: reading)
      }
      let now = try OpenItems.ageing(in: reading)
      try #expect(
        OpenItems.ageing(asOf: day("2027-12-31"), in: reading).map(\.ageing.balance)
          == now.map(\.ageing.balance))
    }
  }

  private func verify(_ items: [NaiveItem], asOf day: Day, in reading: Reading) throws {
    #expect(items.allSatisfy { $0.isSound(on: day) })
    let all = try OpenItems.ageing(asOf: day, in: reading)
    let balances = try OpenItems.balances(asOf: day, in: reading)
    for (index, party) in company.parties.enumerated() {
      let expected = moves.filter { $0.party == index && $0.day <= day }.map(\.amount).sum()
      try #expect(OpenItems.balance(of: party.party, asOf: day, in: reading) == expected)
      #expect(balances.first { $0.party == party.party }?.amount ?? .zero == expected)
      let ageing = all.first { $0.party == party.party }?.ageing ?? .zero
      #expect(ageing.balance == expected)
      #expect(ageing == items.filter { $0.party == party.party }.map { $0.ageing(on: day) }.reduce(.zero, +))
      try #expect(OpenItems.ageing(of: party.party, asOf: day, in: reading) == ageing)
      try #expect(OpenItems.availableCredit(of: party.party, asOf: day, in: reading) == ageing.credit)
      let documents = try OpenItems.openDocuments(of: party.party, asOf: day, in: reading)
      #expect(documents.map(\.remaining).sum() == ageing.owed)
    }
  }
}

/// An item and its matches read whole, summed without an index or a stored remainder.
private struct NaiveItem {
  let party: Int64
  let day: Day
  let due: Day
  let amount: Money
  let matches: [(day: Day, amount: Money)]

  static func all(in db: Database) throws -> [NaiveItem] {
    try Row.fetchAll(db, sql: "SELECT id, party_id, day, due, amount FROM open_item").map { row in
      let matches = try Row.fetchAll(
        db, sql: "SELECT day, amount FROM allocation WHERE debit_item = ?1 OR credit_item = ?1",
        arguments: [row[0] as Int64])
      return NaiveItem(
        party: row[1], day: row[2], due: row[3], amount: row[4], matches: matches.map { ($0[0], $0[1]) })
    }
  }

  private func remaining(on date: Day) -> Money {
    let matched = matches.filter { $0.day <= date }.map(\.amount).sum()
    guard day <= date else { return .zero }
    return amount.isNegative ? amount + matched : amount - matched
  }

  /// Never matched before it exists, nor beyond its amount, nor below nothing.
  func isSound(on date: Day) -> Bool {
    let left = remaining(on: date)
    guard day <= date else { return matches.allSatisfy { $0.day > date } }
    return amount.isNegative ? (amount...Money.zero).contains(left) : (Money.zero...amount).contains(left)
  }

  func ageing(on date: Day) -> Ageing {
    let left = remaining(on: date)
    guard !left.isNegative else { return Ageing(credit: -left) }
    switch date.days(since: due) {
    case ...0: return Ageing(notDue: left)
    case ...30: return Ageing(upTo30: left)
    case ...60: return Ageing(upTo60: left)
    case ...90: return Ageing(upTo90: left)
    default: return Ageing(beyond90: left)
    }
  }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
