/// A party as the log names it.
package struct PartyFacts: Hashable, Codable, Sendable {
  package let party: Int64
  package let code: String
  package let name: String

  package init(party: Int64, code: String, name: String) {
    self.party = party
    self.code = code
    self.name = name
  }
}

extension Subject {
  package static func party(_ party: PartyFacts) -> Subject {
    Subject(kind: .party, record: party.party, label: party.code, party: party.party)
  }
}
