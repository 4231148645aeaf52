import Kernel
import Plan
import Store

/// What a module finds in one step of the search, the best first, within what the viewer may see.
package struct SearchLeg: Sendable {
  package let step: SearchStep
  let find: @Sendable (TypedSearch, Reading, Int) throws -> [Found]

  /// - Parameter find: at most so many; more are left out.
  package init(
    _ step: SearchStep, find: @escaping @Sendable (TypedSearch, Reading, _ limit: Int) throws -> [Found]
  ) {
    self.step = step
    self.find = find
  }
}

/// Finds records as the palette does: by what one remembers of them.
///
/// `fa 42` finds FA-2026-00042; `dup` parties, then products, then documents; `1254,00` documents of that total or
/// remainder, receipts and payments; a code or a barcode its product; nine digits a SIREN; other digits a telephone or a
/// number as typed, the supplier's own included; a plate, with its dashes or without, its vehicle.
package struct Search: Sendable {
  private let legs: [SearchLeg]

  package init(_ legs: [SearchLeg]) { self.legs = legs }

  /// The best first, at most `limit`; within what the viewer may see and the modules the company uses.
  package func find(_ text: String, in reading: Reading, limit: Int = 12) throws -> [Found] {
    let typed = try TypedSearch(text, in: reading)
    guard !typed.words.isEmpty else { return [] }
    var found: [Found] = []
    var known: Set<Found> = []
    for step in SearchStep.allCases where found.count < limit {
      // A number typed whole means that one, not those it begins.
      if step == .numberStarts, !found.isEmpty { continue }
      let records = try legs.filter { $0.step == step }.flatMap {
        try $0.find(typed, reading, limit - found.count)
      }
      for record in records where known.insert(record).inserted { found.append(record) }
    }
    return Array(found.prefix(limit))
  }
}
