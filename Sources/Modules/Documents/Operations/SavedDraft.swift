import Kernel

/// What saving a draft of a document answers.
package struct SavedDraft: Encodable, Hashable, Sendable {
  package let id: Int64
  package let net: Money
  package let vat: Money
  package let gross: Money
  /// To be given back with the next save, so that nobody else's is overwritten.
  package let version: Int
  /// Said of orders to suppliers alone: empty until it is placed.
  package let number: String?
  /// Said of suppliers' documents alone: what to look at before validating; nothing is refused.
  package let warnings: [String]?

  package init<Tag>(
    _ id: ID<Tag>, _ amounts: some AmountsByRate, _ edition: Edition, number: String? = nil,
    warnings: [String]? = nil
  ) {
    self.id = id.rawValue
    net = amounts.net
    vat = amounts.tax
    gross = amounts.gross
    version = edition.version
    self.number = number
    self.warnings = warnings
  }
}
