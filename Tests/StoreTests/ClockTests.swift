import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct ClockTests {
  @Test func `on a fixed clock instants follow the working day and the log`() throws {
    let file = try ShopFile()
    try file.perform(Sell())
    try file.store.perform(Sell(), as: "anne", on: try day("2026-03-13"))
    #expect(
      try file.texts("SELECT at FROM event ORDER BY seq") == [
        "2026-03-12T08:00:00.000Z", "2026-03-12T08:00:07.000Z", "2026-03-13T08:00:14.000Z",
      ])
    #expect(try file.texts("SELECT day FROM event ORDER BY seq").last == "2026-03-13")
    let again = try file.reopened()
    try again.perform(MendStock(), as: "anne", on: file.today)
    #expect(try file.texts("SELECT at FROM event WHERE seq = 4") == ["2026-03-12T08:00:21.000Z"])
  }

  @Test func `two files of the same facts on a fixed clock have the same seal`() throws {
    let files = [try ShopFile(), try ShopFile()]
    for file in files { for product in 1...3 { try file.perform(Sell(product: Int64(product))) } }
    #expect(try files[0].store.check().head == files[1].store.check().head)
  }

  @Test func `on the real clock instants are UTC with milliseconds`() throws {
    let file = try ShopFile(fixedClock: false)
    let at = try #require(try file.texts("SELECT at FROM event").first)
    #expect(at.wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ/) != nil)
    #expect(try file.texts("SELECT day FROM event") == ["2026-03-12"])
  }
}

@Suite struct ChangeTests {
  private let subject = Subject(kind: .party, record: 12, label: "Dupont", party: 12)

  @Test func `only the fields that differ are a change, those gone included`() {
    let fields = Change.fields(
      from: [("Nom", "Dupond"), ("Ville", "Évry"), ("Fax", "01"), ("Site", "")],
      to: [("Nom", "Dupont"), ("Ville", "Évry"), ("Mail", "a@b.fr")])
    #expect(
      fields == [
        Change.Field("Nom", before: "Dupond", after: "Dupont"),
        Change.Field("Mail", before: "", after: "a@b.fr"), Change.Field("Fax", before: "01", after: ""),
      ])
  }

  @Test func `a change is written beside the log and blanked on demand`() throws {
    let file = try ShopFile()
    try file.perform(
      Note(change: Change("modification", of: subject, fields: [.init("Mail", before: "", after: "x")])))
    try file.perform(Note(change: Change("modification", of: subject, fields: [])))
    #expect(
      try file.texts("SELECT actor || ' ' || action || ' ' || label || ' ' || fields FROM change") == [
        #"anne modification Dupont [["Mail","x"]]"#
      ])
    try file.perform(Note(change: nil))
    #expect(try file.texts("SELECT label || fields FROM change") == ["[]"])
    #expect(try file.store.check().ok)
  }

  /// Records a change, or erases those of the party when there is none.
  private struct Note: UseCase {
    static let name = "shop.note"
    static let title = "Noter"
    static let permission = Permission.sell
    let change: Change?

    init(change: Change?) { self.change = change }
    init(from decoder: any Decoder) { change = nil }

    func run(in tx: borrowing Transaction) throws -> Done {
      if let change { try tx.record(change) } else { try tx.eraseChanges(kind: .party, record: 12) }
      return Done()
    }
  }
}
