import Parties
import Testing

@Suite struct PartyCodeTests {
  @Test(arguments: [
    ("Dupont & Fils SARL", "DUP"), ("Société Générale", "GEN"), ("L’Oréal", "ORE"), ("B2 Conseil", "B2C"),
    ("Éts Mûrier", "MUR"), ("SARL", "SAR"), ("Le Œuf", "OEU"), ("Oz", "OZ"), ("Ωμέγα", "TIERS"),
    ("!!!", "TIERS"),
  ])
  func `a code starts as the name does`(_ name: String, _ code: String) {
    #expect(PartyCode.proposal(for: name, taken: []) == code)
  }

  @Test func `a code that is held is numbered from 2`() {
    #expect(PartyCode.proposal(for: "Dupont", taken: ["DUP"]) == "DUP2")
    #expect(PartyCode.proposal(for: "Dupont", taken: ["DUP", "DUP2", "DUP4", "DUPUIS"]) == "DUP3")
    #expect(PartyCode.proposal(for: "Dupont", taken: ["DUP2"]) == "DUP")
  }

  @Test(arguments: [
    ("dup", "DUP"), (" Dé-2 ", "DE-2"), ("a.b_c", "A.B_C"), ("ABCDEFGHIJKL", "ABCDEFGHIJKL"),
  ])
  func `a code is read in capitals without accents`(_ text: String, _ code: String) {
    #expect(PartyCode.read(text) == code)
  }

  @Test(arguments: ["", "  ", "ABCDEFGHIJKLM", "DUP/2", "Ω"])
  func `what is no code is none`(_ text: String) { #expect(PartyCode.read(text) == nil) }
}
