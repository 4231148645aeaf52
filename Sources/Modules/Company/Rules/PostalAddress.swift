import Foundation
import Kernel

/// A postal address as a document prints it; every part may be empty but the country.
package struct PostalAddress: Hashable, Codable, Sendable {
  package var street: String
  package var street2: String
  package var postcode: String
  package var city: String
  /// ISO 3166-1 alpha-2, in capitals: "FR".
  package var country: String

  package init(
    street: String = "", street2: String = "", postcode: String = "", city: String = "",
    country: String = Self.home
  ) {
    self.street = street
    self.street2 = street2
    self.postcode = postcode
    self.city = city
    self.country = country
  }

  /// The country that an envelope does not name.
  package static let home = "FR"

  /// Whether nothing but the country is known.
  package var isBlank: Bool { [street, street2, postcode, city].allSatisfy(\.isEmpty) }

  /// The lines of the envelope below the name: no empty line, the country only where it is foreign.
  package var lines: [String] {
    let town = [postcode, city].filter { !$0.isEmpty }.joined(separator: " ")
    return [street, street2, town, country == Self.home ? "" : countryName].filter { !$0.isEmpty }
  }

  /// The whole in one line, for journals and lists.
  package var oneLine: String { lines.joined(separator: ", ") }

  private var countryName: String {
    (Locale(identifier: "fr_FR").localizedString(forRegionCode: country) ?? country).uppercased()
  }

  /// Reads a country's code, small letters raised; empty is France.
  ///
  /// Throws `invalid-value` for anything but two letters.
  package static func country(_ text: String, field: String) throws(CommonRefusal) -> String {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    if code.isEmpty { return home }
    guard code.utf8.count == 2, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      throw .invalidValue(field: field, reason: "un pays s’écrit en deux lettres, comme FR ou BE")
    }
    return code
  }
}
