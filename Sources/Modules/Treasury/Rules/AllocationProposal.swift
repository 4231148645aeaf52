import Kernel
import Ledgers

/// What a receipt or a payment most likely settles, for a person to confirm: it only proposes.
package struct AllocationProposal: Hashable, Sendable {
  /// Why these documents.
  package enum Reason: String, Hashable, Sendable {
    /// Their numbers, ours or the supplier's, stand in the movement's text.
    case named
    /// The one document of that very amount.
    case exactAmount
    /// The one document of that amount but for a difference within the tolerance.
    case nearAmount
    /// Several are of that amount and nothing tells them apart: none is chosen.
    case ambiguous
    case oldestFirst
    /// Nothing is due.
    case nothingDue

    /// Told beside the proposal.
    package var label: String {
      switch self {
      case .named: "numéros cités"
      case .exactAmount: "montant exact"
      case .nearAmount: "montant à l'écart près"
      case .ambiguous: "plusieurs pièces de ce montant : choisissez"
      case .oldestFirst: "échéances les plus anciennes"
      case .nothingDue: "rien à régler"
      }
    }
  }

  /// A small difference that could be given up so that the document is settled.
  package struct Difference: Hashable, Sendable {
    package let document: OpenDocument
    package let amount: Money
  }

  package let reason: Reason
  package let choices: [AllocationPlan.Choice]
  /// The differences within the tolerance that these choices leave when nothing is left of the movement.
  package let differences: [Difference]

  /// The likeliest use of `amount`: the documents named in `text`, else the one of that amount (none when
  /// several are), else the oldest due first.
  ///
  /// - Parameter documents: what is to pay, the earliest due first; those that may not be paid now are left out.
  package init(_ amount: Money, text: String, documents: [OpenDocument], tolerance: Money = .zero) {
    let due = documents.filter { $0.remaining > .zero && $0.refusalToSettle() == nil }
    let (reason, chosen) = Self.choose(amount, text: text, among: due, tolerance: tolerance)
    self.reason = reason
    var left = amount
    var choices: [AllocationPlan.Choice] = []
    var differences: [Difference] = []
    for document in chosen where left > .zero {
      let part = min(left, document.remaining)
      left -= part
      choices.append(AllocationPlan.Choice(document, part))
      let missing = document.remaining - part
      if missing > .zero, missing <= tolerance {
        differences.append(Difference(document: document, amount: missing))
      }
    }
    self.choices = choices
    self.differences = differences
  }

  private static func choose(
    _ amount: Money, text: String, among due: [OpenDocument], tolerance: Money
  ) -> (Reason, [OpenDocument]) {
    guard !due.isEmpty else { return (.nothingDue, []) }
    let named = due.filter { $0.isNamed(in: text) }
    if !named.isEmpty { return (.named, named) }
    let exact = due.filter { $0.remaining == amount }
    if !exact.isEmpty { return exact.count == 1 ? (.exactAmount, exact) : (.ambiguous, []) }
    let near = due.filter { $0.remaining > amount && $0.remaining - amount <= tolerance }
    if !near.isEmpty { return near.count == 1 ? (.nearAmount, near) : (.ambiguous, []) }
    return (.oldestFirst, due)
  }
}

extension OpenDocument {
  /// Whether a payer's text names it, by our number or by the supplier's.
  fileprivate func isNamed(in text: String) -> Bool {
    [number, supplierNumber ?? ""].contains { DocumentNumber($0).isNamed(in: text) }
  }
}
