import Company
import Foundation
import GRDB
import Kernel
import Store
import TestSupport
import Testing

@Suite struct CompanyTests {
  private func update(_ json: String, in office: TestCompany) throws {
    try office.perform(try JSONDecoder().decode(UpdateCompany.self, from: Data(json.utf8)))
  }

  @Test func `a new company follows the usual policies`() throws {
    let profile = try TestCompany().profile()
    #expect(profile.plan == 1)
    #expect(profile.defaultVAT.decimal == "20")
    #expect(profile.defaultTerms.code == "30")
    #expect(profile.latePenaltyRate.decimal == "7.86")
    #expect(profile.writeOffTolerance.decimal == "5.00")
    #expect(profile.earlyDiscountText == "Pas d’escompte pour paiement anticipé")
    #expect(profile.quoteValidityDays == 30)
    #expect(profile.separationOfDuties == false)
  }

  @Test func `the company is kept as it was typed`() throws {
    let office = try TestCompany()
    try update(
      """
      {"name": " Atelier Durand ", "legal_form": "SARL", "siret": "732 829 320 00074",
       "street": "3 rue des Lilas",
       "postcode": "69003", "city": "Lyon", "phone": "04 78 00 00 00", "email": "contact@durand.example",
       "iban": "FR76 3000 6000 0112 3456 7890 189", "capital": "10 000 €", "rcs": "RCS Lyon", "naf": "6202A",
       "fiscal_year_start": "04-01", "tax_on_debits": true, "default_terms": "45fm", "default_vat": "10",
       "late_penalty_rate": 12.15, "write_off_tolerance": "0.05", "separation_of_duties": true,
       "quote_validity_days": 15, "footer": "Merci"}
      """, in: office)
    let profile = try office.profile()
    #expect(profile.name == "Atelier Durand")
    #expect(profile.siren?.text == "732829320")
    #expect(profile.siret?.text == "73282932000074")
    #expect(profile.vatNumber?.text == "FR44732829320")
    #expect(profile.address.lines == ["3 rue des Lilas", "69003 Lyon"])
    #expect(profile.iban?.text == "FR7630006000011234567890189")
    #expect(profile.fiscalYearStart.text == "04-01")
    #expect(profile.taxOnDebits)
    #expect(profile.defaultTerms == .daysThenEndOfMonth(45))
    #expect(profile.usualVAT.decimal == "10")
    #expect(profile.latePenaltyRate.decimal == "12.15")
    #expect(profile.writeOffTolerance.decimal == "0.05")
    #expect(profile.separationOfDuties)
    #expect(profile.quoteValidityDays == 15)
    #expect(profile.letterhead.rcs == "RCS Lyon")
    #expect(try office.store.check().differences == [])
  }

  @Test func `a key left out stays and an empty text clears`() throws {
    let office = try TestCompany()
    try update(
      #"{"name": "Durand", "siren": "732829320", "phone": "3949", "iban": "FR7630006000011234567890189"}"#,
      in: office)
    try update(#"{"phone": "", "iban": ""}"#, in: office)
    let profile = try office.profile()
    #expect(profile.phone == "")
    #expect(profile.iban == nil)
    #expect(profile.siren?.text == "732829320")
    #expect(profile.name == "Durand")
  }

  @Test func `a company without VAT starts its lines without`() throws {
    let office = try TestCompany()
    try update(#"{"name": "Durand", "vat_franchise": true}"#, in: office)
    #expect(try office.profile().usualVAT == .zero)
  }

  @Test(arguments: [
    (#"{"name": ""}"#, "company-nameless"), (#"{"name": "D", "siren": "732829321"}"#, "invalid-siren"),
    (#"{"name": "D", "iban": "FR7630006000011234567890188"}"#, "invalid-iban"),
    (#"{"name": "D", "email": "durand"}"#, "invalid-value"),
    (#"{"name": "D", "fiscal_year_start": "02-29"}"#, "invalid-value"),
    (#"{"name": "D", "quote_validity_days": 0}"#, "invalid-value"),
    (#"{"name": "D", "write_off_tolerance": "-1"}"#, "invalid-value"),
  ])
  func `what cannot be is refused and nothing changes`(_ json: String, _ code: String) throws {
    let office = try TestCompany()
    let refusal = try #require(throws: (any Error).self) { try update(json, in: office) }
    #expect((refusal as? any Refusal)?.code == code)
    #expect(try office.profile() == CompanyProfile())
  }

  @Test func `the journal shows what changed, in French`() throws {
    let office = try TestCompany()
    try update(#"{"name": "Durand", "tax_on_debits": true}"#, in: office)
    let fields = try office.read { reading in
      try String.fetchOne(reading.db, sql: "SELECT fields FROM change")
    }
    #expect(
      fields == #"[["Raison sociale","Durand"],"#
        + #"["TVA sur les débits","non","oui"]]"#)
  }

  @Test func `a greater plan brings its modules and keeps those switched off`() throws {
    let office = try TestCompany()
    try office.perform(SetPlan(plan: 2))
    #expect(try office.activeModules() == ["achats", "produits", "stocks"])
    try office.perform(SwitchModule(module: "stocks", active: false))
    try office.perform(SetPlan(plan: 3))
    #expect(try office.activeModules() == ["achats", "produits", "comptabilite", "rh", "parc"])
    #expect(try office.profile().plan == 3)
    #expect(throws: CompanyRefusal.planDowngrade(from: 3, to: 1)) { try office.perform(SetPlan(plan: 1)) }
    #expect(throws: CompanyRefusal.unknownModule("paie")) {
      try office.perform(SwitchModule(module: "paie", active: true))
    }
    #expect(try office.store.check().differences == [])
  }

  @Test func `the amount above which a payment is allowed first is kept, cleared, and refused below zero`()
    throws
  {
    let office = try TestCompany()
    #expect(try office.profile().paymentApprovalAbove == nil)
    try update(#"{"name": "Durand", "payment_approval_above": "5000.50"}"#, in: office)
    #expect(try office.profile().paymentApprovalAbove?.decimal == "5000.50")
    try update(#"{"phone": "3949"}"#, in: office)
    #expect(try office.profile().paymentApprovalAbove?.decimal == "5000.50")
    #expect(throws: CommonRefusal.self) { try update(#"{"payment_approval_above": "-1"}"#, in: office) }
    try update(#"{"payment_approval_above": ""}"#, in: office)
    #expect(try office.profile().paymentApprovalAbove == nil)
    #expect(try office.store.check().differences == [])
  }
}
