import Foundation
import Kernel

/// An operation named and described by text: what `comptoir do`, forms and imports all run.
package struct Command: Sendable {
  package let type: any UseCase.Type

  private let composition: Composition

  /// - Parameter composition: whose modules give the choices that are open.
  package init(_ type: any UseCase.Type, in composition: Composition = .empty) {
    self.type = type
    self.composition = composition
  }

  package var name: String { type.name }
  package var title: String { type.title }
  /// Each argument's name, type and need, read off the operation's own decoding.
  package var arguments: [Argument] { ArgumentRecorder.arguments(of: type, in: composition) }

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
    let known = arguments
    try refuseUnknown(fields, known: known, path: "")
    do { return try type.decoded(from: json) } catch let error as DecodingError {
      throw refusal(for: error, known: known)
    }
  }

  private func refuseUnknown(_ fields: [String: Any], known: [Argument], path: String) throws {
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let argument = known.first(where: { $0.name == key }) else {
        throw CommonRefusal.unknownKey(path + key)
      }
      try refuseFraction(value, for: argument, at: path + key)
      guard let nested = argument.fields else { continue }
      if let object = value as? [String: Any] {
        try refuseUnknown(object, known: nested, path: "\(path)\(key).")
      }
      for (index, item) in (value as? [Any] ?? []).enumerated() {
        guard let object = item as? [String: Any] else { continue }
        try refuseUnknown(object, known: nested, path: "\(path)\(key).\(index + 1).")
      }
    }
  }

  /// The decoder does not say where it met a number that is no integer.
  private func refuseFraction(_ value: Any, for argument: Argument, at path: String) throws {
    guard ["integer", "reference"].contains(argument.type), let number = value as? Double,
      number.rounded() != number
    else { return }
    throw CommonRefusal.invalidValue(field: path, reason: argument.expectation(ofElement: false))
  }

  private func refusal(for error: DecodingError, known: [Argument]) -> any Refusal {
    switch error {
    case .keyNotFound(let key, let context):
      CommonRefusal.missingKey(path(context.codingPath + [key]))
    case .valueNotFound(_, let context):
      CommonRefusal.missingKey(path(context.codingPath))
    case .typeMismatch(let type, let context):
      invalid(
        context,
        reason: argument(at: context.codingPath, among: known).map { expectation($0, context) }
          ?? "type attendu : \(Argument.typeName(type, in: composition))")
    case .dataCorrupted(let context):
      (context.underlyingError as? any Refusal) ?? unreadable(context, known: known)
    @unknown default:
      CommonRefusal.invalidValue(field: "JSON", reason: "valeur illisible")
    }
  }

  /// Our own types say in French what they expect; for the language's, their name in the schema does.
  private func unreadable(_ context: DecodingError.Context, known: [Argument]) -> any Refusal {
    if let argument = argument(at: context.codingPath, among: known), argument.explainsItself {
      return invalid(context, reason: expectation(argument, context))
    }
    guard !context.codingPath.isEmpty else {
      return CommonRefusal.invalidValue(field: "JSON", reason: "un nombre est trop grand ou n'est pas entier")
    }
    let reason = context.debugDescription
    return invalid(context, reason: reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
  }

  private func invalid(_ context: DecodingError.Context, reason: String) -> any Refusal {
    CommonRefusal.invalidValue(field: path(context.codingPath), reason: reason)
  }

  private func expectation(_ argument: Argument, _ context: DecodingError.Context) -> String {
    argument.expectation(ofElement: context.codingPath.last?.intValue != nil)
  }

  private func argument(at keys: [any CodingKey], among known: [Argument]) -> Argument? {
    var (found, level): (Argument?, [Argument]) = (nil, known)
    for key in keys where key.intValue == nil {
      found = level.first { $0.name == key.stringValue }
      level = found?.fields ?? []
    }
    return found
  }

  /// `lines.2.price`: the second line's price.
  private func path(_ keys: [any CodingKey]) -> String {
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
  package func answer(
    _ useCase: any UseCase, key: String?, as login: String, on today: Day
  ) throws -> String {
    func open<U: UseCase>(_ useCase: U) throws -> String {
      try performOnce(useCase, key: key, as: login, on: today)
    }
    return try open(useCase)
  }
}
