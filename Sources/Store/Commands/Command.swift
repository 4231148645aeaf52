import Foundation
import Kernel

/// An operation named and described by text: what `comptoir do`, forms and imports all run.
package struct Command: Sendable {
  package let type: any UseCase.Type

  package init(_ type: any UseCase.Type) { self.type = type }

  package var name: String { type.name }
  package var title: String { type.title }
  /// Each argument's name, type and need, read off the operation's own decoding.
  package var arguments: [Argument] { ArgumentRecorder.arguments(of: type) }

  /// The operation that this JSON object describes.
  ///
  /// - Throws: `CommonRefusal` naming the unknown key, the missing one, or the value that cannot be read.
  package func decode(_ json: Data) throws -> any UseCase {
    let object: Any
    do { object = try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed]) } catch {
      throw CommonRefusal.invalidValue(field: "JSON", reason: "le texte n'est pas du JSON valide")
    }
    guard let fields = object as? [String: Any] else {
      throw CommonRefusal.invalidValue(field: "JSON", reason: "un objet { … } est attendu")
    }
    try refuseUnknown(fields, known: arguments, path: "")
    do { return try type.decoded(from: json) } catch let error as DecodingError {
      throw Self.refusal(for: error)
    }
  }

  private func refuseUnknown(_ fields: [String: Any], known: [Argument], path: String) throws {
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let argument = known.first(where: { $0.name == key }) else {
        throw CommonRefusal.unknownKey(path + key)
      }
      guard let nested = argument.fields else { continue }
      for item in value as? [Any] ?? [value] {
        if let item = item as? [String: Any] {
          try refuseUnknown(item, known: nested, path: "\(path)\(key).")
        }
      }
    }
  }

  private static func refusal(for error: DecodingError) -> any Refusal {
    switch error {
    case .keyNotFound(let key, let context):
      CommonRefusal.missingKey(path(context.codingPath + [key]))
    case .valueNotFound(_, let context):
      CommonRefusal.missingKey(path(context.codingPath))
    case .typeMismatch(let type, let context):
      CommonRefusal.invalidValue(
        field: path(context.codingPath), reason: "type attendu : \(Argument.typeName(type))")
    case .dataCorrupted(let context):
      (context.underlyingError as? any Refusal)
        ?? CommonRefusal.invalidValue(field: path(context.codingPath), reason: context.debugDescription)
    @unknown default:
      CommonRefusal.invalidValue(field: "JSON", reason: "valeur illisible")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
  }
}

extension UseCase {
  fileprivate static func decoded(from json: Data) throws -> any UseCase {
    try JSONDecoder().decode(Self.self, from: json)
  }
}

extension Store {
  /// Runs a decoded operation and answers its JSON; the same key answers what it did the first time.
  package func perform(
    _ useCase: any UseCase, key: String? = nil, as login: String, on today: Day
  ) throws -> String {
    func open<U: UseCase>(_ useCase: U) throws -> String {
      try performOnce(useCase, key: key, as: login, on: today)
    }
    return try open(useCase)
  }
}
