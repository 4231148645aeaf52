import Kernel

/// One thing a person can do, as a value: run whole in one transaction, by a screen, a script or the command line alike.
///
/// Its stored properties are its arguments: decoded from JSON by name for `comptoir do`, set by the initialiser elsewhere.
package protocol UseCase: Decodable, Sendable {
  associatedtype Output: Encodable & Sendable

  /// The stable name scripts use, such as `sales.validate-invoice`.
  static var name: String { get }
  /// What it does, in French, for help and lists: « Valider une facture ».
  static var title: String { get }
  /// What the viewer must be allowed; checked before `run`.
  static var permission: Permission { get }

  /// Whether one run may write thousands of rows.
  static var isLong: Bool { get }

  /// Loads, asks the rule, saves, emits. Whatever it throws rolls the whole transaction back.
  func run(in tx: borrowing Transaction) throws -> Output
}

extension UseCase {
  package static var isLong: Bool { false }
}

/// The answer of an operation that has nothing to say but that it is done.
package struct Done: Encodable, Sendable {
  package let done = true

  package init() {}
}
