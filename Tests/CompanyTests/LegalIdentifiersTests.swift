import Company
import Kernel
import Testing

@Suite struct LegalIdentifiersTests {
  private let none = LegalIdentifiers()

  @Test func `a SIREN brings its VAT number`() throws {
    let numbers = try none.changed(siren: "732 829 320", siret: nil, vatNumber: nil)
    #expect(numbers.siren?.text == "732829320")
    #expect(numbers.vatNumber?.text == "FR44732829320")
    #expect(numbers.siret == nil)
  }

  @Test func `a SIRET brings its SIREN and its VAT number`() throws {
    let numbers = try none.changed(siren: nil, siret: "73282932000074", vatNumber: nil)
    #expect(numbers.siren?.text == "732829320")
    #expect(numbers.vatNumber?.text == "FR44732829320")
  }

  @Test func `a cleared VAT number stays empty`() throws {
    let numbers = try none.changed(siren: "732829320", siret: nil, vatNumber: "")
    #expect(numbers.vatNumber == nil)
    let again = try numbers.changed(siren: nil, siret: "73282932000074", vatNumber: nil)
    #expect(again.vatNumber == nil)
  }

  @Test func `another SIREN brings another VAT number where the old one was its own`() throws {
    let old = try none.changed(siren: "732829320", siret: nil, vatNumber: nil)
    let new = try old.changed(siren: "100000009", siret: nil, vatNumber: nil)
    #expect(new.vatNumber?.text == "FR88100000009")
  }

  @Test func `clearing the SIREN leaves the SIRET to give it`() throws {
    let old = try none.changed(siren: nil, siret: "73282932000074", vatNumber: nil)
    let new = try old.changed(siren: "", siret: "35600000000048", vatNumber: nil)
    #expect(new.siren?.text == "356000000")
  }

  @Test func `a SIRET of another company is refused`() throws {
    let refusal = #expect(throws: LegalIdentityRefusal.self) {
      try none.changed(siren: "732829320", siret: "35600000000048", vatNumber: nil)
    }
    #expect(refusal?.code == "siret-of-another")
    #expect(refusal?.field == "siret")
  }

  @Test func `a VAT number of another company is refused`() throws {
    let refusal = #expect(throws: LegalIdentityRefusal.self) {
      try none.changed(siren: "732829320", siret: nil, vatNumber: "FR40303265045")
    }
    #expect(refusal?.code == "vat-of-another")
    #expect(refusal?.field == "vat_number")
  }

  @Test func `a wrong number is refused with its reason`() throws {
    let refusal = #expect(throws: LegalIdentityRefusal.self) {
      try none.changed(siren: "732829321", siret: nil, vatNumber: nil)
    }
    #expect(refusal?.code == "invalid-siren")
    #expect(refusal?.message == "Le SIREN « 732829321 » est faux : sa clé de contrôle ne correspond pas.")
  }
}
