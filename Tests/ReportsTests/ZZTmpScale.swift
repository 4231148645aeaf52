import Company
import Foundation
import GRDB
import Kernel
import OpenItems
import Parties
import Receivables
import Sales
import Store
import Testing
import Treasury

@testable import Reports

struct ZZTmpScale {
  func time(_ name: String, _ body: () throws -> Void) rethrows {
    var out: [String] = []
    for _ in 0..<3 {
      let start = ContinuousClock.now
      try body()
      let d = ContinuousClock.now - start
      out.append(String(format: "%.1f", Double(d.components.attoseconds) / 1e15 + Double(d.components.seconds) * 1e3))
    }
    print("TIME \(name): \(out.joined(separator: " / ")) ms")
  }

  @Test func scale() throws {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module, SalesModule.module,
      TreasuryModule.module, ReceivablesModule.module,
    ]
    let store = try Store(opening: "/tmp/repscale/big.db", composition: Composition(modules: modules, roles: []))
    let today = day("2026-11-20")
    try store.read(as: "test", on: today) { reading in
      for listing in Listings.all {
        for column in listing.columns where column.isShown {
          let q = ListQuery(listing, sort: ListSort(column.id, descending: true), parameter: "C00001")
          try time("\(listing.id) sort \(column.id)") { _ = try q.rows(limit: 50, in: reading) }
        }
        let q = ListQuery(listing, parameter: "C00001")
        try time("\(listing.id) summary") { _ = try q.summary(in: reading) }
        let mid = try q.rows(limit: 2000, in: reading).last
        if let mid { try time("\(listing.id) position") { _ = try q.position(of: mid, in: reading) } 
          try time("\(listing.id) next page") { _ = try q.rows(after: mid, limit: 50, in: reading) } }
        let past = ListQuery(listing, asOf: day("2024-03-15"), parameter: "C00001")
        try time("\(listing.id) past page") { _ = try past.rows(limit: 50, in: reading) }
        try time("\(listing.id) past summary") { _ = try past.summary(in: reading) }
        for f in ["c", "cli", "client numero 12", "fa 2024", "zzz", "code:C00012", "numero:fa-2024-700000"] {
          let q = ListQuery(listing, filter: f, parameter: "C00001")
          try time("\(listing.id) filter \(f)") { _ = try q.rows(limit: 50, in: reading) }
        }
      }
      try time("dashboard") { _ = try Dashboard.load(asOf: today, in: reading) }
      try time("dashboard past") { _ = try Dashboard.load(asOf: day("2024-03-15"), in: reading) }
      let pic = try Picture(today, in: reading)
      try time(" ageing") { _ = try pic.ageing() }
      try time(" turnover12") { _ = try Turnover.months(12, until: today, in: reading) }
      try time(" received12") { _ = try CashReceived.months(12, until: today, in: reading) }
      try time(" trend") { _ = try BalanceTrend.monthEnds(11, before: today, in: reading) }
      try time(" latest") { _ = try DocumentSummary.latest(6, in: pic) }
      try time(" waiting") { _ = try Waiting.read(pic, ageing: []) }
      try time(" clients") { _ = try ClientCount.new(12, until: today, in: reading) }
      try time("card") { _ = try ClientCard.load(.code("C00001"), asOf: today, in: reading) }
      try time("card past") { _ = try ClientCard.load(.code("C00001"), asOf: day("2024-03-15"), in: reading) }
      for t in ["c", "cl", "cli 12", "fa 42", "1254,00", "700", "732829320", "0412345", "martin 12", "objet 12", "fa-2024-0", "vir 12"] {
        try time("search \(t)") { _ = try RecordSearch.find(t, in: reading) }
      }
    }
  }
}
