import AccountingFacts
import Desk
import Foundation
import GRDB
import Kernel
import Lists
import OverviewFacts
import Plan
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Demo
@testable import Program

/// What screens cost as a company grows, in steps of SQLite's machine: sums, not rows.
///
/// The companies are of 100 and of 500 invoices, in one year. What reads rows costs five times as much on the second;
/// what reads sums of days grows with the days that have something, up to all those of the year.
@Suite struct StepTests {
  private static let companies = [100, 500].map { invoices in
    CompanyTemplate { path in
      var company = VolumeCompany(invoices: invoices, seed: 1, plan: 3, login: "test")
      _ = try company.build(at: path)
    }
  }

  /// A figure of a screen at both sizes.
  private struct Cost: CustomStringConvertible {
    let name: String
    let small: Int
    let large: Int

    /// No more than twice, apart from what a page of rows not yet full has to grow.
    var isOfSums: Bool { large <= 2 * small + 4_000 }
    var description: String { "\(name): \(small) → \(large)" }
  }

  private func costs(_ body: (Reading, (String, () throws -> Void) throws -> Void) throws -> Void) throws
    -> [Cost]
  {
    let measured = try Self.companies.map { template in
      let folder = TestFolder.new("pas")
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "pas.comptoir")
      try template.copy(to: file)
      let store = try Store(opening: file.path, composition: Program.composition)
      return try store.read(as: "test", on: VolumeCompany.lastDay) { reading in
        var steps: [String: Int] = [:]
        try body(reading) { name, work in steps[name] = try Steps.counted(on: reading.db, work) }
        return steps
      }
    }
    return measured[0].keys.sorted().compactMap { name in
      guard let small = measured[0][name], let large = measured[1][name] else { return nil }
      return Cost(name: name, small: small, large: large)
    }
  }

  @Test func `the dashboard reads sums, today and on a past day`() throws {
    let board = try #require(Program.catalogue.board(.dashboard))
    let (today, past) = (VolumeCompany.lastDay, VolumeCompany.lastDay.adding(months: -3))
    let costs = try costs { reading, measure in
      try measure("today") { _ = try board.load(reading, 0, today) }
      try measure("past") { _ = try board.load(reading, 0, past) }
    }
    #expect(costs.count == 2)
    for cost in costs {
      #expect(cost.isOfSums, "\(cost)")
      #expect(cost.large < 120_000, "\(cost)")
    }
  }

  /// Those computed whole, and a page of the others.
  @Test func `any list opens by reading sums or a page`() throws {
    let costs = try costs { reading, measure in
      for list in Program.catalogue.lists {
        let query = ListQuery(list.listing)
        // A list about one record wants to be told which.
        do {
          try measure(list.id.rawValue) { _ = try query.opening(limit: 62, whole: 1_000, in: reading) }
        } catch let
          refusal as CommonRefusal where refusal.code == "missing-key" || refusal.code == "not-found"
        { continue }
      }
    }
    #expect(costs.count > 50)
    for cost in costs {
      #expect(cost.isOfSums, "\(cost)")
      #expect(cost.large < 120_000, "\(cost)")
    }
  }

  /// The lists that only grow: what they come to is not added up row by row.
  @Test(arguments: [
    ListID.invoices, .creditNotes, .receipts, .payments, .cashJournal, .bookEntries, .generalLedger,
  ])
  func `what a list that only grows comes to is read from sums`(id: ListID) throws {
    let list = try #require(Program.catalogue.list(id))
    let costs = try costs { reading, measure in
      try measure(id.rawValue) { _ = try ListQuery(list.listing).summary(in: reading) }
    }
    // Each day has some kinds of rows at most: less than a row of sums for each row of the list.
    let rows = try #require(costs.first)
    #expect(rows.large <= 3 * rows.small + 2_000, "\(rows)")
  }

  @Test func `sums say what the rows come to`() throws {
    let folder = TestFolder.new("pas")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "pas.comptoir")
    try Self.companies[0].copy(to: file)
    let store = try Store(opening: file.path, composition: Program.composition)
    try store.read(as: "test", on: VolumeCompany.lastDay) { reading in
      for list in Program.catalogue.lists.map(\.listing) where list.columns.contains(where: \.total) {
        guard let kept = try? ListQuery(list).summary(in: reading) else { continue }
        let rows = try ListQuery(list).rows(limit: 100_000, in: reading)
        #expect(kept.count == rows.count, "\(list.id)")
        for (place, column) in list.columns.enumerated() where column.total {
          let sum = rows.map { if case .money(let money) = $0.values[place] { money } else { Money.zero } }
            .sum()
          #expect(kept.totals[column.id] == sum, "\(list.id) \(column.id)")
        }
      }
    }
  }
}
