import Kernel

/// Learns an operation's arguments by letting it decode itself from nothing and watching what it asks for.
///
/// It answers every question with a value that decodes: the first of a choice, a number, a day. What it watches is the
/// very decoding that scripts' JSON goes through, so that the two cannot drift apart.
final class ArgumentRecorder {
  private(set) var arguments: [Argument] = []
  /// Keys asked for with `decodeIfPresent`, which looks before it reads.
  private var optional: Set<String> = []

  static func arguments(of type: any Decodable.Type) -> [Argument] {
    let recorder = ArgumentRecorder()
    _ = try? type.init(from: RecordingDecoder(recorder: recorder, sample: ""))
    return recorder.arguments
  }

  func looked(at key: String) { optional.insert(key) }

  func read<T: Decodable>(_ type: T.Type, for key: String) throws -> T {
    let nested = ArgumentRecorder()
    let value = try Self.sample(of: type, recorder: nested)
    add(
      key, type: Self.shape(of: type, nested: nested),
      fields: nested.arguments.isEmpty ? nil : nested.arguments)
    return value
  }

  private func add(_ key: String, type: String, fields: [Argument]?) {
    let need: Argument.Need = optional.contains(key) ? .optional : .required
    arguments.append(Argument(name: key, type: type, need: need, fields: fields))
  }

  private static func shape<T>(of type: T.Type, nested: ArgumentRecorder) -> String {
    if let list = type as? any ListType.Type {
      return nested.arguments.isEmpty ? "[\(Argument.typeName(list.element))]" : "list"
    }
    return nested.arguments.isEmpty ? Argument.typeName(type) : "object"
  }

  /// A value of that type, by the first sample text it accepts.
  private static func sample<T: Decodable>(of type: T.Type, recorder: ArgumentRecorder) throws -> T {
    if let choices = type as? any CaseIterable.Type, let first = firstChoice(choices) as? T { return first }
    var failure: (any Error)?
    for text in ["1", "2026-01-01", "30", "S"] {
      do { return try T(from: RecordingDecoder(recorder: recorder, sample: text)) } catch { failure = error }
    }
    throw failure ?? DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: ""))
  }

  private static func firstChoice(_ type: any CaseIterable.Type) -> Any? {
    func first<T: CaseIterable>(_ type: T.Type) -> Any? { type.allCases.first }
    return first(type)
  }
}

private protocol ListType { static var element: any Any.Type { get } }
extension Array: ListType { fileprivate static var element: any Any.Type { Element.self } }

/// A decoder of nothing: every key is there, every text is the sample.
struct RecordingDecoder: Decoder {
  let recorder: ArgumentRecorder
  let sample: String
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RecordingKeyed(recorder: recorder))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { RecordingList(recorder: recorder) }
  func singleValueContainer() -> any SingleValueDecodingContainer {
    RecordingValue(recorder: recorder, sample: sample)
  }
}

private struct RecordingKeyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let recorder: ArgumentRecorder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool {
    recorder.looked(at: key.stringValue)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try recorder.read(type, for: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Nested> { KeyedDecodingContainer(RecordingKeyed<Nested>(recorder: recorder)) }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
    RecordingList(recorder: recorder)
  }
  func superDecoder() -> any Decoder { RecordingDecoder(recorder: recorder, sample: "") }
  func superDecoder(forKey key: Key) -> any Decoder { RecordingDecoder(recorder: recorder, sample: "") }
}

/// A list with one element, so that its fields are seen.
private struct RecordingList: UnkeyedDecodingContainer {
  let recorder: ArgumentRecorder
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }
  var currentIndex = 0

  mutating func decodeNil() -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    return try RecordingValue(recorder: recorder, sample: "1").decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedDecodingContainer<Nested> {
    currentIndex += 1
    return KeyedDecodingContainer(RecordingKeyed<Nested>(recorder: recorder))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return RecordingList(recorder: recorder)
  }

  mutating func superDecoder() -> any Decoder { RecordingDecoder(recorder: recorder, sample: "1") }
}

private struct RecordingValue: SingleValueDecodingContainer {
  let recorder: ArgumentRecorder
  let sample: String
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let simple: Any? =
      switch type {
      case is String.Type: sample
      case is Bool.Type: false
      case is Int.Type: Int(sample)
      case is Int64.Type: Int64(sample)
      case is Double.Type: Double(sample)
      default: nil
      }
    if let value = simple as? T { return value }
    if type is any ExpressibleByIntegerLiteral.Type || type is String.Type {
      throw DecodingError.typeMismatch(type, .init(codingPath: [], debugDescription: ""))
    }
    return try T(from: RecordingDecoder(recorder: recorder, sample: sample))
  }
}
