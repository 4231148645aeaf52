import Company
import Kernel

/// What people write about a party, and may change.
package struct PartyDetails: Hashable, Sendable {
  package var code: String
  package var name: String
  package var legalForm = ""
  package var identifiers = LegalIdentifiers()
  package var address = PostalAddress()
  /// Where goods go, when it is not the address.
  package var delivery: PostalAddress?
  package var phone = ""
  package var email = ""
  package var site = ""
  package var sector = ""
  /// The house's own class of clients, which policies may follow.
  package var category = ""
  package var notes = ""
  /// People employed.
  package var size: Int?
  /// The party's own yearly turnover.
  package var turnover: Money?
  /// What it may owe at most; `nil` for no limit.
  package var creditLimit: Money?
  /// `nil` for the company's own terms.
  package var terms: PaymentTerms?
  /// The account it is paid on.
  package var iban: IBAN?
  /// The bank of that account; inside the SEPA area the IBAN is enough.
  package var bic: BIC?
  /// The user in charge of it, by whom a restricted viewer's scope is told.
  package var ownerID: Int64?
  package var firstContact: Day?
  package var roles = PartyRoles()

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  package var siren: SIREN? { identifiers.siren }
  package var siret: SIRET? { identifiers.siret }
  package var vatNumber: VATNumber? { identifiers.vatNumber }
  /// The name as lists sort it and searches find it.
  package var sortName: String { Fold.key(name) }
}

extension PartyDetails {
  /// Every field by its French name, as a person reads it.
  ///
  /// - Parameter owner: the login of the user in charge, empty for none.
  func shown(owner: String) -> [(String, String)] {
    [
      ("Code", code), ("Nom", name), ("Rôles", roles.french), ("Forme juridique", legalForm),
      ("SIREN", siren?.formatted ?? ""), ("SIRET", siret?.formatted ?? ""),
      ("N° de TVA", vatNumber?.formatted ?? ""), ("Adresse", address.oneLine),
      ("Livraison", delivery?.oneLine ?? ""), ("Téléphone", phone), ("E-mail", email), ("Site", site),
      ("Secteur", sector), ("Catégorie", category), ("Effectif", size.map { String($0) } ?? ""),
      ("Chiffre d’affaires", turnover?.french ?? ""), ("Encours autorisé", creditLimit?.french ?? ""),
      ("Règlement", terms?.label ?? ""), ("Responsable", owner),
      ("Premier contact", firstContact?.french ?? ""),
      ("IBAN", iban?.formatted ?? ""), ("BIC", bic?.formatted ?? ""),
      ("Notes", notes),
    ]
  }

  /// These details with what is blank taken from another's, as a merge does.
  func completed(by other: PartyDetails) -> PartyDetails {
    func first(_ text: String, _ spare: String) -> String { text.isEmpty ? spare : text }
    var new = self
    if identifiers == LegalIdentifiers() { new.identifiers = other.identifiers }
    if address.isBlank { new.address = other.address }
    new.delivery = delivery ?? other.delivery
    new.legalForm = first(legalForm, other.legalForm)
    new.phone = first(phone, other.phone)
    new.email = first(email, other.email)
    new.site = first(site, other.site)
    new.sector = first(sector, other.sector)
    new.category = first(category, other.category)
    new.notes = [notes, other.notes].filter { !$0.isEmpty }.joined(separator: "\n")
    new.size = size ?? other.size
    new.turnover = turnover ?? other.turnover
    new.creditLimit = creditLimit ?? other.creditLimit
    new.terms = terms ?? other.terms
    new.ownerID = ownerID ?? other.ownerID
    new.firstContact = [firstContact, other.firstContact].compactMap(\.self).min()
    if iban == nil { (new.iban, new.bic) = (other.iban, other.iban == nil ? bic ?? other.bic : other.bic) }
    new.roles = roles.union(other.roles)
    return new
  }
}
