import Kernel
import Parties
import Store
import TestSupport
import Testing

@Suite struct AccountTests {
  @Test func `a supplier's account is checked when it is typed and shown in the journal`() throws {
    let office = try TestCompany()
    try office.run(
      CreateParty.self,
      #"{"name": "Métaux", "iban": "fr76 3000 6000 0112 3456 7890 189", "bic": "AGRIFRPP"}"#)
    let party = try office.find("MET")
    #expect(party.iban?.text == "FR7630006000011234567890189")
    #expect(party.bic?.text == "AGRIFRPP")
    #expect(throws: IdentifierError.self) {
      try office.run(UpdateParty.self, #"{"party": "MET", "iban": "FR7630006000011234567890188"}"#)
    }
    try office.run(UpdateParty.self, #"{"party": "MET", "iban": "", "bic": ""}"#)
    #expect(try office.find("MET").iban == nil)
    let shown = try office.texts("SELECT fields FROM change ORDER BY id DESC LIMIT 1")
    #expect(shown.first?.contains("FR76 3000 6000 0112 3456 7890 189") == true)
  }

  @Test func `a merge brings the account of the duplicate to a party without one`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"name": "Métaux"}"#)
    try office.run(
      CreateParty.self,
      #"{"name": "Métaux", "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP", "force": true}"#)
    try office.run(MergeParties.self, #"{"from": "MET2", "into": "MET"}"#)
    #expect(try office.find("MET").iban?.text == "FR7630006000011234567890189")
    #expect(try office.find("MET").bic?.text == "AGRIFRPP")
  }
}
