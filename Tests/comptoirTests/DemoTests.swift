import Desk
import Foundation
import Kernel
import Lists
import Program
import Store
import TestSupport
import Testing

@testable import Bench
@testable import Demo
@testable import comptoir

/// The demonstration company: the same for everyone, sound, and with something of everything in it.
@Suite(.serialized) struct DemoTests {
  /// A demonstration in a folder of its own, gone with the test.
  private final class Demo {
    let store: Store
    let bare: BareSQLite
    private let folder: URL

    init(from start: Day = DemoCalendar.first) throws {
      folder = TestFolder.new("demo")
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
    #expect(demo.count("user") == 5)
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
    try expectEveryAge(of: demo)
    try expectPurchases(of: demo)
    try expectStock(of: demo)
    try expectBank(of: demo)
    try expectBooks(of: demo)
    expectStaffAndPark(of: demo)
    try expectDescribedStates(of: demo)
  }

  /// Whatever a column of states tells is described with its French and its tone.
  private func expectDescribedStates(of demo: Demo) throws {
    let session = Session(store: demo.store, login: "test", today: DemoCompany.today)
    let parties = (demo.bare.rows("SELECT code FROM party") ?? []).map { $0[0] }
    for listing in Program.catalogue.lists.map(\.listing) where listing.id != "parc.amortissements" {
      let isFeed = ["crm.client", "achats.fournisseur"].contains(listing.id)
      for query in isFeed ? parties.map({ ListQuery(listing, parameter: $0) }) : [ListQuery(listing)] {
        let rows = try session.read { try query.rows(limit: 10_000, in: $0) }
        for (place, column) in listing.columns.enumerated() where !column.states.isEmpty {
          let codes = Set(rows.map { $0.values[place].machine })
          let unknown = codes.subtracting(column.states.map(\.code)).subtracting([""])
          #expect(unknown.isEmpty, "\(listing.id) \(column.id): \(unknown)")
        }
      }
    }
  }

  /// A year of pay, one slip undone and done again, and assets of every fate.
  private func expectStaffAndPark(of demo: Demo) {
    #expect(demo.count("employee") == 6)
    #expect(demo.count("payslip WHERE status = 'validated' AND kind = 'slip'") == 61)
    #expect(demo.count("payslip WHERE kind = 'reversal'") == 1)
    #expect(demo.count("payslip WHERE status = 'draft'") == 6)
    #expect(demo.count("payslip_recovery") >= 8)
    #expect(demo.count("salary") == 7)
    for verdict in ["approuvee", "refusee"] {
      #expect(demo.count("expense_decision WHERE verdict = '\(verdict)'") > 0, "\(verdict)")
    }
    #expect(demo.count("expense_claim WHERE id NOT IN (SELECT claim_id FROM expense_decision)") == 2)
    for origin in ["paid", "purchase", "taken-over"] {
      #expect(demo.count("asset WHERE origin = '\(origin)'") > 0, "\(origin)")
    }
    for outcome in ["sold", "scrapped"] {
      #expect(demo.count("asset_disposal WHERE outcome = '\(outcome)'") == 1, "\(outcome)")
    }
    #expect(demo.count("asset WHERE method = 'declining'") == 1)
    #expect(demo.count("assignment") == 4)
  }

  /// Two years closed, a return each month, nothing left waiting; every control of the books agrees.
  private func expectBooks(of demo: Demo) throws {
    #expect(demo.count("fiscal_year WHERE state = 'closed'") == 2)
    #expect(demo.count("vat_return") == 23)
    #expect(demo.count("entry WHERE reverses IS NOT NULL") == 4)
    #expect(demo.count("lettering_move WHERE NOT joined AND ground = 'manual'") > 0)
    #expect(demo.count("entry_line WHERE account = '70851'") > 0)
    // A supplier's invoice of March found in June, when April was locked.
    #expect(demo.count("entry WHERE piece_day = '2026-03-18' AND day > '2026-03-31'") == 1)
    let waiting = demo.bare.rows(
      "SELECT coalesce(sum(debit - credit), 0) FROM entry_line WHERE account = '471'")
    #expect(waiting == [["0"]])
    let session = Session(store: demo.store, login: "test", today: DemoCompany.today)
    for control in try TaxFile.rows(of: "comptabilite.controles", in: session) {
      #expect(TaxFile.cents(control["ecart"] ?? "") == 0, "\(control)")
    }
    for year in [2024, 2025, 2026] {
      let file = try #require(TaxFile(try TaxFile.bytes(of: year, in: session)))
      file.expectSound()
      // Made in March, the openings of a year come first all the same.
      if year > 2024 { #expect(file.lines.first?["JournalCode"] == "AN") }
    }
  }

  /// It buys and pays, with something of everything.
  private func expectPurchases(of demo: Demo) throws {
    #expect((280...450).contains(demo.count("purchase WHERE kind = 'invoice' AND status = 'validated'")))
    #expect(demo.count("purchase WHERE kind = 'credit-note'") > 0)
    #expect(demo.count("purchase_line WHERE NOT deductible") > 0)
    #expect(demo.count("purchase_line WHERE asset") == 1)
    for category in ["S", "E", "AE", "K", "O"] {
      #expect(demo.count("purchase_line WHERE category = '\(category)'") > 0, "\(category)")
    }
    let waiting = "payable_balance WHERE needs_approval AND approved_on IS NULL AND settled_on IS NULL"
    #expect(demo.count(waiting) >= 2)
    for state in ["ordered", "executed"] { #expect(demo.count("transfer WHERE state = '\(state)'") == 1) }
    for kind in ["payment", "refund", "reversal"] {
      #expect(demo.count("payment WHERE kind = '\(kind)'") > 0, "\(kind)")
    }
    for method in ["virement", "cheque", "cb", "prelevement"] {
      #expect(demo.count("payment WHERE method = '\(method)'") > 0, "\(method)")
    }
    for status in ["placed", "cancelled"] {
      #expect(demo.count("purchase_order WHERE status = '\(status)'") > 0, "\(status)")
    }
    for status in ["draft", "confirmed", "cancelled"] {
      #expect(demo.count("sales_order WHERE origin = 'web' AND status = '\(status)'") > 0, "\(status)")
    }
    for kind in ["sale", "sale-return", "purchase", "purchase-return", "receipt", "order", "order-return"] {
      #expect(demo.count("stock_move WHERE kind = '\(kind)'") > 0, "\(kind)")
    }
    #expect(demo.count("attachment") == 2)
  }

  /// Stock went below zero and was healed; a few products run low today.
  private func expectStock(of demo: Demo) throws {
    #expect(demo.count("stock_move WHERE quantity_after < 0") > 0)
    #expect((1...8).contains(demo.count("stock_item WHERE stockable AND quantity < minimum")))
    #expect(demo.count("stock_count WHERE closed_on IS NULL") == 1)
    #expect(demo.count("backlog") == 0)
  }

  /// The bank is never overdrawn.
  private func expectBank(of demo: Demo) throws {
    let months = demo.bare.rows(
      "SELECT sum(sum(amount)) OVER (ORDER BY substr(day, 1, 7)) FROM cash_move GROUP BY substr(day, 1, 7)")
    #expect(months?.count == 25)
    #expect(months?.allSatisfy { (Int($0[0]) ?? 0) > 20_000_00 } == true)
  }

  /// Late and prompt payers make a picture with every age of debt.
  private func expectEveryAge(of demo: Demo) throws {
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
