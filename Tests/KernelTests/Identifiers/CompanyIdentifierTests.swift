import Kernel
import Testing

@Suite struct CompanyIdentifierTests {
  @Test func `identifiers: a SIREN gives its VAT number`() throws {
    let siren = try SIREN("732 829 320")
    #expect(siren.text == "732829320")
    #expect(siren.formatted == "732 829 320")
    #expect(siren.vatNumber.text == "FR44732829320")
    #expect(siren.vatNumber.siren == siren)
    #expect(try SIREN("100000009").vatNumber.text == "FR88100000009")
  }

  @Test(arguments: ["73282932000074", "732 829 320 00074", "35600000000048", "35600000049837"])
  func `right SIRETs are accepted, La Poste's included`(text: String) throws {
    let siret = try SIRET(text)
    #expect(siret.text == text.filter { $0 != " " })
    #expect(siret.siren.text == siret.text.prefix(9))
  }

  @Test func `a SIRET is read in groups`() throws {
    #expect(try SIRET("73282932000074").formatted == "732 829 320 00074")
  }

  @Test(arguments: ["73282932000075", "35600000049838", "35600000000055"])
  func `a SIRET with a wrong key is refused`(text: String) throws {
    let error = #expect(throws: IdentifierError.self) { try SIRET(text) }
    #expect(error?.problem == .key)
  }

  @Test(arguments: [
    ("", IdentifierError.Problem.empty, "Le SIREN est vide."),
    (
      "73282932", .length(found: 8, expected: "9"),
      "Le SIREN « 73282932 » a 8 caractères ; il en faut 9."
    ),
    (
      "73282932O", .character("O", expected: "un chiffre"),
      "Le SIREN « 73282932O » contient « O » où il faut un chiffre."
    ), ("732829321", .key, "Le SIREN « 732829321 » est faux : sa clé de contrôle ne correspond pas."),
  ]) func `a refused SIREN says why`(text: String, problem: IdentifierError.Problem, message: String) {
    let error = #expect(throws: IdentifierError.self) { try SIREN(text) }
    #expect(error?.problem == problem)
    #expect(error?.message == message)
    #expect(error?.code == "invalid-siren")
    #expect(error?.field == "siren")
  }

  @Test(arguments: [
    "FR40303265045", "FR83404833048", "FR4Z123456782", "FR44732829320", "fr 44 732 829 320", "DE136695976",
    "BE0428759497", "ATU13585627", "IE6433435F", "EL094259216", "NL004495445B01",
  ]) func `right VAT numbers are accepted`(text: String) throws {
    #expect(try VATNumber(text).text == text.uppercased().filter { $0 != " " })
  }

  @Test(arguments: [
    ("FR45732829320", IdentifierError.Problem.key), ("FR44732829321", .key), ("FR5Z123456782", .key),
    ("FR4O123456782", .character("O", expected: "un chiffre ou une lettre autre que I et O")),
    ("FR4473282932", .length(found: 12, expected: "13")), ("US123456789", .unknownCountry("US")),
    ("DE12345678", .length(found: 10, expected: "11")),
    ("44732829320", .character("4", expected: "une lettre")),
  ]) func `wrong VAT numbers are refused`(text: String, problem: IdentifierError.Problem) {
    let error = #expect(throws: IdentifierError.self) { try VATNumber(text) }
    #expect(error?.problem == problem)
  }

  @Test func `a VAT number is read with its key apart`() throws {
    #expect(try VATNumber("FR44732829320").formatted == "FR 44 732829320")
    #expect(try VATNumber("DE136695976").formatted == "DE 136695976")
    #expect(try VATNumber("DE136695976").siren == nil)
  }

  @Test func `an identifier is one string in JSON, refused with its reason`() throws {
    #expect(try json(SIREN("732829320")) == #""732829320""#)
    #expect(try decoded(SIREN.self, #""732 829 320""#).text == "732829320")
    #expect(
      decodingSentence(SIREN.self, #""732829321""#)
        == "Le SIREN « 732829321 » est faux : sa clé de contrôle ne correspond pas.")
  }

  @Test(arguments: 0..<9) func `changing one digit of a SIREN is seen`(position: Int) {
    for digit in "0123456789" {
      var changed = Array("732829320")
      guard changed[position] != digit else { continue }
      changed[position] = digit
      #expect(throws: IdentifierError.self) { try SIREN(String(changed)) }
    }
  }
}
