import Kernel

/// The light checks of an e-mail address and of a telephone number: what cannot be one is refused.
package enum ContactDetail {
  /// The address as stored, or empty. Throws `invalid-value` without one `@` between a name and a domain.
  package static func email(_ text: String, field: String = "email") throws(CommonRefusal) -> String {
    guard let address = try? FieldText.line(text), !address.isEmpty else { return "" }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, isDomain(parts[1]), !address.contains(where: \.isWhitespace)
    else {
      throw .invalidValue(field: field, reason: "« \(address) » n’est pas une adresse e-mail")
    }
    return address
  }

  /// The number as typed, or empty. Throws `invalid-value` unless it holds 3 to 15 digits and only marks
  /// beside.
  package static func phone(_ text: String, field: String = "phone") throws(CommonRefusal) -> String {
    guard let number = try? FieldText.line(text), !number.isEmpty else { return "" }
    let digits = number.filter { ("0"..."9").contains($0) }
    let marks = number.filter { !("0"..."9").contains($0) }
    guard (3...15).contains(digits.count), marks.allSatisfy({ $0.isWhitespace || "+.-/()".contains($0) })
    else {
      throw .invalidValue(field: field, reason: "« \(number) » n’est pas un numéro de téléphone")
    }
    return number
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
