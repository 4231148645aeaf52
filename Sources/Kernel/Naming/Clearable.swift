/// A value that a command may leave as it is (key absent), clear (empty text) or set.
package enum Clearable<Value: Decodable & Sendable>: Decodable, Sendable {
  case cleared
  case set(Value)

  package init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self), text.isEmpty {
      self = .cleared
    } else {
      self = .set(try Value(from: decoder))
    }
  }

  package var value: Value? {
    switch self {
    case .cleared: nil
    case .set(let value): value
    }
  }
}
