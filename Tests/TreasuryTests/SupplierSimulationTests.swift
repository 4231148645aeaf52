import GRDB
import Kernel
import Ledgers
import PartiesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

/// Random operations with suppliers as people would run them; whatever is refused is refused whole.
struct SupplierSimulationTests {
  @Test(arguments: Seeds.from(21, few: 1))
  func `whatever is typed, cash, what suppliers are owed and the log agree`(seed: UInt64) throws {
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
      let adjusted = try #require(
        try Money.fetchOne(reading.db, sql: "SELECT coalesce(sum(amount), 0) FROM cash_adjustment"))
      let documents = try #require(
        try Money.fetchOne(reading.db, sql: "SELECT coalesce(sum(to_pay), 0) FROM payable_balance"))
      var total = Money.zero
      for supplier in company.suppliers {
        let open = try OpenItems.openDocuments(of: supplier.party, ledger: .supplier, in: reading)
        let credit = try OpenItems.availableCredit(of: supplier.party, ledger: .supplier, in: reading)
        let balance = try OpenItems.balance(of: supplier.party, ledger: .supplier, in: reading)
        #expect(balance == open.map(\.remaining).sum() - credit)
        total += balance
      }
      #expect(total == documents + (cash - adjusted))
      try #expect(OpenItems.balances(in: reading).isEmpty)
    }
  }

  private func step(_ company: TestCompany, using random: inout SeededGenerator) throws {
    let index = Int.random(in: 0..<2, using: &random)
    let supplier = company.suppliers[index]
    let day = day("2026-01-01").adding(days: Int.random(in: 0..<364, using: &random))
    let amount = Money(cents: Int64.random(in: 1...30_000, using: &random))
    let open = try company.read {
      try OpenItems.openDocuments(of: supplier.party, ledger: .supplier, in: $0)
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: try company.purchase(amount, from: supplier, on: day)
    case 3:
      let target = open.first { $0.item == nil }
      let part = min(amount, target?.remaining ?? .zero)
      try company.purchaseCredit(amount, allocated: part, to: target?.id.rawValue, from: supplier, on: day)
    case 4: try company.pay(amount, for: open.prefix(2).map(\.number), supplier: index, on: day)
    case 5 where !open.isEmpty:
      _ = try company.perform(
        AllocateSupplierCredit(
          supplier: company.supplier(index),
          allocations: open.suffix(1).map { .init(invoice: .code($0.number)) }, date: day))
    case 6:
      let invoice = Reference<OpenDocument>.id(.init(Int64.random(in: 1...40, using: &random)))
      try refusing {
        _ = try company.perform(UndoSupplierAllocation(invoice: invoice, reason: "hasard", date: day))
      }
    case 7:
      let payment = Reference<CashMovement>.id(.init(Int64.random(in: 1...40, using: &random)))
      try refusing { _ = try company.perform(ReversePayment(payment: payment, reason: "hasard")) }
    case 8:
      _ = try company.perform(
        RecordSupplierRefund(
          supplier: company.supplier(index), amount: amount, method: .transfer, date: day))
    default:
      _ = try company.perform(AdjustCash(date: day, amount: -amount, method: .cash, reason: "hasard"))
    }
  }

  /// A record drawn at random may not exist.
  private func refusing(_ body: () throws -> Void) throws {
    do { try body() } catch is CommonRefusal { throw TreasuryRefusal.reasonMissing }
  }
}
