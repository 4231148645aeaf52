import Kernel

/// Learns an operation's arguments by letting it decode itself from nothing and watching what it asks for.
///
/// It answers every question with a value that decodes: the first of a choice, a number, a day. What it watches is the
/// very decoding that scripts' JSON goes through, so that the two cannot drift apart.
final class ArgumentRecorder {
  private(set) var arguments: [Argument] = []
  /// Whose modules give the choices that are open.
  let composition: Composition
  /// Keys asked for with `decodeIfPresent`, which looks before it reads.
  private var optional: Set<String> = []

  init(composition: Composition) { self.composition = composition }

  static func arguments(of type: any Decodable.Type, in composition: Composition) -> [Argument] {
    let recorder = ArgumentRecorder(composition: composition)
    _ = try? type.init(from: RecordingDecoder(recorder: recorder, sample: ""))
    return recorder.arguments
  }

  func looked(at key: String) { optional.insert(key) }

  /// Notes that `key` was asked for and answers a sample of it; noted even when no sample will do.
  func read<T: Decodable>(_ type: T.Type, for key: String) throws -> T {
    do {
      let (value, fields) = try Self.sample(of: type, in: composition)
      add(key, type: shape(of: type, fields: fields), fields: fields)
      return value
    } catch {
      add(key, type: Argument.typeName(type, in: composition), fields: [])
      throw error
    }
  }

  private func add(_ key: String, type: String, fields: [Argument]) {
    guard !arguments.contains(where: { $0.name == key }) else { return }
    let need: Argument.Need = optional.contains(key) ? .optional : .required
    arguments.append(Argument(name: key, type: type, need: need, fields: fields.isEmpty ? nil : fields))
  }

  /// What a list's or an object's own decoding asks for counts as this recorder's.
  func adopt(_ fields: [Argument]) {
    for field in fields where !arguments.contains(where: { $0.name == field.name }) {
      arguments.append(field)
    }
  }

  private func shape(of type: any Any.Type, fields: [Argument]) -> String {
    guard !fields.isEmpty else { return Argument.typeName(type, in: composition) }
    return type is any ListType.Type ? "list" : "object"
  }

  /// A value of that type, by the first sample text it accepts, and the keys it asked for on the way.
  static func sample<T: Decodable>(of type: T.Type, in composition: Composition) throws -> (
    value: T, fields: [Argument]
  ) {
    if let choices = type as? any CaseIterable.Type, let first = firstChoice(choices) as? T {
      return (first, [])
    }
    var failure: (any Error)?
    for text in ["1", "2026-01-01", "30", "S"] {
      let recorder = ArgumentRecorder(composition: composition)
      do {
        let value = try T(from: RecordingDecoder(recorder: recorder, sample: text))
        return (value, recorder.arguments)
      } catch { failure = error }
    }
    throw failure ?? DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: ""))
  }

  private static func firstChoice(_ type: any CaseIterable.Type) -> Any? {
    func first<T: CaseIterable>(_ type: T.Type) -> Any? { type.allCases.first }
    return first(type)
  }
}

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
    let (value, fields) = try ArgumentRecorder.sample(of: type, in: recorder.composition)
    recorder.adopt(fields)
    return value
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
      case is Double.Type: Double(sample)
      case let integer as any FixedWidthInteger.Type: integer.init(sample)
      default: nil
      }
    if let value = simple as? T { return value }
    if type is any ExpressibleByIntegerLiteral.Type || type is String.Type {
      throw DecodingError.typeMismatch(type, .init(codingPath: [], debugDescription: ""))
    }
    return try T(from: RecordingDecoder(recorder: recorder, sample: sample))
  }
}
