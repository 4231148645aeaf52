import GRDB
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Assets

struct FrozenTests {
  @Test(arguments: [
    "UPDATE asset SET value = 1", "UPDATE asset SET day = '2026-04-14'",
    "UPDATE asset SET service_day = '2026-05-01'", "UPDATE asset SET method = 'declining' WHERE id = 1",
    "UPDATE asset SET years = 6 WHERE id = 1",
    "UPDATE asset SET account = '2183', depreciation_account = '28183'",
    "UPDATE asset SET origin = 'taken-over', payment = NULL", "UPDATE asset SET tax = 1",
    "UPDATE asset SET rowid = 9 WHERE id = 1", "DELETE FROM asset",
    "INSERT OR REPLACE INTO asset SELECT * FROM asset",
    "UPDATE OR REPLACE asset SET id = 1 WHERE id = 2",
    "UPDATE depreciation SET amount = 1", "DELETE FROM depreciation",
    "INSERT OR REPLACE INTO depreciation SELECT * FROM depreciation",
    """
    INSERT OR REPLACE INTO depreciation
    SELECT 3, asset_id, from_day, to_day, 1, accumulated, event FROM depreciation WHERE id = 1
    """,
    "UPDATE asset_plan SET annuity = 1 WHERE asset_id = 1", "DELETE FROM asset_plan WHERE asset_id = 1",
    "INSERT OR REPLACE INTO asset_plan SELECT * FROM asset_plan WHERE asset_id = 1",
    """
    INSERT OR REPLACE INTO asset_plan
    SELECT NULL, asset_id, year_start, year_end, units, 0, accumulated, net FROM asset_plan WHERE asset_id = 1
    """,
    "UPDATE asset_plan SET annuity = 1 WHERE asset_id = 2", "DELETE FROM asset_plan WHERE asset_id = 2",
    "UPDATE asset_disposal SET price = 1", "UPDATE asset_disposal SET taken_back = 1",
    "UPDATE asset_disposal SET collected_on = NULL, collected_by = NULL",
    "DELETE FROM asset_disposal", "INSERT OR REPLACE INTO asset_disposal SELECT * FROM asset_disposal",
    "UPDATE assignment SET from_day = '2026-01-01'", "UPDATE assignment SET to_day = NULL",
    "UPDATE assignment SET to_day = '2027-12-31' WHERE to_day IS NOT NULL", "DELETE FROM assignment",
    "INSERT OR REPLACE INTO assignment SELECT * FROM assignment",
    "INSERT INTO assignment SELECT id + 1, asset_id, 2, '2026-06-15', NULL, '', event + 1000 FROM assignment",
    "DELETE FROM asset_reminder", "UPDATE asset_reminder SET due = '2030-01-01'",
    "INSERT OR REPLACE INTO asset_reminder SELECT * FROM asset_reminder",
  ])
  func `what is booked refuses to be changed by whatever program`(attack: String) throws {
    let company = try TestCompany()
    let kept = try company.acquire()
    let gone = try company.acquire()
    try company.hire("M-001")
    _ = try company.perform(
      AssignAsset(
        asset: .code(kept), employee: .code("M-001"), from: day("2026-06-01"), to: day("2026-06-30")))
    let reminder = try company.perform(
      PlanReminder(asset: .code(kept), kind: .upkeep, due: day("2026-06-01")))
    _ = try company.perform(CancelReminder(reminder: AssetReminder.ID(reminder.id)))
    _ = try company.perform(DepreciateAssets(until: day("2026-06-30")))
    _ = try company.perform(DisposeAsset(asset: .code(gone), price: euros("10.00"), payment: .cash))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let file = try DatabaseQueue(path: company.store.path, configuration: configuration)
    let error = #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
    #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER, "\(error?.message ?? "")")
  }

  @Test func `what people call an asset may change`() throws {
    let company = try TestCompany()
    try company.acquire()
    let file = try DatabaseQueue(path: company.store.path)
    try file.write { try $0.execute(sql: "UPDATE asset SET note = 'à revoir', serial = '12'") }
    #expect(try company.find("IM-0001").sheet.note == "à revoir")
  }
}
