import Assets
import Company
import Desk
import Foundation
import HumanResourcesFacts
import Kernel
import PartiesFacts
import Program
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import Testing

@testable import AssetsDesk
@testable import Lists
@testable import Parties

/// The lists of assets, over a company that has them only.
struct AssetListTests {
  @Test func `assets with what was booked of them, as of any day`() throws {
    let fleet = try TestCompany.fleet()
    try fleet.perform(DepreciateAssets(until: day("2026-06-30")))
    try fleet.perform(DepreciateAssets(until: day("2026-12-31")))
    try fleet.perform(
      DisposeAsset(asset: .code("IM-0002"), price: euros("900.00"), date: day("2026-12-31")))
    #expect(
      try fleet.rows("parc.actifs", "code valeur cumul valeur_nette affecte_a etat") == [
        "IM-0001 12000.00 1706.67 10293.33 M-001 en_service", "IM-0002 1000.00 200.00 0.00  cede",
      ])
    #expect(
      try fleet.rows("parc.actifs", "code cumul valeur_nette affecte_a etat", asOf: "2026-06-30")
        == [
          "IM-0001 506.67 11493.33  en_service", "IM-0002 100.00 900.00  en_service",
        ])
    #expect(try fleet.rows("parc.actifs", "code", filter: "kang") == ["IM-0001"])
    #expect(try fleet.rows("parc.actifs", "code", filter: "code:im-0002") == ["IM-0002"])
    #expect(try fleet.rows("parc.actifs", "code", filter: "etat:cede") == ["IM-0002"])
    #expect(try fleet.rows("parc.actifs", "code", filter: "m-001") == ["IM-0001"])
    let summary = try fleet.read { try ListQuery(.assets).summary(in: $0) }
    #expect(summary.totals["valeur_nette"] == euros("10293.33"))
  }

  @Test func `what is booked to the end of the month does not count before`() throws {
    let fleet = try TestCompany.fleet()
    fleet.today = day("2026-12-20")
    try fleet.perform(DepreciateAssets(until: day("2026-11-30")))
    let before = try fleet.rows("parc.actifs", "code cumul valeur_nette")
    try fleet.perform(DepreciateAssets(until: day("2026-12-31")))
    #expect(try fleet.rows("parc.actifs", "code cumul valeur_nette") == before)
    fleet.today = day("2026-12-31")
    #expect(try fleet.rows("parc.actifs", "code cumul").first == "IM-0001 1706.67")
  }

  @Test func `the plan of an asset, year by year, with what was booked`() throws {
    let fleet = try TestCompany.fleet()
    try fleet.perform(DepreciateAssets(until: day("2026-06-30")))
    let columns = "actif exercice annuite cumul valeur_nette comptabilise mode"
    #expect(
      try fleet.rows("parc.amortissements", columns, parameter: "IM-0001").prefix(2) == [
        "IM-0001 2026 1706.67 1706.67 10293.33 506.67 linear",
        "IM-0001 2027 2400.00 4106.67 7893.33 0.00 linear",
      ])
    #expect(
      try fleet.rows("parc.amortissements", "actif exercice").map { $0.suffix(12) }.dropFirst(5)
        .prefix(2)
        == ["IM-0001 2031", "IM-0002 2026"])
    #expect(
      try fleet.rows("parc.amortissements", "comptabilise", parameter: "im-1", asOf: "2026-05-31")
        .first
        == "0.00")
    #expect(try fleet.rows("parc.amortissements", "actif", filter: "exercice:2026").count == 2)
  }

  @Test func `who has what, and what is to be done`() throws {
    let fleet = try TestCompany.fleet()
    #expect(
      try fleet.rows("parc.affectations", "actif salarie du au etat") == [
        "IM-0001 M-001 2027-03-01 2027-03-31 a_venir",
        "IM-0001 M-001 2026-07-01 2027-01-31 en_cours",
      ])
    #expect(
      try fleet.rows("parc.affectations", "du etat", asOf: "2026-08-01") == ["2026-07-01 en_cours"])
    #expect(
      try fleet.rows("parc.rappels", "actif type echeance periodicite etat") == [
        "IM-0001 controle-technique 2026-10-01 24 mois en_retard",
        "IM-0001 assurance 2027-01-01  a_faire",
      ])
    try fleet.perform(CompleteReminder(reminder: .init(1), date: day("2026-12-01")))
    #expect(
      try fleet.rows("parc.rappels", "echeance etat", filter: "etat:fait") == ["2026-10-01 fait"])
    #expect(try fleet.rows("parc.rappels", "echeance").last == "2028-10-01")
  }

  @Test func `what was bought and has no sheet`() throws {
    let fleet = try TestCompany.fleet()
    #expect(
      try fleet.rows("parc.a-creer", "numero date fournisseur designation montant reste")
        == [
          "ACH-2026-00001 2026-03-02 Garage Presse 8000.00 8000.00",
          "ACH-2026-00001 2026-03-02 Garage Outil 100.00 100.00",
        ].reversed())
    try fleet.perform(
      AcquireAsset(
        kind: .equipment, method: .linear, years: 5, value: euros("5000.00"),
        purchase: .code("ACH-2026-00001")))
    #expect(
      try fleet.rows("parc.a-creer", "designation reste") == ["Outil 100.00", "Presse 3000.00"])
    try fleet.perform(
      AcquireAsset(kind: .equipment, method: .linear, years: 5, purchase: .id(.init(1))))
    #expect(try fleet.rows("parc.a-creer", "designation reste") == ["Outil 100.00"])
    let rows = try fleet.read { try ListQuery(.assetsToEnter).rows(limit: 10, in: $0) }
    for row in rows {
      #expect(try fleet.read { try ListQuery(.assetsToEnter).row(id: row.id, in: $0) } != nil)
    }
  }

  @Test func `what a credit note takes back is not to be entered, as of any day`() throws {
    let fleet = try TestCompany.fleet()
    func toEnter(_ iso: String) throws -> Int {
      try fleet.read { try ParkFigures.read(day(iso), in: $0) }.toEnter
    }
    let rows = { (asOf: String?) in try fleet.rows("parc.a-creer", "designation ligne reste", asOf: asOf) }
    #expect(try rows(nil) == ["Outil 2 100.00", "Presse 1 8000.00"])
    try fleet.credit([("Presse", "8000.00")], on: "2026-04-01")
    #expect(try rows(nil) == ["Outil 2 100.00"])
    #expect(try rows("2026-03-31") == ["Outil 2 100.00", "Presse 1 8000.00"])
    try fleet.credit([("Outil", "100.00")], on: "2026-05-01")
    #expect(try rows(nil) == [])
    #expect(try toEnter("2026-12-31") == 0)
    #expect(try toEnter("2026-04-30") == 1)
    #expect(try toEnter("2026-03-01") == 0)
  }

  @Test func `a plan is cut from the day its asset left, not before`() throws {
    let fleet = try TestCompany.fleet()
    try fleet.perform(DepreciateAssets(asset: .code("IM-0002")))
    try fleet.perform(DisposeAsset(asset: .code("IM-0002"), price: .zero, date: day("2026-06-30")))
    func rows(_ asOf: String?) throws -> [String] {
      try fleet.rows(
        "parc.amortissements", "exercice annuite cumul valeur_nette comptabilise", parameter: "IM-0002",
        asOf: asOf)
    }
    #expect(try rows(nil) == ["2026 100.00 100.00 900.00 100.00"])
    #expect(try rows("2026-12-31") == ["2026 100.00 100.00 900.00 100.00"])
    #expect(
      try rows("2026-06-29") == [
        "2026 200.00 200.00 800.00 0.00", "2027 200.00 400.00 600.00 0.00", "2028 200.00 600.00 400.00 0.00",
        "2029 200.00 800.00 200.00 0.00", "2030 200.00 1000.00 0.00 0.00",
      ])
    #expect(
      try fleet.rows("parc.actifs", "cumul valeur_nette", filter: "code:im-0002") == ["100.00 0.00"])
  }

  @Test func `who is to give back is told by code to whoever may not read employees`() throws {
    let fleet = try TestCompany.fleet()
    let coming = try fleet.read { try ParkFigures.read(day("2027-01-10"), in: $0) }.coming
    #expect(
      coming.map { "\($0.code) \($0.what)" } == [
        "IM-0001 Contrôle technique", "IM-0001 Assurance", "IM-0001 à reprendre à M-001",
      ])
  }

  @Test func `what was to be done on a past day is told as it was then`() throws {
    let fleet = try TestCompany.fleet()
    try fleet.perform(CancelReminder(reminder: .init(1)))
    func coming(_ iso: String) throws -> [String] {
      try fleet.read { try ParkFigures.read(day(iso), in: $0) }.coming.map(\.what)
    }
    // Both were planned and one cancelled on the last day of the year.
    #expect(try coming("2026-12-31") == ["Assurance"])
    #expect(try coming("2026-12-30") == [])
  }

  @Test func `every list of assets sorts by each of its columns, and pages both ways`() throws {
    let fleet = try TestCompany.fleet()
    for listing in Program.catalogue.lists.map(\.listing) where listing.module == "parc" {
      for column in listing.columns {
        for descending in [false, true] {
          for asOf in [nil, day("2026-12-01")] {
            let query = ListQuery(
              listing, sort: ListSort(column.id, descending: descending), asOf: asOf)
            try fleet.read { reading in
              let all = try query.rows(limit: 100, in: reading)
              guard let last = all.last, let first = all.first else { return }
              #expect(try query.summary(in: reading).count == all.count)
              #expect(
                try query.position(of: last, in: reading) == all.count - 1,
                "\(listing.id) \(column.id)")
              #expect(try query.rows(after: first, limit: 100, in: reading).count == all.count - 1)
              #expect(try query.rows(before: last, limit: 100, in: reading).count == all.count - 1)
              #expect(try query.row(id: last.id, in: reading)?.id == last.id)
            }
          }
        }
      }
    }
  }
}

/// A company with two assets, an employee, reminders and a supplier's invoice.
extension TestCompany {
  fileprivate static func fleet() throws -> TestCompany { try TestCompany(fleetStart) }

  private static let fleetStart = CompanyStart(
    [StoreModule.module, CompanyModule.module, PartiesModule.module, AssetsModule.module],
    on: day("2026-12-31")
  ) { company in
    try company.perform(SetPlan(plan: 3))
    let supplier = try company.perform(CreateParty(name: "Garage"))
    try company.perform(
      Tell(
        event: EmployeeHired(
          employee: EmployeeFacts(employee: 1, code: "M-001", entry: day("2026-01-01")))))
    try company.perform(
      Tell(event: SupplierInvoiceValidated(document: company.invoice(of: supplier.id.rawValue))))
    try company.enter("Kangoo", "12000.00", on: "2026-04-15")
    try company.enter("Bureau", "1000.00", on: "2026-01-01")
    for (from, to) in [("2026-07-01", "2027-01-31"), ("2027-03-01", "2027-03-31")] {
      try company.perform(
        AssignAsset(asset: .code("IM-0001"), employee: .code("M-001"), from: day(from), to: day(to))
      )
    }
    try company.perform(
      PlanReminder(
        asset: .code("IM-0001"), kind: .inspection, due: day("2026-10-01"), everyMonths: 24))
    try company.perform(PlanReminder(asset: .code("IM-0001"), kind: .insurance, due: day("2027-01-01")))
  }

  private func enter(_ label: String, _ value: String, on acquired: String) throws {
    try perform(
      AcquireAsset(
        kind: .vehicle, method: .linear, years: 5, label: label, value: euros(value),
        date: day(acquired)))
  }

  private func invoice(
    of party: Int64, _ assets: [(String, String)] = [("Presse", "8000.00"), ("Outil", "100.00")],
    number: Int64 = 1, on issued: String = "2026-03-02", corrects: Int64? = nil
  ) -> PurchasedDocument {
    let lines = assets.map { label, net in
      PurchasedDocument.Line(
        label: label, nature: .goods, quantity: .one, category: .standard, rate: .zero,
        net: euros(net),
        asset: true)
    }
    let net = lines.map(\.net).sum()
    return PurchasedDocument(
      document: number, kind: corrects == nil ? .invoice : .creditNote, number: "ACH-2026-0000\(number)",
      supplierNumber: "F\(number)", party: PartyFacts(party: party, code: "GAR", name: "Garage"),
      day: day(issued), entered: day(issued), lines: lines, bases: [], net: net, tax: .zero, gross: net,
      instalments: [], needsApproval: false, corrects: corrects)
  }

  /// Validates the supplier's credit note of those lines on the invoice.
  fileprivate func credit(_ credited: [(String, String)], on day: String) throws {
    let document = invoice(of: 1, credited, number: 1 + next("credit"), on: day, corrects: 1)
    try perform(Tell(event: SupplierCreditValidated(document: document, allocated: .zero)))
  }

  /// The rows of a list, these columns as scripts read them.
  fileprivate func rows(
    _ id: String, _ columns: String, filter: String = "", parameter: String? = nil,
    asOf: String? = nil
  ) throws -> [String] {
    let listing = try #require(Program.listing(id))
    let query = ListQuery(listing, filter: filter, asOf: asOf.map(day), parameter: parameter)
    let places = try columns.split(separator: " ").map { name in
      try #require(listing.columns.firstIndex { $0.id == name }, "\(id) lacks \(name)")
    }
    return try read { try query.rows(limit: 100, in: $0) }.map { row in
      places.map { row.values[$0].machine }.joined(separator: " ")
    }
  }
}
