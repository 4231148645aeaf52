/// A price as an operation takes it and a field holds it: `850`, or `120t` with VAT.
extension UnitPrice {
  /// How a price is typed, for help.
  package static let typing = "un montant : 1234,50 ; 3*45,5+12 calcule ; 120t est TTC"

  /// The argument that someone typed; ten off a price with VAT is a price with VAT.
  ///
  /// - Parameter listed: the argument that `-10%` is off.
  package static func argument(
    typed text: String, listed: String?
  ) throws(TypedNumberError) -> String {
    let plain = listed.flatMap { UnitPrice(decimal: $0.replacing("t", with: "")) }
    let typed = try UnitPrice.typed(text, catalogue: plain)
    let isOffTaxed = typed.percentOff != nil && listed?.hasSuffix("t") == true
    return typed.price.decimal + (typed.includesTax || isOffTaxed ? "t" : "")
  }

  /// `850` reads as `850,00`, and `120t` as `120,00 TTC`.
  package static func french(argument: String) -> String {
    let includesTax = argument.hasSuffix("t")
    let amount = includesTax ? String(argument.dropLast()) : argument
    let text = UnitPrice(decimal: amount)?.french ?? amount
    return includesTax ? text + " TTC" : text
  }
}
