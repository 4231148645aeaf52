import Company
import Kernel
import Plan
import Testing

@Suite struct AddressTests {
  @Test func `an address at home does not name its country`() {
    let address = PostalAddress(street: "3 rue des Lilas", postcode: "69003", city: "Lyon")
    #expect(address.lines == ["3 rue des Lilas", "69003 Lyon"])
  }

  @Test func `an address abroad names its country in French`() {
    let address = PostalAddress(street: "Rue Neuve 1", postcode: "1000", city: "Bruxelles", country: "BE")
    #expect(address.lines == ["Rue Neuve 1", "1000 Bruxelles", "BELGIQUE"])
  }

  @Test func `a country is two letters`() throws {
    #expect(try PostalAddress.country(" be ", field: "country") == "BE")
    #expect(try PostalAddress.country("", field: "country") == "FR")
    #expect(throws: CommonRefusal.self) { try PostalAddress.country("Belgique", field: "country") }
  }
}

@Suite struct ContactDetailTests {
  @Test(arguments: ["a@b.fr", "jeanne.martin+devis@sous.domaine.example", "élodie@mairie-évreux.fr", ""])
  func `an address that can be one is kept`(_ text: String) throws {
    #expect(try ContactDetail.email(text) == text)
  }

  @Test(arguments: ["a", "a@", "@b.fr", "a@b", "a@b..fr", "a b@c.fr", "a@b@c.fr"])
  func `an address that cannot be one is refused`(_ text: String) {
    #expect(throws: CommonRefusal.self) { try ContactDetail.email(text) }
  }

  @Test(arguments: ["04 78 00 00 00", "+33 (0)4.78.00.00.00", "3949", ""])
  func `a number that can be one is kept`(_ text: String) throws {
    #expect(try ContactDetail.phone(text) == text)
  }

  @Test(arguments: ["12", "04 78 OO 00 00", "1234567890123456", "voir Paul"])
  func `a number that cannot be one is refused`(_ text: String) {
    #expect(throws: CommonRefusal.self) { try ContactDetail.phone(text) }
  }
}

@Suite struct FieldTextTests {
  @Test func `a line is trimmed and holds no line end`() throws {
    #expect(try FieldText.line("  Dupont\r\net Fils\u{A0}") == "Dupont et Fils")
    #expect(try FieldText.line(" \t ") == "")
  }

  @Test func `a paragraph keeps its inner line ends`() throws {
    #expect(try FieldText.paragraph("\nPremière\nSeconde \n") == "Première\nSeconde")
  }
}

@Suite struct FiscalYearStartTests {
  @Test(arguments: [
    ("01-01", "2026-03-12", "2026-01-01", "2026-12-31"), ("04-01", "2026-03-12", "2025-04-01", "2026-03-31"),
    ("04-01", "2026-04-01", "2026-04-01", "2027-03-31"), ("02-28", "2028-02-29", "2028-02-28", "2029-02-27"),
  ])
  func `a fiscal year holds its days`(_ start: String, _ day: String, _ first: String, _ last: String) throws
  {
    let year = try #require(FiscalYearStart(start))
    let date = try #require(Day(iso: day))
    #expect(year.start(of: date).iso == first)
    #expect(year.end(of: date).iso == last)
  }

  @Test(arguments: ["02-29", "13-01", "1-1", "", "31/12"])
  func `what is no day of a common year is none`(_ text: String) { #expect(FiscalYearStart(text) == nil) }
}

@Suite struct PlanTests {
  @Test func `each plan adds its modules`() {
    #expect(Plan.modules(of: 1) == [])
    #expect(Plan.modules(of: 2).map(\.rawValue) == ["achats", "produits", "stocks"])
    #expect(
      Plan.modules(of: 3).map(\.rawValue) == ["achats", "produits", "stocks", "comptabilite", "rh", "parc"])
  }

  @Test func `a module switched off stays off in a greater plan`() {
    #expect(
      Plan.active(["achats", "produits"], from: 2, to: 3) == [
        "achats", "produits", "comptabilite", "rh", "parc",
      ])
  }

  @Test func `a plan only grows`() {
    #expect(Plan.refusal(ofMovingTo: 3, from: 1) == nil)
    #expect(Plan.refusal(ofMovingTo: 2, from: 2) == nil)
    #expect(Plan.refusal(ofMovingTo: 1, from: 2) == .planDowngrade(from: 2, to: 1))
    #expect(Plan.refusal(ofMovingTo: 4, from: 1) == .unknownPlan(4))
  }

  @Test func `the catalogue and what the plan lacks cannot be switched`() {
    #expect(Plan.refusal(ofSwitching: .inventory, under: 2) == nil)
    #expect(Plan.refusal(ofSwitching: .catalog, under: 3) == .fixedModule("Produits"))
    #expect(Plan.refusal(ofSwitching: .assets, under: 2) == .moduleOutsidePlan("Parc", plan: 3))
  }
}

@Suite struct CompanyRefusalTests {
  @Test func `every refusal has a code, a sentence and a remedy`() {
    let refusals: [any Refusal] = CompanyRefusal.samples + LegalIdentityRefusal.samples
    for refusal in refusals {
      #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(refusal.message.hasSuffix("."))
      #expect(refusal.remedy.hasSuffix("."))
    }
  }
}
