import Desk
import Kernel

/// Nothing remains on the document.
package struct SettledRefusal: Refusal, Equatable {
  package let number: String
  package let code = "already-settled"
  package var message: String { "Il ne reste rien à payer sur \(number)." }
  package let remedy = "Choisissez une pièce dont il reste quelque chose."

  package init(number: String) { self.number = number }
}

extension Screens {
  /// How an invoice may be credited.
  package static let creditModes = [
    Choice("total", "total"), Choice("lines", "par lignes"), Choice("amount", "d'un montant"),
  ]

  /// What the mode typed asks besides: an amount, or how much of which lines.
  ///
  /// - Parameters:
  ///   - lines: those that carry an amount, by their position on the invoice from 1.
  ///   - back: what a line says of goods that go back.
  package static func creditFields(
    _ values: FormValues, lines: [(position: Int, label: String, quantity: Quantity)], back: String
  ) -> [FormField] {
    switch values[.mode] {
    case "amount": [FormField(.amount, "Montant TTC", .money, required: true)]
    case "lines":
      lines.flatMap { position, label, quantity in
        [
          FormField(
            .line.numbered(position), "Qté ligne \(position)", .quantity,
            section: position == 1 ? "Quantités à créditer" : nil,
            hint: "\(label) : \(quantity.french) facturés"),
          FormField(
            .back.numbered(position), "  marchandise \(back)", .toggle, onPath: false,
            hint: "le stock en tient compte"),
        ]
      }
    default: []
    }
  }

  /// The arguments of a credit note on that invoice.
  package static func creditArguments(
    _ invoice: Int64, _ values: FormValues, keys: [FieldID]
  ) -> FormArguments {
    var arguments = FormArguments()
    arguments[.invoice] = Int(invoice)
    for key in keys {
      if let value = values[key], !value.isEmpty { arguments[key] = value }
    }
    if values[.mode] == "lines" { arguments[.lines] = creditedLines(values).map(\.object) }
    return arguments
  }

  /// The lines a form credits, as the operation takes them: `line.3` holds the quantity of the third, `back.3` whether
  /// its goods come back.
  package static func creditedLines(_ values: FormValues) -> [FormArguments] {
    values.numbered(.line).map { line, quantity in
      var credited = FormArguments()
      credited[.line] = line
      credited[.quantity] = quantity
      if let back = values[.back.numbered(line)], !back.isEmpty { credited[.goodsBack] = back == "true" }
      return credited
    }
  }
}
