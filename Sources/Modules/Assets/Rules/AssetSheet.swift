import Kernel

/// What an asset is called and known by: all that people may change of one.
package struct AssetSheet: Hashable, Sendable {
  package var label = ""
  package var kind = AssetKind.other
  /// Empty when it has none.
  package var serial = ""
  package var plate = ""
  package var note = ""

  package init() {}

  /// Takes what a command says, what is left out stays. Throws the refusal of the first value that cannot be.
  mutating func take(_ given: FieldChanges<AssetSheet>) throws {
    try given.apply(to: &self)
    guard !label.isEmpty else { throw AssetsRefusal.labelMissing }
  }
}
