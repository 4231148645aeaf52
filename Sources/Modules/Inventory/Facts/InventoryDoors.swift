import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let count = RecordKind("count")
}
