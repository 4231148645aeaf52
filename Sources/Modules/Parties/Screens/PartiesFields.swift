import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let client = FieldID("client")
  static let contact = FieldID("contact")
  static let firstName = FieldID("first_name")
  static let force = FieldID("force")
  static let lastName = FieldID("last_name")
  static let owner = FieldID("owner")
  static let party = FieldID("party")
  static let postcode = FieldID("postcode")
  static let principal = FieldID("principal")
  static let siren = FieldID("siren")
  static let siret = FieldID("siret")
  static let terms = FieldID("terms")
  static let roles = FieldID("roles")
  static let country = FieldID("country")
  static let firstContact = FieldID("first_contact")
}
