import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Assets

struct ReminderTests {
  @Test func `a reminder that comes back is planned again from the day it was due`() throws {
    let company = try TestCompany()
    let code = try company.acquire()
    let first = try company.perform(
      PlanReminder(asset: .code(code), kind: .inspection, due: day("2026-08-31"), everyMonths: 6))
    let id = AssetReminder.ID(first.id)
    #expect(try company.read { try AssetReminder.find(id, in: $0) }.isLate(on: company.today))
    let next = try company.perform(CompleteReminder(reminder: id, date: day("2026-09-20")))
    #expect(next.due == day("2027-02-28"))
    let second = AssetReminder.ID(next.next ?? 0)
    #expect(try company.read { try AssetReminder.find(second, in: $0).next } == day("2027-08-31"))
    #expect(
      try refusal { _ = try company.perform(CompleteReminder(reminder: id)) } == "reminder-done")
    _ = try company.perform(CancelReminder(reminder: AssetReminder.ID(next.next ?? 0)))
    #expect(try company.read { try AssetReminder.open(of: .init(1), in: $0) }.isEmpty)
    #expect(
      try refusal {
        _ = try company.perform(
          PlanReminder(asset: .code(code), kind: .other, due: day("2027-01-01"), everyMonths: 0))
      } == "period")
  }

  @Test func `an asset that left reminds of nothing`() throws {
    let company = try TestCompany()
    let code = try company.acquire()
    _ = try company.perform(PlanReminder(asset: .code(code), kind: .insurance, due: day("2027-01-01")))
    let open = { try company.read { try AssetReminder.open(of: .init(1), in: $0) } }
    #expect(try open().count == 1)
    _ = try company.perform(ScrapAsset(asset: .code(code), reason: "vol"))
    #expect(try open().isEmpty)
    #expect(
      try refusal {
        _ = try company.perform(PlanReminder(asset: .code(code), kind: .upkeep, due: day("2027-01-01")))
      } == "already-scrapped")
  }
}
