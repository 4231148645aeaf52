import Desk
import Foundation
import GRDB
import Kernel
import Lists
import OverviewFacts
import Plan
import Store
import TestSupport
import Testing

@testable import Demo
@testable import Program

/// What screens cost as a company grows, in steps of SQLite's machine: sums, not rows.
@Suite struct StepTests {
  /// A company of 100 invoices and one of 500, of one year.
  private static let companies = [100, 500].map { invoices in
    CompanyTemplate { path in
      var company = VolumeCompany(invoices: invoices, seed: 1, plan: 3, login: "test")
      _ = try company.build(at: path)
    }
  }

  private func steps(_ body: (Reading) throws -> Void) throws -> [Int] {
    try Self.companies.map { template in
      let folder = TestFolder.new("pas")
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "pas.comptoir")
      try template.copy(to: file)
      let store = try Store(opening: file.path, composition: Program.composition)
      return try store.read(as: "test", on: VolumeCompany.lastDay) { reading in
        try Steps.counted(on: reading.db) { try body(reading) }
      }
    }
  }

  @Test func shown() throws {
    for past in [false, true] {
      let day = past ? VolumeCompany.lastDay.adding(months: -3) : VolumeCompany.lastDay
      let board = try #require(Program.catalogue.board(.dashboard))
      print("dashboard", past, try steps { _ = try board.load($0, 0, day) })
    }
    for list in Program.catalogue.lists {
      do {
        let opening = try steps { _ = try ListQuery(list.listing).opening(limit: 62, whole: 1_000, in: $0) }
        let totals = try steps { _ = try ListQuery(list.listing).summary(in: $0) }
        print(list.id, opening, totals)
      } catch { print(list.id, error) }
    }
  }
}
