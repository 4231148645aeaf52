import PartiesFacts

/// What a party is to the firm: its place on the way from prospect to client, and two independent flags.
package struct PartyRoles: Hashable, Sendable {
  /// One status: a prospect becomes a client, never the reverse.
  package enum Standing: Int, Comparable, Sendable {
    case none, prospect, client

    package static func < (lhs: Standing, rhs: Standing) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  package var standing: Standing
  package var isSupplier: Bool
  package var isPartner: Bool

  package init(standing: Standing = .none, isSupplier: Bool = false, isPartner: Bool = false) {
    self.standing = standing
    self.isSupplier = isSupplier
    self.isPartner = isPartner
  }

  package init(_ roles: [PartyRole]) {
    self.init(
      standing: roles.contains(.client) ? .client : roles.contains(.prospect) ? .prospect : .none,
      isSupplier: roles.contains(.supplier), isPartner: roles.contains(.partner))
  }

  package var list: [PartyRole] {
    let standing: [PartyRole] =
      switch standing {
      case .none: []
      case .prospect: [.prospect]
      case .client: [.client]
      }
    return standing + (isSupplier ? [.supplier] : []) + (isPartner ? [.partner] : [])
  }

  package var isEmpty: Bool { list.isEmpty }

  /// "Client, fournisseur".
  package var french: String {
    let text = list.map(\.rawValue).joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  func union(_ other: PartyRoles) -> PartyRoles {
    PartyRoles(
      standing: max(standing, other.standing), isSupplier: isSupplier || other.isSupplier,
      isPartner: isPartner || other.isPartner)
  }
}
