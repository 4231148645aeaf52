/// On what terms someone works for the company.
package enum Contract: String, Codable, CaseIterable, Sendable {
  /// Without an end.
  case permanent = "cdi"
  /// With an end: it bears a training contribution of its own (C. trav. art. L6331-6).
  case fixedTerm = "cdd"

  /// What people call it.
  package var label: String {
    switch self {
    case .permanent: "CDI"
    case .fixedTerm: "CDD"
    }
  }
}

/// How an employee stands with the retirement schemes.
package enum Standing: String, Codable, CaseIterable, Sendable {
  case employee = "non-cadre"
  /// Bears APEC and a provident insurance of its own.
  case executive = "cadre"

  /// What people call it.
  package var label: String { rawValue }
}
