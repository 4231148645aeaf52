import Documents
import Kernel
import PartiesFacts

extension DocumentContent {
  /// The content as named French values, for the journal of changes.
  var fields: [(String, String)] {
    let amounts = amounts
    let header = [
      ("Client", "\(client.code) \(client.name)"), ("Date", day.french), ("Échéance", due.french),
      ("Règlement", terms.label), ("Paiement en", plan.described), ("Objet", subject),
      ("Conditions", conditions), ("Référence", reference), ("Date de prestation", serviceDate?.french ?? ""),
      ("Remise", discount.french),
    ]
    let numbered = lines.enumerated().map { ("Ligne \($0 + 1)", $1.described) }
    return header + numbered + [("Total HT", amounts.net.french), ("Total TTC", amounts.gross.french)]
  }
}

extension DocumentDiscount {
  /// The discount as people read it; empty for none.
  package var french: String {
    switch self {
    case .none: ""
    case .amount(let amount): amount.frenchEuros
    case .percent(let percentage): percentage.french
    }
  }

  /// The part of the discount that `part` of the priced amount carries, out of `whole`.
  ///
  /// A percentage is the same for every part. Successive parts sum to the discount to the cent when each is
  /// the difference of two shares counted from the start.
  func share(from start: Money, to end: Money, of whole: Money) -> DocumentDiscount {
    guard case .amount(let amount) = self, whole != .zero else { return self }
    let before = amount.share(Int128(start.cents), of: Int128(whole.cents))
    let after = amount.share(Int128(end.cents), of: Int128(whole.cents))
    return after == before ? .none : .amount(after - before)
  }
}
