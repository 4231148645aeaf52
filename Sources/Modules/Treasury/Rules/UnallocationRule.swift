import Kernel
import Ledgers

/// What undoing a document's settlement takes back from which credit.
enum UnallocationRule {
  /// The credits to take back, the latest first, for `amount` in all or everything.
  ///
  /// - Throws: `cancelled`, `writtenOff`, `nothingAllocated`, `notPositive` or `allocatedLess`.
  static func parts(
    of document: OpenDocument, settlements: [Allocation], from credit: Credit.ID?, amount: Money?
  ) throws(TreasuryRefusal) -> [(credit: Allocation.Side, amount: Money)] {
    guard document.cancelledOn == nil else { throw .cancelled(document.number) }
    let chosen = settlements.filter { credit == nil || $0.credit.item == credit?.rawValue }
    let undoable = chosen.filter { $0.credit.kind != .writeOff }
    guard !undoable.isEmpty else {
      throw chosen.isEmpty ? .nothingAllocated(document.number) : .writtenOff(document.number)
    }
    let allocated = undoable.map(\.amount).sum()
    var left = amount ?? allocated
    guard left > .zero else { throw .notPositive }
    guard left <= allocated else { throw .allocatedLess(number: document.number, allocated: allocated) }
    return undoable.compactMap { settlement in
      let part = min(left, settlement.amount)
      left -= part
      return part > .zero ? (settlement.credit, part) : nil
    }
  }
}
