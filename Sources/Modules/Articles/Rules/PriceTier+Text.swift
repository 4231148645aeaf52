import CatalogFacts
import Foundation
import Kernel

extension PriceTier {
  /// "dès 10 : 4,50 €".
  package var french: String { "dès \(from.french) : \(price.french) €" }

  /// Tiers as the text of a field: `10:4.5;50:4`.
  @Sendable package static func text(_ tiers: [PriceTier]) -> String {
    tiers.map { "\($0.from.decimal):\($0.price.decimal)" }.joined(separator: ";")
  }

  /// The tiers that such a text writes, by rising quantity. Throws where one is none, or two start together.
  static func read(_ text: String) throws -> [PriceTier] {
    let tiers = try text.split(separator: ";").map { part in
      let sides = part.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, let from = Quantity(decimal: sides[0]), let price = UnitPrice(decimal: sides[1])
      else { throw refusal("« \(part) » n’est pas un palier") }
      guard from > .zero else { throw refusal("un palier part d’une quantité positive") }
      try price.refuseNegative(field)
      return PriceTier(from: from, price: price)
    }
    guard Set(tiers.map(\.from)).count == tiers.count else {
      throw refusal("deux paliers partent de la même quantité")
    }
    return tiers.sorted { $0.from < $1.from }
  }

  private static let field = ProductFacts.Key.tiers.rawValue

  private static func refusal(_ reason: String) -> CommonRefusal {
    .invalidValue(field: field, reason: reason)
  }
}

/// Tiers as the column of a product holds them: the list of an event's payload.
extension PriceTier {
  static func json(_ tiers: [PriceTier]) -> String {
    let objects = tiers.map { #"{"from":"\#($0.from.decimal)","price":"\#($0.price.decimal)"}"# }
    return "[\(objects.joined(separator: ","))]"
  }

  /// `nil` where the text is no such list.
  @Sendable static func list(_ text: String) -> [PriceTier]? {
    text == "[]" ? [] : try? JSONDecoder().decode([PriceTier].self, from: Data(text.utf8))
  }
}
