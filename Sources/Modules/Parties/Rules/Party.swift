import Company
import Kernel
import PartiesFacts

/// A company or person the firm deals with: prospect or client, supplier, partner, or several of these.
///
/// Read by `find`; its fields are `details`', readable on the party itself.
@dynamicMemberLookup
package struct Party: Hashable, Sendable {
  package typealias ID = Kernel.ID<Party>

  package let id: ID
  package let details: PartyDetails
  /// The first day as a client, or `nil` while it never was one.
  package let clientSince: Day?
  /// The day of its last quote, document, receipt or payment.
  package let lastActivity: Day?
  package let archived: Bool
  /// One more at each change; a change made on an older one is refused.
  package let version: Int
  /// The instant of the last change, UTC, ISO 8601.
  package let updatedAt: String
  /// The name of who made it.
  package let updatedBy: String

  package subscript<Value>(dynamicMember path: KeyPath<PartyDetails, Value>) -> Value {
    details[keyPath: path]
  }

  package var isClient: Bool { clientSince != nil }

  /// The party as events name it.
  package var facts: PartyFacts { PartyFacts(party: id.rawValue, code: details.code, name: details.name) }

  /// What a document validated now freezes of its buyer.
  package var buyerIdentity: BuyerIdentity {
    BuyerIdentity(
      code: details.code, name: details.name, legalForm: details.legalForm, address: details.address,
      delivery: details.delivery, siren: details.siren, siret: details.siret, vatNumber: details.vatNumber)
  }
}

/// A client as one document prints it, frozen with the document.
///
/// Source: CGI ann. II art. 242 nonies A, with the buyer's SIREN and the delivery address (décret 2022-1299).
package struct BuyerIdentity: Hashable, Codable, Sendable {
  package let code: String
  package let name: String
  package let legalForm: String
  package let address: PostalAddress
  /// Only where goods go elsewhere.
  package let delivery: PostalAddress?
  package let siren: SIREN?
  package let siret: SIRET?
  package let vatNumber: VATNumber?
}
