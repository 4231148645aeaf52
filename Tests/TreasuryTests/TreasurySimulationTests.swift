import GRDB
import Kernel
import Ledgers
import PartiesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

/// Random operations as people would run them; whatever is refused is refused whole.
struct TreasurySimulationTests {
  @Test(arguments: Seeds.from(11, few: 1))
  func `whatever is typed, cash, items and the log agree`(seed: UInt64) throws {
    let company = try TestCompany()
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for _ in 0..<150 {
      do { try step(company, using: &random) } catch is TreasuryRefusal { refused += 1 }
    }
    #expect(refused > 0 && refused < 100)
    try #expect(company.store.check().differences == [])
    let cash = try company.cash()
    try company.read { reading in
      let owed = try OpenItems.balances(in: reading).map(\.amount).sum()
      let documents = try #require(
        try Money.fetchOne(reading.db, sql: "SELECT coalesce(sum(to_pay), 0) FROM document_balance"))
      let givenUp = try #require(
        try Money.fetchOne(reading.db, sql: "SELECT coalesce(sum(amount), 0) FROM write_off"))
      #expect(owed == documents - cash - givenUp)
    }
  }

  private func step(_ company: TestCompany, using random: inout SeededGenerator) throws {
    let party = Int.random(in: 0..<2, using: &random)
    let day = day("2026-01-01").adding(days: Int.random(in: 0..<364, using: &random))
    let amount = Money(cents: Int64.random(in: 1...30_000, using: &random))
    let open = try company.read { try OpenItems.openDocuments(of: company.parties[party].party, in: $0) }
    let invoice = Reference<OpenDocument>.id(.init(Int64.random(in: 1...40, using: &random)))
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: try company.invoice(amount, party: party, on: day)
    case 3: try company.receive(amount, for: open.prefix(2).map(\.number), party: party, on: day)
    case 4:
      _ = try company.perform(
        RecordReceipt(
          client: company.client(party), date: day, amount: amount, method: .card, allocate: .auto))
    case 5 where !open.isEmpty:
      _ = try company.perform(
        AllocateCredit(
          client: company.client(party), allocations: open.suffix(1).map { .init(invoice: .code($0.number)) },
          date: day))
    case 6:
      try refusing { _ = try company.perform(Unallocate(invoice: invoice, reason: "hasard", date: day)) }
    case 7:
      let receipt = Reference<CashMovement>.id(.init(Int64.random(in: 1...60, using: &random)))
      try refusing { _ = try company.perform(ReverseReceipt(receipt: receipt, reason: "hasard")) }
    case 8:
      _ = try company.perform(
        RefundCredit(client: company.client(party), amount: amount, method: .transfer, date: day))
    default: try refusing { _ = try company.perform(WriteOff(invoice: invoice, date: day)) }
    }
  }

  /// A record drawn at random may not exist.
  private func refusing(_ body: () throws -> Void) throws {
    do { try body() } catch is CommonRefusal { throw TreasuryRefusal.reasonMissing }
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
