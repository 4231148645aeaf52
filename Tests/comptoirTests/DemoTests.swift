import Foundation
import Kernel
import Store
import Testing

@testable import comptoir

/// The demonstration company: the same for everyone, sound, and with something of everything in it.
@Suite(.serialized) struct DemoTests {
  /// A demonstration in a folder of its own, gone with the test.
  private final class Demo {
    let store: Store
    let bare: BareSQLite
    private let folder: URL

    init(from start: Day = DemoCalendar.first) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)")
      let path = folder.appending(path: "demo.comptoir").path
      store = try DemoCompany.build(at: path, login: "test", from: start)
      bare = try #require(BareSQLite(path: path))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func count(_ rows: String) -> Int {
      bare.rows("SELECT count(*) FROM \(rows)")?.first.flatMap { Int($0[0]) } ?? 0
    }
  }

  @Test func `two demonstrations have the same log`() throws {
    let start = DemoCalendar.day(2026, 9, 1)
    let (first, second) = (try Demo(from: start), try Demo(from: start))
    let (one, other) = (try first.store.check(), try second.store.check())
    #expect(one.events > 100)
    #expect(one.ok)
    #expect(one.head == other.head)
  }

  @Test func `the whole story is sound and tells of everything`() throws {
    let demo = try Demo()
    let report = try demo.store.check()
    #expect(report.ok, "\(report.differences)")

    #expect((900...1_200).contains(demo.count("invoice WHERE kind = 'invoice' AND status = 'validated'")))
    #expect((100...130).contains(demo.count("party")))
    #expect(demo.count("user") == 4)
    for status in ["draft", "sent", "accepted", "refused", "superseded"] {
      #expect(demo.count("quote WHERE status = '\(status)'") > 0, "devis \(status)")
    }
    #expect(demo.count("quote WHERE status = 'sent' AND valid_until < '2026-11-20'") > 0)
    #expect(demo.count("quote WHERE status = 'sent' AND valid_until >= '2026-11-20'") > 0)
    for method in ["virement", "cheque", "cb", "especes", "prelevement"] {
      #expect(demo.count("receipt WHERE method = '\(method)'") > 0, "\(method)")
    }
    for rate in [2_000, 1_000, 550] { #expect(demo.count("invoice_line WHERE rate = \(rate)") > 0) }
    for kind in ["text", "subtotal"] { #expect(demo.count("invoice_line WHERE kind = '\(kind)'") > 0) }
    #expect(demo.count("invoice_line WHERE includes_tax") > 0)
    #expect(demo.count("invoice WHERE kind = 'deposit'") > 0)
    #expect(demo.count("invoice_deduction") > 0)
    #expect(demo.count("invoice_instalment WHERE position = 3") > 0)
    #expect(demo.count("invoice_cancellation") > 0)
    #expect(demo.count("invoice WHERE status = 'draft' AND author = 'test'") == 5)
    #expect(demo.count("invoice_note") > 0)
    #expect(demo.count("receipt WHERE kind = 'reversal'") > 0)
    #expect(demo.count("receipt WHERE kind = 'refund'") > 0)
    #expect(demo.count("write_off WHERE amount <= 350") > 0)
    #expect(demo.count("write_off WHERE amount > 350") > 0)
    for state in ["ouvert", "resolu"] {
      #expect(demo.count("dispute WHERE status = '\(state)'") > 0, "\(state)")
    }
  }

  @Test func `late and prompt payers make a picture with every age of debt`() throws {
    let demo = try Demo(from: DemoCalendar.day(2025, 11, 20))
    let open = "open_item WHERE amount > 0 AND settled_on IS NULL"
    for (after, until) in [
      ("2026-11-20", "2027-12-31"), ("2026-10-21", "2026-11-19"), ("2026-01-01", "2026-08-21"),
    ] {
      #expect(demo.count("\(open) AND due BETWEEN '\(after)' AND '\(until)'") > 0, "échéance \(after)")
    }
  }

  @Test func `without a terminal the demonstration must be kept`() throws {
    let run = try Office(isEmpty: true).run("demo")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--keep"))
  }

  @Test func `each person acts under their own name, and only the accountant validates`() throws {
    let demo = try Demo(from: DemoCalendar.day(2026, 9, 1))
    let validations = "event WHERE name = 'sales.invoice-validated.v1'"
    #expect(demo.count(validations) == demo.count("\(validations) AND actor = 'paul'"))
    for person in ["marie", "paul", "nadia", "test"] {
      #expect(demo.count("event WHERE actor = '\(person)'") > 0, "\(person)")
    }
  }
}
