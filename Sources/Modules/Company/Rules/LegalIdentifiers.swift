import Kernel

/// The public numbers of one company: each may be absent, none is wrong, and they agree with one another.
package struct LegalIdentifiers: Hashable, Codable, Sendable {
  package private(set) var siren: SIREN?
  package private(set) var siret: SIRET?
  package private(set) var vatNumber: VATNumber?

  package init() {}

  /// The numbers as a file holds them, already checked when they were written.
  package init(siren: SIREN?, siret: SIRET?, vatNumber: VATNumber?) {
    self.siren = siren
    self.siret = siret
    self.vatNumber = vatNumber
  }

  /// These numbers after a person typed some of them: `nil` leaves one as it is, an empty text clears it.
  ///
  /// A SIRET brings its SIREN, a SIREN its French VAT number (key: (12 + 3 × (SIREN mod 97)) mod 97), unless
  /// another was typed. Throws when a number is wrong, or belongs to another company than the SIREN.
  package func changed(
    siren sirenText: String?, siret siretText: String?, vatNumber vatText: String?
  ) throws(LegalIdentityRefusal) -> LegalIdentifiers {
    var new = self
    if let sirenText { new.siren = try Self.read(sirenText) }
    if let siretText { new.siret = try Self.read(siretText) }
    if new.siren == nil { new.siren = new.siret?.siren }
    if let vatText {
      new.vatNumber = try Self.read(vatText)
    } else if new.siren != siren, vatNumber == siren?.vatNumber {
      new.vatNumber = new.siren?.vatNumber
    }
    try new.refuseDisagreement()
    return new
  }

  private func refuseDisagreement() throws(LegalIdentityRefusal) {
    guard let siren else { return }
    if let siret, siret.siren != siren { throw .siretOfAnother(siret, siren) }
    if let vatNumber, let other = vatNumber.siren, other != siren { throw .vatOfAnother(vatNumber, siren) }
  }

  private static func read<I: Identifier>(_ text: String) throws(LegalIdentityRefusal) -> I? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    do {
      return try I(text)
    } catch {
      throw .wrong(error)
    }
  }
}
