import AssetsFacts
import GRDB
import HumanResourcesFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Assets

struct AssignmentTests {
  private func office() throws -> (TestCompany, String) {
    let company = try TestCompany()
    try company.hire("M-001")
    try company.hire("M-002", entry: "2026-02-01", exit: "2026-11-30", id: 2)
    return (company, try company.acquire(on: "2026-01-01"))
  }

  private func assign(
    _ company: TestCompany, _ code: String, to employee: String, _ from: String, _ to: String? = nil
  ) throws -> String {
    try refusal {
      _ = try company.perform(
        AssignAsset(asset: .code(code), employee: .code(employee), from: day(from), to: to.map(day)))
    }
  }

  @Test func `two people never have the same asset the same day`() throws {
    let (company, code) = try office()
    #expect(try assign(company, code, to: "m-001", "2026-03-01", "2026-03-31") == "")
    #expect(try assign(company, code, to: "M-002", "2026-03-31", "2026-04-10") == "overlap")
    #expect(try assign(company, code, to: "M-002", "2026-02-01") == "overlap")
    #expect(try assign(company, code, to: "M-002", "2026-04-01") == "")
    // The contract's last day ends it.
    #expect(try company.facts(AssetAssigned.self).map(\.to) == [day("2026-03-31"), day("2026-11-30")])
    let refused = AssetsRefusal.overlap(
      code, employee: "M-001", from: day("2026-03-01"), to: day("2026-03-31"))
    #expect(refused.message == "IM-0001 est affecté à M-001 du 01/03/2026 au 31/03/2026.")
    try #expect(company.store.check().differences == [])
  }

  @Test func `outside the contract, before the acquisition or after the disposal is refused`() throws {
    let (company, code) = try office()
    #expect(try assign(company, code, to: "M-002", "2026-01-31", "2026-02-10") == "outside-contract")
    #expect(try assign(company, code, to: "M-002", "2026-11-01", "2026-12-01") == "outside-contract")
    #expect(try assign(company, code, to: "M-002", "2026-12-01") == "outside-contract")
    #expect(try assign(company, code, to: "M-001", "2025-12-31") == "before-acquisition")
    #expect(try assign(company, code, to: "M-001", "2026-03-10", "2026-03-09") == "end-before-start")
    #expect(try assign(company, code, to: "M-009", "2026-03-10") == "not-found")
    _ = try company.perform(ScrapAsset(asset: .code(code), reason: "vol"))
    #expect(try assign(company, code, to: "M-001", "2026-03-10") == "already-scrapped")
  }

  @Test func `giving back ends what runs, and calls off what was to come`() throws {
    let (company, code) = try office()
    #expect(try assign(company, code, to: "M-001", "2026-03-01") == "")
    let answer = try company.perform(ReturnAsset(asset: .code(code), date: day("2026-05-31")))
    #expect(answer.employee == "M-001" && answer.to == day("2026-05-31"))
    #expect(
      try refusal { _ = try company.perform(ReturnAsset(asset: .code(code), date: day("2026-02-01"))) }
        == "not-assigned")
    #expect(try assign(company, code, to: "M-001", "2027-02-01") == "")
    // Nobody had it that day: what is to come is not called off for it.
    #expect(
      try refusal { _ = try company.perform(ReturnAsset(asset: .code(code), date: day("2026-12-30"))) }
        == "not-assigned")
    #expect(
      try company.read { try Assignment.all(ofEmployee: 1, from: company.today, in: $0) }.map(\.from)
        == [day("2027-02-01")])
    #expect(try company.perform(ReturnAsset(asset: .code(code))).to == day("2027-01-31"))
    #expect(try assign(company, code, to: "M-001", "2027-01-15") == "")
    try #expect(company.store.check().differences == [])
  }

  @Test func `leaving ends what runs and calls off what was to come`() throws {
    let (company, code) = try office()
    #expect(try assign(company, code, to: "M-001", "2026-06-01", "2027-01-31") == "")
    #expect(try assign(company, code, to: "M-001", "2027-03-01") == "")
    #expect(
      try refusal {
        _ = try company.perform(ScrapAsset(asset: .code(code), reason: "vol", date: day("2026-05-31")))
      } == "assigned-since")
    _ = try company.perform(ScrapAsset(asset: .code(code), reason: "vol", date: day("2026-12-15")))
    let asset = try company.find(code)
    let ends = try company.read { try Assignment.all(of: asset.id, in: $0).map(\.to) }
    #expect(ends == [day("2026-12-15"), day("2027-02-28")])
    #expect(try company.facts(AssetReturned.self).count == 2)
    try #expect(company.store.check().differences == [])
  }

  @Test func `an employee is known as facts say, by code whatever its case`() throws {
    let (company, _) = try office()
    let moved = EmployeeFacts(
      employee: 1, code: "M-010", entry: day("2026-01-01"), exit: day("2026-12-30"))
    try company.perform(Tell(event: EmployeeChanged(employee: moved)))
    #expect(try company.read { try AssignableEmployee.find(.code("m-010"), in: $0) } == moved)
    #expect(try company.read { try AssignableEmployee.suggestions("m", in: $0) }.isEmpty)
    try #expect(company.store.check().differences == [])
  }
}
