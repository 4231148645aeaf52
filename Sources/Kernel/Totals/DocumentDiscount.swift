/// A discount on a whole document. Written "10.00" or "5%" by machines, "0.00" for none.
package enum DocumentDiscount: Hashable, Codable, Sendable, CustomStringConvertible {
  case none
  /// An amount before VAT; where every price was entered with VAT, an amount with VAT.
  case amount(Money)
  case percent(Percentage)

  /// The discount written by `text`, or `nil` when it is none.
  package init?(_ text: some StringProtocol) {
    if text.last == "%" {
      guard let percentage = Percentage(decimal: text.dropLast()) else { return nil }
      self = percentage == .zero ? .none : .percent(percentage)
    } else {
      guard let amount = Money(decimal: text) else { return nil }
      self = amount == .zero ? .none : .amount(amount)
    }
  }

  package var description: String {
    switch self {
    case .none: Money.zero.decimal
    case .amount(let amount): amount.decimal
    case .percent(let percentage): "\(percentage.decimal)%"
    }
  }

  /// Reads the text, or a number, which is an amount. Throws `DecodingError` with a French sentence
  /// otherwise.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let amount = try? container.decode(Money.self) {
      self = amount == .zero ? .none : .amount(amount)
      return
    }
    let text = try container.decode(String.self)
    guard let discount = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "La remise « \(text) » ne se lit pas : écrivez 10.00 ou 5%.")
    }
    self = discount
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
