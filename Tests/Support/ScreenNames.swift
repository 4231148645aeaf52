import Kernel

/// Tests name screens by their texts, as scripts do: what those texts are is part of what is tested.
extension ListID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension FormID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension BoardID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension PageID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension FieldID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension RecordKind: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}
