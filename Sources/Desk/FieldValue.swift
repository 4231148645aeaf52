import Kernel

/// What a field holds, three ways: as typed, as shown once left, and as an operation's argument.
package struct FieldValue: Hashable, Sendable {
  /// As people read it: `1 234,50`, `12/03/2026`, « Virement ».
  package let shown: String
  /// As the operation takes it: `1234.50`, `2026-03-12`, `virement`.
  package let machine: String

  package init(shown: String, machine: String) {
    self.shown = shown
    self.machine = machine
  }

  package static let empty = FieldValue(shown: "", machine: "")
}

extension FormField {
  /// Reads what was typed into the field.
  ///
  /// - Parameters:
  ///   - reference: the day that `+30` counts from.
  ///   - catalogue: the price that `-10%` is off, as an operation takes it: `850`, or `120t` with VAT.
  /// - Throws: a refusal whose sentence says what is wrong.
  package func value(
    of typed: String, today: Day, reference: Day? = nil, catalogue: String? = nil
  ) throws -> FieldValue {
    let text = try Fold.normalised(typed).trimmed
    guard !text.isEmpty else { return .empty }
    switch kind {
    case .text(let max):
      guard text.count <= max else {
        throw ShellRefusal.wrongField(label, reason: "\(text.count) caractères, le maximum est \(max)")
      }
      return FieldValue(shown: text, machine: text)
    case .money:
      let money = try Money.typed(text)
      return FieldValue(shown: money.french, machine: money.decimal)
    case .quantity:
      let quantity = try Quantity.typed(text)
      return FieldValue(shown: quantity.french, machine: quantity.decimal)
    case .price:
      let machine = try UnitPrice.argument(typed: text, listed: catalogue)
      return FieldValue(shown: shown(machine), machine: machine)
    case .percentage:
      let percentage = try Percentage.typed(text.replacing("%", with: "").trimmed)
      return FieldValue(shown: percentage.french, machine: percentage.decimal)
    case .day:
      let day = try Day.typed(text, today: today, reference: reference)
      return FieldValue(shown: day.french, machine: day.iso)
    case .count:
      guard let count = Int(text), count >= 0 else {
        throw ShellRefusal.wrongField(label, reason: "un nombre entier est attendu")
      }
      return FieldValue(shown: String(count), machine: String(count))
    case .choice(let choices): return try choose(text, among: choices)
    case .toggle: return try toggle(text)
    case .picker, .shown: return FieldValue(shown: text, machine: text)
    }
  }

  /// The value an operation's argument shows as; the inverse of `value(of:)` for values that come from the file.
  package func shown(_ machine: String) -> String {
    switch kind {
    case .money: Money(decimal: machine)?.french ?? machine
    case .quantity: Quantity(decimal: machine)?.french ?? machine
    case .price: UnitPrice.french(argument: machine)
    case .percentage: Percentage(decimal: machine)?.french ?? machine
    case .day: Day(iso: machine)?.french ?? machine
    case .choice(let choices): choices.first { $0.value == machine }?.title ?? machine
    case .toggle: machine == "true" ? "oui" : machine.isEmpty ? "" : "non"
    case .text, .count, .picker, .shown: machine
    }
  }

  private func choose(_ text: String, among choices: [Choice]) throws -> FieldValue {
    let key = Fold.key(text)
    let exact = choices.first { Fold.key($0.title) == key || Fold.key($0.value) == key }
    guard let choice = exact ?? choices.first(where: { Fold.key($0.title).hasPrefix(key) }) else {
      let titles = choices.map(\.title).joined(separator: ", ")
      throw ShellRefusal.wrongField(label, reason: "« \(text) » n'est pas dans la liste (\(titles))")
    }
    return FieldValue(shown: choice.title, machine: choice.value)
  }

  private func toggle(_ text: String) throws -> FieldValue {
    switch Fold.key(text).first {
    case "o", "y", "1", "t": FieldValue(shown: "oui", machine: "true")
    case "n", "0", "f": FieldValue(shown: "non", machine: "false")
    default: throw ShellRefusal.wrongField(label, reason: "répondez oui ou non")
    }
  }
}

extension String {
  /// Without the blanks around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
