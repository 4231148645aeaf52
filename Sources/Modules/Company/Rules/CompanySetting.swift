import Kernel

/// One line of the company's record: its key in commands and in the file, its French name, how it is read and
/// set.
package struct CompanySetting: Sendable {
  package let key: String
  package let title: String
  /// The text stored and sent.
  package let text: @Sendable (CompanyProfile) -> String
  /// The text a person reads.
  package let shown: @Sendable (CompanyProfile) -> String
  /// Sets it from the stored text. Throws a refusal when the text is no value of it.
  let set: @Sendable (inout CompanyProfile, String) throws -> Void
}

extension CompanySetting {
  typealias Path<Value> = any WritableKeyPath<CompanyProfile, Value> & Sendable

  static func line(_ key: String, _ title: String, _ path: Path<String>) -> CompanySetting {
    CompanySetting(
      key: key, title: title, text: { $0[keyPath: path] }, shown: { $0[keyPath: path] },
      set: { $0[keyPath: path] = try FieldText.line($1) })
  }

  static func identifier<I: Identifier>(_ key: String, _ title: String, _ path: Path<I?>) -> CompanySetting {
    CompanySetting(
      key: key, title: title, text: { $0[keyPath: path]?.text ?? "" },
      shown: { $0[keyPath: path]?.formatted ?? "" },
      set: { $0[keyPath: path] = $1.isEmpty ? nil : try I($1) })
  }

  static func flag(_ key: String, _ title: String, _ path: Path<Bool>) -> CompanySetting {
    CompanySetting(
      key: key, title: title, text: { $0[keyPath: path] ? "true" : "false" },
      shown: { $0[keyPath: path] ? "oui" : "non" }, set: { $0[keyPath: path] = $1 == "true" })
  }

  static func decimal<N: FixedDecimal>(
    _ key: String, _ title: String, _ path: Path<N>, shown: @escaping @Sendable (N) -> String
  ) -> CompanySetting {
    CompanySetting(
      key: key, title: title, text: { $0[keyPath: path].decimal }, shown: { shown($0[keyPath: path]) },
      set: { profile, text in
        guard let number = N(decimal: text), number >= .zero else {
          throw CommonRefusal.invalidValue(field: key, reason: "« \(text) » n’est pas un nombre positif")
        }
        profile[keyPath: path] = number
      })
  }
}
