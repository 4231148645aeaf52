import Kernel

/// A kind of record that files may be attached to, as its module tells it.
package struct Attachable: Sendable {
  package let name: AttachableKind
  /// The kind as facts and changes say it: clients and suppliers are parties.
  package let kind: RecordKind
  /// « la facture ».
  package let title: String
  /// Commands list the kinds in the order of their places.
  package let place: Int
  /// The right to read such a record, which its attachments ask for too.
  package let right: Permission
  /// The right to see the files others attached to such a record, where one's own ask for less.
  package let rightToOthers: Permission
  /// What comes before the id in the number of a record that has no series.
  package let numberPrefix: String?
  /// Where records are merged into others.
  let merging: Merging?

  /// How records of a kind are merged into others, whose files theirs become.
  package struct Merging: Sendable {
    /// The record that stands for that one now; `nil` when there is none of that id.
    let kept: @Sendable (Reading, Int64) throws -> Int64?
    /// That one and those merged into it.
    let members: @Sendable (Reading, Int64) throws -> [Int64]

    package init(
      kept: @escaping @Sendable (Reading, Int64) throws -> Int64?,
      members: @escaping @Sendable (Reading, Int64) throws -> [Int64]
    ) {
      self.kept = kept
      self.members = members
    }
  }

  package init(
    _ name: AttachableKind, of kind: RecordKind? = nil, _ title: String, at place: Int, right: Permission,
    toOthers: Permission? = nil, numberPrefix: String? = nil, merging: Merging? = nil
  ) {
    self.name = name
    self.kind = kind ?? RecordKind(name.rawValue)
    self.title = title
    self.place = place
    self.right = right
    rightToOthers = toOthers ?? right
    self.numberPrefix = numberPrefix
    self.merging = merging
  }

  /// Whether it is one more name of a kind that has its own.
  package var isAlias: Bool { name.rawValue != kind.rawValue }

  /// The record that stands for that one now; `nil` when there is none.
  package func kept(_ record: Int64, in reading: Reading) throws -> Int64? {
    guard let merging else { return record }
    return try merging.kept(reading, record)
  }

  /// That record and those merged into it.
  package func members(of record: Int64, in reading: Reading) throws -> [Int64] {
    try merging?.members(reading, record) ?? [record]
  }
}

extension Composition {
  /// The kinds of records that files may be attached to, as commands list them.
  package var attachables: [Attachable] {
    modules.flatMap(\.attachables).sorted { $0.place < $1.place }
  }

  /// The kind of that name.
  ///
  /// - Throws: `invalid-value` when there is none, with those that are.
  package func attachable(_ name: AttachableKind) throws -> Attachable {
    let all = attachables
    guard let found = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name.rawValue).joined(separator: ", ")
      throw CommonRefusal.invalidValue(field: "kind", reason: "valeurs possibles : \(names)")
    }
    return found
  }

  /// The kind that facts call so, or `nil` when files are not attached to it.
  package func attachable(of kind: String) -> Attachable? {
    attachables.first { $0.kind.rawValue == kind && !$0.isAlias }
  }
}
