import Company
import GRDB
import Kernel
import Store

/// Reads a row's columns in their order, so that the order is written once beside the column list.
struct ColumnReader {
  let row: Row
  private var column = 0

  init(_ row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible>() -> Value {
    defer { column += 1 }
    return row[column]
  }

  mutating func optional<Value: DatabaseValueConvertible>() -> Value? {
    defer { column += 1 }
    return row[column]
  }

  /// An identifier, right since it was checked before it was written.
  mutating func identifier<I: Identifier>() throws -> I? {
    let text: String? = optional()
    return try text.map { try I($0) }
  }

  /// A day kept as a text that is empty for none.
  mutating func day() -> Day? {
    let text: String? = optional()
    return text.flatMap { Day(iso: $0) }
  }
}

extension PartyDetails {
  /// The columns of `party` that people write, in the order of `values` and of `init(columns:)`.
  static let columns = [
    "code", "name", "legal_form", "siren", "siret", "vat_number", "street", "street2", "postcode", "city",
    "country",
    "delivery_street", "delivery_street2", "delivery_postcode", "delivery_city", "delivery_country", "phone",
    "email",
    "site", "sector", "category", "notes", "size", "turnover", "credit_limit", "terms", "owner_id",
    "first_contact",
    "iban", "bic", "is_prospect", "is_supplier", "is_partner",
  ]

  var values: [(any DatabaseValueConvertible)?] {
    [
      code, name, legalForm, siren?.text, siret?.text, vatNumber?.text, address.street, address.street2,
      address.postcode, address.city, address.country, delivery?.street, delivery?.street2,
      delivery?.postcode,
      delivery?.city, delivery?.country, phone, email, site, sector, category, notes, size, turnover,
      creditLimit,
      terms, ownerID, firstContact, iban?.text, bic?.text, roles.standing == .prospect, roles.isSupplier,
      roles.isPartner,
    ]
  }

  /// - Parameter isClient: what the standing derived from events says, which the row does not.
  init(columns: inout ColumnReader, isClient: Bool) throws {
    self.init(code: columns.next(), name: columns.next())
    legalForm = columns.next()
    identifiers = LegalIdentifiers(
      siren: try columns.identifier(), siret: try columns.identifier(), vatNumber: try columns.identifier())
    address = PostalAddress(
      street: columns.next(), street2: columns.next(), postcode: columns.next(), city: columns.next(),
      country: columns.next())
    delivery = Self.delivery(in: &columns)
    phone = columns.next()
    email = columns.next()
    site = columns.next()
    sector = columns.next()
    category = columns.next()
    notes = columns.next()
    size = columns.optional()
    turnover = columns.optional()
    creditLimit = columns.optional()
    terms = columns.optional()
    ownerID = columns.optional()
    firstContact = columns.optional()
    iban = try columns.identifier()
    bic = try columns.identifier()
    let isProspect: Bool = columns.next()
    roles = PartyRoles(
      standing: isClient ? .client : isProspect ? .prospect : .none, isSupplier: columns.next(),
      isPartner: columns.next())
  }

  private static func delivery(in columns: inout ColumnReader) -> PostalAddress? {
    let street: String? = columns.optional()
    let street2: String? = columns.optional()
    let postcode: String? = columns.optional()
    let city: String? = columns.optional()
    let country: String? = columns.optional()
    guard let street, let street2, let postcode, let city, let country else { return nil }
    return PostalAddress(street: street, street2: street2, postcode: postcode, city: city, country: country)
  }
}

extension Party {
  static let columns =
    "party.id, client_since, last_activity_on, archived, version, updated_at, updated_by, "
    + PartyDetails.columns.map { "party.\($0)" }.joined(separator: ", ")

  static let source = "party LEFT JOIN party_status ON party_status.party_id = party.id"

  init(row: Row) throws {
    var columns = ColumnReader(row)
    id = columns.next()
    clientSince = columns.day()
    lastActivity = columns.day()
    archived = columns.next()
    version = columns.next()
    updatedAt = columns.next()
    updatedBy = columns.next()
    details = try PartyDetails(columns: &columns, isClient: clientSince != nil)
  }
}
