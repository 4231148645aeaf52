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
    _ values: [String: String], lines: [(position: Int, label: String, quantity: Quantity)], back: String
  ) -> [FormField] {
    switch values["mode"] {
    case "amount": [FormField("amount", "Montant TTC", .money, required: true)]
    case "lines":
      lines.flatMap { position, label, quantity in
        [
          FormField(
            "line.\(position)", "Qté ligne \(position)", .quantity,
            section: position == 1 ? "Quantités à créditer" : nil,
            hint: "\(label) : \(quantity.french) facturés"),
          FormField(
            "back.\(position)", "  marchandise \(back)", .toggle, onPath: false,
            hint: "le stock en tient compte"),
        ]
      }
    default: []
    }
  }

  /// The arguments of a credit note on that invoice.
  package static func creditArguments(
    _ invoice: Int64, _ values: [String: String], keys: [String]
  ) -> FormArguments {
    var arguments = FormArguments()
    arguments["invoice"] = Int(invoice)
    for key in keys {
      if let value = values[key], !value.isEmpty { arguments[key] = value }
    }
    if values["mode"] == "lines" { arguments["lines"] = creditedLines(values) }
    return arguments
  }

  /// The lines a form credits, as the operation takes them: `line.3` holds the quantity of the third, `back.3` whether
  /// its goods come back.
  package static func creditedLines(_ values: [String: String]) -> [[String: Any]] {
    values.keys.filter { $0.hasPrefix("line.") }.sorted {
      $0.count == $1.count ? $0 < $1 : $0.count < $1.count
    }
    .compactMap { key in
      guard let line = Int(key.dropFirst(5)), let quantity = values[key], !quantity.isEmpty else {
        return nil
      }
      var credited: [String: Any] = ["line": line, "quantity": quantity]
      if let back = values["back.\(line)"], !back.isEmpty { credited["goods_back"] = back == "true" }
      return credited
    }
  }
}
