import Foundation
import Kernel
import Parties
import PartiesFacts
import Testing

@Suite struct PartyRuleTests {
  @Test func `a role list is read and written in one order`() {
    let roles = PartyRoles([.partner, .supplier, .prospect, .client])
    #expect(roles.list == [.client, .supplier, .partner])
    #expect(roles.french == "Client, fournisseur, partenaire")
    #expect(PartyRoles([]).isEmpty)
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    #expect(Set(PartyRefusal.samples.map(\.code)).count == 14)
    for refusal in PartyRefusal.samples {
      #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(refusal.message.hasSuffix("."))
      #expect(refusal.remedy.hasSuffix("."))
    }
  }

  @Test func `an instant is read in the local time`() throws {
    let today = try #require(Day(iso: "2026-03-12"))
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    #expect(Moment.french("2026-03-12T13:05:09.123Z", today: today, zone: zone) == "à 14:05")
    #expect(Moment.french("2026-03-11T23:30:00.000Z", today: today, zone: zone) == "à 00:30")
    #expect(Moment.french("2026-03-10T13:05:09.123Z", today: today, zone: zone) == "le 10/03/2026 à 14:05")
    #expect(Moment.french("hier", today: today, zone: zone) == "hier")
  }

  @Test(arguments: [
    ("dupont garage", "\"dupont\"* \"garage\"*"), ("D'Été", "\"d\"* \"ete\"*"), ("\"*()", nil), ("", nil),
    ("04.78", "\"04\"* \"78\"*"),
  ])
  func `what is typed becomes prefixes to find`(_ typed: String, _ expression: String?) {
    #expect(PartySearch.expression(typed) == expression)
  }
}
