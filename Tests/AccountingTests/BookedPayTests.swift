import Company
import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

/// Who keeps the books without the right to read salaries.
struct BookedPayTests {
  private static func office() throws -> TestCompany {
    let office = try TestCompany(today: day("2026-04-20"))
    try office.run(UpdateCompany.self, #"{"name": "Comptoir", "siren": "732829320"}"#)
    try office.perform(CreateUser(login: "paul", name: "Paul", roles: ["livres"]))
    try office.tell(PayslipValidated(payslip: Staff.slip(1)))
    try office.tell(PayslipValidated(payslip: Staff.slip(2, of: 2)))
    try office.tell(Staff.payment(of: Staff.slip(1), on: "2026-04-03"))
    try office.tell(Staff.claim(12, on: "2026-03-20"))
    return office
  }

  @Test func `the file of entries is refused to them, and to them alone`() throws {
    let office = try Self.office()
    let year = try office.read { try FiscalYear.named(2026, in: $0) }
    #expect(throws: FECRefusal.holdsPay(2026)) {
      try office.read(as: "paul") { _ = try FECExport(year, in: $0) }
    }
    #expect(try office.read { try FECExport(year, in: $0).name } == "732829320FEC20261231.txt")
  }

  @Test func `no operation shows or takes an entry of pay`() throws {
    let office = try Self.office()
    let reverse = ReverseEntry(entry: .code("PA-2026-00001"), reason: "Voir")
    #expect(office.refusal(of: reverse, as: "paul") == "not-found")
    #expect(office.refusal(of: reverse, as: "test") == "automatic-entry")
    let lines = try office.texts("SELECT id FROM entry_line WHERE account = '421' ORDER BY id").compactMap(
      Int64.init)
    #expect(office.refusal(of: Letter(lines: lines, partial: true), as: "paul") == "unknown-line")
    let unletter = Unletter(lettering: 1, reason: "Voir")
    #expect(office.refusal(of: unletter, as: "paul") == "unknown-lettering")
    #expect(office.refusal(of: unletter, as: "test") == "lettered-by-allocation")
    let open = try office.read(as: "paul") { try OpenLine.all(account: nil, auxiliary: nil, in: $0) }
    #expect(open.map(\.account) == ["468"])
  }

  @Test func `their trial balance has staff in one line`() throws {
    let office = try Self.office()
    func lines(_ login: String) throws -> [String] {
      try office.trialBalance(from: day("2026-01-01"), to: day("2026-12-31"), "tiers", as: login)
        .filter { $0.account.hasPrefix("42") || $0.account == "468" }
        .map { "\($0.account) \($0.auxiliary) \($0.balance.decimal)" }
    }
    #expect(try lines("paul") == ["421  -1500.00", "468 M-001 -182.00"])
    #expect(try lines("test") == ["421 M-001 0.00", "421 M-002 -1500.00", "468 M-001 -182.00"])
  }
}

extension TestCompany {
  fileprivate func refusal(of useCase: some UseCase, as login: String) -> String? {
    do {
      _ = try store.perform(useCase, as: login, on: today)
      return nil
    } catch { return (error as? any Refusal)?.code }
  }
}
