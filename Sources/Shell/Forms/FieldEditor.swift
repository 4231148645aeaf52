import Desk
import Kernel
import Store
import Terminal

/// One field being typed, in a form or in a document: its text, its choices, and what leaving it means.
struct FieldEditor {
  let field: FormField
  private(set) var entry: TextEntry
  private(set) var picker: PickerState?
  /// The price that `-10%` is off, as an operation takes it.
  var catalogue: String?

  init(_ field: FormField, shown: String) {
    self.field = field
    entry = TextEntry(shown)
  }

  /// Puts a character first, whatever keys it stands for.
  mutating func begin(with character: Character) { _ = entry.handle(.character(character)) }

  /// How a key left the field, if it did.
  enum Outcome {
    case typing
    case unhandled
    /// The value was taken; the key that did says where to go.
    case taken(FieldValue, Key)
    /// The last row of the choices: make what was typed.
    case create(Route)
    /// The record behind the value.
    case open(Route)
    /// Esc closed the choices and kept the text.
    case closed
  }

  mutating func handle(_ key: Key, reference: Day?, in around: Surroundings) throws -> Outcome {
    switch key {
    case .escape where picker != nil:
      picker = nil
      return .closed
    case .up where picker != nil: picker?.move(by: -1)
    case .down where picker != nil: picker?.move(by: 1)
    case .function(4) where hasChoices: try openChoices(in: around)
    case .character("*") where entry.isEmpty && hasChoices: try openChoices(in: around)
    case .function(7), .control("o"): return try openRecord(in: around)
    case .function(2) where canCreate: return create()
    case .character(let sign)
    where (sign == "+" || sign == "-") && isDay && (entry.isSelected || entry.isEmpty):
      return .taken(try step(by: sign == "+" ? 1 : -1, reference: reference, in: around), .character(sign))
    case .enter, .tab, .backTab, .up, .down, .function(6), .control("n"), .pageUp, .pageDown, .controlHome,
      .controlEnd:
      if picker?.isOnOffer == true, key == .enter || key == .tab { return create() }
      return .taken(try take(reference: reference, in: around), key)
    default:
      guard entry.handle(key) else { return .unhandled }
      try refreshChoices(in: around)
    }
    return .typing
  }

  /// The field's value as it would be taken now.
  func take(reference: Day?, in around: Surroundings) throws -> FieldValue {
    if let choice = picker?.selected, entry.isTouched { return value(of: choice) }
    if case .picker(let picker) = field.kind { return try resolve(picker, in: around) }
    return try field.value(
      of: entry.text, today: around.session.today, reference: reference, catalogue: catalogue)
  }

  /// How many, where `2*cons` was typed.
  var count: Quantity? { counted.flatMap { try? Quantity.typed(String($0.count)) } }

  /// What is looked for: the text, less the count before it.
  private var sought: String { counted.map { String($0.rest) } ?? entry.text }

  private var counted: (count: Substring, rest: Substring)? {
    guard case .picker(let picker) = field.kind, picker.counts else { return nil }
    let parts = entry.text.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (try? Quantity.typed(String(parts[0]))) != nil else { return nil }
    return (parts[0], parts[1])
  }

  /// What a typed calculation comes to, shown while it is typed.
  var preview: String? {
    switch field.kind {
    case .money, .quantity, .price: break
    default: return nil
    }
    let text = entry.text
    if case .price = field.kind, text.hasSuffix("%"), let catalogue {
      return (try? field.value(of: text, today: .first, catalogue: catalogue)).map { "= \($0.shown)" }
    }
    guard text.dropFirst().contains(where: { "+-*/".contains($0) }) else { return nil }
    return (try? Money.typed(text)).map { "= \($0.french)" }
  }

  private func value(of choice: Choice) -> FieldValue {
    if case .choice = field.kind { return FieldValue(shown: choice.title, machine: choice.value) }
    return FieldValue(shown: choice.value, machine: choice.value)
  }

  /// A code typed whole, or the only thing the letters find; anything else must be picked.
  private func resolve(_ picker: Picker, in around: Surroundings) throws -> FieldValue {
    let text = sought.trimmed
    guard !text.isEmpty else { return .empty }
    return try around.read { reading in
      if try picker.title(reading, text) != nil { return FieldValue(shown: text, machine: text) }
      guard let best = try picker.matches(reading, text).first else {
        throw ShellRefusal.wrongField(field.label, reason: "rien ne correspond à « \(text) »")
      }
      return FieldValue(shown: best.value, machine: best.value)
    }
  }

  // MARK: Choices

  private var hasChoices: Bool {
    switch field.kind {
    case .picker, .choice, .toggle: true
    default: false
    }
  }

  private var canCreate: Bool {
    if case .picker(let picker) = field.kind { return picker.create != nil }
    return false
  }

  private func create() -> Outcome {
    guard case .picker(let picker) = field.kind, let create = picker.create else { return .unhandled }
    return .create(create(entry.isTouched ? sought.trimmed : ""))
  }

  private func openRecord(in around: Surroundings) throws -> Outcome {
    guard case .picker(let picker) = field.kind, let open = picker.open, !entry.isEmpty else {
      return .unhandled
    }
    let text = sought
    return .open(try around.read { try open($0, text) })
  }

  private mutating func openChoices(in around: Surroundings) throws {
    switch field.kind {
    case .choice(let choices):
      picker = PickerState(choices)
      if let current = choices.first(where: { $0.title == entry.text }) { picker?.select(current.value) }
    case .toggle: picker = PickerState([Choice("true", "oui"), Choice("false", "non")])
    case .picker(let source):
      let text = entry.isSelected ? "" : sought
      picker = try around.read { try PickerState(source, typed: text, in: $0) }
    default: break
    }
    // Opening the choices is asking for one: Enter takes what is lit.
    entry.touch()
  }

  private mutating func refreshChoices(in around: Surroundings) throws {
    switch field.kind {
    case .picker(let source):
      let text = sought
      guard !text.trimmed.isEmpty else { return picker = nil }
      let found = try around.read { try PickerState(source, typed: text, in: $0) }
      picker = found.isEmpty ? nil : found
    case .choice(let choices):
      let key = Fold.key(entry.text)
      let found = choices.filter { Fold.key($0.title).hasPrefix(key) || Fold.key($0.value).hasPrefix(key) }
      picker = found.isEmpty || key.isEmpty ? nil : PickerState(found)
    default: break
    }
  }

  // MARK: Days

  private var isDay: Bool { if case .day = field.kind { true } else { false } }

  private func step(by days: Int, reference: Day?, in around: Surroundings) throws -> FieldValue {
    let current = try field.value(of: entry.text, today: around.session.today, reference: reference)
    let day = (Day(iso: current.machine) ?? around.session.today).adding(days: days)
    return FieldValue(shown: day.french, machine: day.iso)
  }
}
