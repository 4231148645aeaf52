import Dispatch
import Kernel
import Synchronization
import Testing

@testable import Store

@Suite struct NumberingTests {
  private func sell(_ file: ShopFile, on iso: String) throws -> String {
    try file.perform(Sell(day: try day(iso))).number
  }

  @Test func `numbers follow one another and restart each year`() throws {
    let file = try ShopFile()
    #expect(try sell(file, on: "2026-12-30") == "VT-2026-00001")
    #expect(try sell(file, on: "2026-12-31") == "VT-2026-00002")
    #expect(try sell(file, on: "2027-01-01") == "VT-2027-00001")
  }

  @Test func `the last of the old year may come once the new one has begun`() throws {
    let file = try ShopFile()
    #expect(try sell(file, on: "2026-12-30") == "VT-2026-00001")
    #expect(try sell(file, on: "2027-01-02") == "VT-2027-00001")
    #expect(try sell(file, on: "2026-12-31") == "VT-2026-00002")
    #expect(try sell(file, on: "2027-01-02") == "VT-2027-00002")
  }

  @Test func `a date never goes back within its series`() throws {
    let file = try ShopFile()
    #expect(try sell(file, on: "2026-03-20") == "VT-2026-00001")
    #expect(
      try refusalMessage { _ = try sell(file, on: "2026-03-18") }
        == "Le dernier document de la série VT est daté du 20/03/2026 : une date antérieure est impossible.")
    #expect(StoreRefusal.dateRegression(series: "VT", last: try day("2026-03-20")).field == "date")
    #expect(try sell(file, on: "2026-03-20") == "VT-2026-00002")
  }

  @Test func `a refused document gives its number and its date back`() throws {
    let file = try ShopFile()
    #expect(try sell(file, on: "2026-03-01") == "VT-2026-00001")
    let late = Sell(day: try day("2026-03-31"), closed: true)
    #expect(try refusalCode { try file.perform(late) } == "shop-closed")
    #expect(try sell(file, on: "2026-03-02") == "VT-2026-00002")
  }

  @Test func `the number to come is shown and taken by nobody`() throws {
    let file = try ShopFile()
    let next = try file.store.read(as: "anne", on: file.today) {
      try Numbering.preview("sale", on: $0.today, in: $0)
    }
    #expect(next == "VT-2026-00001")
    #expect(try file.perform(Sell()).number == next)
    let last = try file.store.read(as: "anne", on: file.today) {
      try Numbering.lastDay("sale", around: $0.today, in: $0.db)
    }
    #expect(last == file.today)
  }

  @Test(arguments: [
    (Series(name: "quote", prefix: "DEV", yearly: false, width: 6), 42, "DEV-000042"),
    (Series(name: "quote", prefix: "DEV", yearly: false, width: 2), 1_000, "DEV-1000"),
    (Series(name: "invoice", prefix: "FA", yearly: true, width: 5), 100_000, "FA-2026-100000"),
  ])
  func `a number is its prefix, its year and a padded count`(series: Series, count: Int64, number: String)
    throws
  {
    #expect(series.number(count, on: try day("2026-06-15")) == number)
  }

  @Test func `a series nobody declared is refused`() throws {
    let file = try ShopFile()
    let code = try refusalCode {
      try file.store.read(as: "anne", on: file.today) {
        _ = try Numbering.preview("nothing", on: $0.today, in: $0)
      }
    }
    #expect(code == "not-found")
  }

  @Test func `two stores selling at once leave neither hole nor double`() throws {
    let file = try ShopFile(modules: ["books", "stocks"])
    let stores = [file.store, try file.reopened()]
    let outcome = Mutex(Outcome())
    let today = file.today
    DispatchQueue.concurrentPerform(iterations: 2) { worker in
      for _ in 1...300 {
        do {
          let number = try stores[worker].perform(Sell(product: Int64(worker)), as: "anne", on: today).number
          outcome.withLock { $0.numbers.append(number) }
        } catch {
          outcome.withLock { $0.errors.append("\(error)") }
        }
      }
    }
    let (numbers, errors) = outcome.withLock { ($0.numbers, $0.errors) }
    #expect(errors == [])
    let sorted = numbers.sorted()
    #expect(Set(sorted).count == 600)
    #expect(sorted.first == "VT-2026-00001")
    #expect(sorted.last == "VT-2026-00600")
    #expect(try file.count("entry") == 600)
    #expect(try file.store.check().ok)
  }

  private struct Outcome {
    var numbers: [String] = []
    var errors: [String] = []
  }

  @Test func `two threads of one store share it while readers read`() throws {
    let file = try ShopFile(modules: ["books"])
    let (store, today) = (file.store, file.today)
    let errors = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      for round in 1...50 {
        do {
          if worker < 2 {
            try store.perform(Sell(), as: "anne", on: today)
          } else {
            try store.remember("\(round)", as: "round\(worker)", for: "anne")
            _ = try store.read(as: "anne", on: today) { try EventLog.head(in: $0.db) }
          }
        } catch { errors.withLock { $0.append("\(error)") } }
      }
    }
    #expect(errors.withLock { $0 } == [])
    #expect(try file.texts("SELECT max(number) FROM sale") == ["VT-2026-00100"])
    #expect(try store.preference("round3", of: "anne") == "50")
    #expect(try store.check().ok)
  }
}
