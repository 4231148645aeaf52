import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct DiskFullTests {
  /// A sale of some forty pages, over the tables of the sale, the log, and both consumers: the disk ends at each page.
  @Test func `wherever the disk ends, the whole write is undone and the file works again`() throws {
    let file = try ShopFile(modules: ["stocks", "books"])
    let bulky = Sell(note: String(repeating: "x", count: 30_000))
    try file.perform(Sell())
    let before = try counts(of: file)
    var refusals = 0
    for room in 0...80 {
      try file.limit(to: room)
      guard let code = try refusalCode({ try file.perform(bulky) }) else { break }
      refusals += 1
      #expect(code == "disk-full")
      #expect(try counts(of: file) == before)
      #expect(file.store.pool.writeWithoutTransaction { !$0.isInsideTransaction })
    }
    // Four copies of the note, seven pages each at least, were refused one page after another.
    #expect((28...60).contains(refusals))
    try file.limit(to: 1_000_000)
    #expect(try file.perform(Sell()).number == "VT-2026-00003")
    #expect(try file.backlog() == [])
    #expect(try file.store.check().ok)
  }

  @Test func `a batch that goes on after the disk was full keeps nothing`() throws {
    let file = try ShopFile(modules: ["stocks"])
    let before = try counts(of: file)
    try file.limit(to: 12)
    #expect(throws: (any Error).self) {
      try file.store.batch(as: "anne", on: file.today) { batch in
        try batch.perform(Sell())
        do { try batch.perform(Sell(note: String(repeating: "x", count: 60_000))) } catch {}
        try batch.perform(Sell())
      }
    }
    #expect(try counts(of: file) == before)
    try file.limit(to: 1_000_000)
    #expect(try file.perform(Sell()).number == "VT-2026-00001")
    #expect(try file.store.check().ok)
  }

  private func counts(of file: ShopFile) throws -> [Int] {
    try ["sale", "event", "till", "stock_move", "entry", "backlog", "series_count"].map { try file.count($0) }
  }
}

extension ShopFile {
  /// Leaves room for that many more pages on the disk, as SQLite sees it.
  fileprivate func limit(to room: Int) throws {
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + room - free)")
    }
  }
}
