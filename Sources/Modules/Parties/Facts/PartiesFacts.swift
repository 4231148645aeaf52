import Kernel

/// The roles a party holds, each independent but for prospect and client, which follow each other.
package enum PartyRole: String, Codable, CaseIterable, Sendable {
  case prospect, client
  case supplier = "fournisseur"
  case partner = "partenaire"
}

/// A party entered the register.
package struct PartyCreated: Event {
  package static let name = "parties.party-created.v1"
  package static let title = "tiers créé"
  package static let bearing: Bearing = []
  package let party: PartyFacts
  package let roles: [PartyRole]
  package let day: Day

  package init(party: PartyFacts, roles: [PartyRole], day: Day) {
    self.party = party
    self.roles = roles
    self.day = day
  }

  package var subject: Subject { .party(party) }
}

/// A party's record changed; its name, code and roles as they now are.
package struct PartyUpdated: Event {
  package static let name = "parties.party-updated.v1"
  package static let title = "tiers modifié"
  package static let bearing: Bearing = []
  package let party: PartyFacts
  package let roles: [PartyRole]
  package let day: Day

  package init(party: PartyFacts, roles: [PartyRole], day: Day) {
    self.party = party
    self.roles = roles
    self.day = day
  }

  package var subject: Subject { .party(party) }
}

/// A duplicate party was merged into another, which takes over what it owes and is owed.
package struct PartyMerged: Event {
  package static let name = "parties.party-merged.v1"
  package static let title = "tiers fusionné"
  package static let bearing: Bearing = []
  package let kept: PartyFacts
  package let merged: PartyFacts
  package let day: Day

  package init(kept: PartyFacts, merged: PartyFacts, day: Day) {
    self.kept = kept
    self.merged = merged
    self.day = day
  }

  package var subject: Subject { .party(kept) }
}

/// A contact was added to a party.
package struct ContactAdded: Event {
  package static let name = "parties.contact-added.v1"
  package static let title = "contact ajouté"
  package static let bearing: Bearing = []
  package let contact: Int64
  package let party: PartyFacts

  package init(contact: Int64, party: PartyFacts) {
    self.contact = contact
    self.party = party
  }

  package var subject: Subject {
    Subject(kind: .contact, record: contact, label: party.code, party: party.party)
  }
}

/// A contact's personal data was erased at that person's request.
package struct ContactErased: Event {
  package static let name = "parties.contact-erased.v1"
  package static let title = "contact effacé"
  package static let bearing: Bearing = []
  package let contact: Int64
  package let party: PartyFacts

  package init(contact: Int64, party: PartyFacts) {
    self.contact = contact
    self.party = party
  }

  package var subject: Subject {
    Subject(kind: .contact, record: contact, label: party.code, party: party.party)
  }
}
