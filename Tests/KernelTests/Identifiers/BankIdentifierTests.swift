import Kernel
import Testing

@Suite struct BankIdentifierTests {
  private func problem(ofIBAN text: String) -> IdentifierError.Problem? {
    do throws(IdentifierError) {
      _ = try IBAN(text)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(arguments: [
    "FR7630006000011234567890189", "FR1420041010050500013M02606", "MC5811222000010123456789030",
    "DE89370400440532013000", "GB29NWBK60161331926819", "BE68539007547034", "NO9386011117947",
  ]) func `right IBANs are accepted`(text: String) throws { #expect(try IBAN(text).text == text) }

  @Test func `an IBAN is read in groups of four, with or without its word`() throws {
    let iban = try IBAN("IBAN fr76 3000 6000 0112 3456 7890 189")
    #expect(iban.formatted == "FR76 3000 6000 0112 3456 7890 189")
    #expect(iban.country == "FR")
    #expect(iban.rib?.formatted == "30006 00001 12345678901 89")
    #expect(try IBAN("DE89370400440532013000").rib == nil)
  }

  @Test(arguments: [
    ("FR7630006000011234567890188", IdentifierError.Problem.key),
    ("FR763000600001123456789018", .length(found: 26, expected: "27")),
    ("FR76300060000112345678901é9", .character("É", expected: "une lettre ou un chiffre")),
    ("7630006000011234567890189", .character("7", expected: "une lettre")), ("", .empty),
    ("ZZ68", .length(found: 4, expected: "15 à 34")),
  ]) func `wrong IBANs are refused`(text: String, problem: IdentifierError.Problem) {
    let error = #expect(throws: IdentifierError.self) { try IBAN(text) }
    #expect(error?.problem == problem)
  }

  @Test func `a French IBAN whose RIB key is wrong is refused though its own key is right`() {
    // The RIB key is 88 instead of 89; exactly one key of the IBAN is then right modulo 97.
    let candidates = (2...98).map { "FR\($0 < 10 ? "0" : "")\($0)30006000011234567890188" }
    let problems = candidates.map(problem(ofIBAN:))
    #expect(problems.count(where: { $0 == .accountKey }) == 1)
    #expect(problems.count(where: { $0 == .key }) == 96)
  }

  @Test func `a RIB gives its IBAN and its parts`() throws {
    let rib = try RIB("20041 01005 0500013M026 06")
    #expect(rib.iban.text == "FR1420041010050500013M02606")
    #expect([rib.bank, rib.branch, rib.account, rib.key] == ["20041", "01005", "0500013M026", "06"])
  }

  @Test(arguments: [
    ("30006000011234567890188", IdentifierError.Problem.key),
    ("3000600001123456789018", .length(found: 22, expected: "23")),
    ("3000A000011234567890189", .character("A", expected: "un chiffre")),
  ]) func `wrong RIBs are refused`(text: String, problem: IdentifierError.Problem) {
    let error = #expect(throws: IdentifierError.self) { try RIB(text) }
    #expect(error?.problem == problem)
  }

  @Test(arguments: ["BNPAFRPP", "BNPAFRPPXXX", "psst frpp lil"]) func `right BICs are accepted`(text: String)
    throws
  {
    #expect(try BIC(text).country == "FR")
  }

  @Test(arguments: [
    ("BNPAFRP", IdentifierError.Problem.length(found: 7, expected: "8 ou 11")),
    ("BNP4FRPP", .character("4", expected: "une lettre")),
    ("BNPAFRPP!!!", .character("!", expected: "une lettre ou un chiffre")),
  ]) func `wrong BICs are refused`(text: String, problem: IdentifierError.Problem) {
    let error = #expect(throws: IdentifierError.self) { try BIC(text) }
    #expect(error?.problem == problem)
  }
}
