/// How money moved.
package enum PaymentMethod: String, Codable, CaseIterable, Sendable {
  case transfer = "virement"
  case cheque
  case card = "cb"
  case cash = "especes"
  case directDebit = "prelevement"
}
