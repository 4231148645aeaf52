import Desk
import Kernel
import Store
import Terminal

/// A form being filled: values, the field under the cursor, what follows from what is typed, and the way back.
struct FormState {
  let screen: FormScreen
  let record: Int64
  private(set) var fields: [FormField] = []
  /// Machine values by field id.
  private(set) var values: FormValues
  private(set) var notes: [String] = []
  /// The field under the cursor; `fields.count` is the button that saves.
  private(set) var focus = 0
  private(set) var editor: FieldEditor?
  private(set) var errors: [FieldID: String] = [:]
  private(set) var isDirty = false
  /// Whether Esc was pressed once on what is not saved: pressed again it gives it up.
  private var wantsOut = false
  /// The day field that `+` or `-` has just moved: a digit then makes it a number of days, as `+30`.
  private var stepped: (field: FieldID, sign: Character)?
  private var undone: [FormValues] = []
  private var history: [FormValues] = []
  /// The picker field a record is being made for: what comes back fills it.
  private(set) var awaited: FieldID?
  var top = 0

  init(_ screen: FormScreen, record: Int64, preset: FormValues, in around: Surroundings) throws {
    self.screen = screen
    self.record = record
    values = [:]
    let isRestored = try around.read { reading -> Bool in
      guard reading.viewer.may(screen.permission) else { throw CommonRefusal.permissionDenied(screen.title) }
      values = try screen.load(reading, record)
      values.merge(preset) { _, new in new }
      guard preset.isEmpty,
        let draft = try FormDraft.find(screen: screen.id.rawValue, record: record, in: reading)
      else {
        return false
      }
      values.merge(FormValues(named: draft.fields)) { _, new in new }
      return true
    }
    isDirty = isRestored
    try refresh(in: around)
    if isRestored {
      notes.insert("Saisie reprise là où elle s'était arrêtée ; Échap deux fois l'abandonne.", at: 0)
    }
    focusFirst()
  }

  var isTyping: Bool { editor != nil }
  var focusedField: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  // MARK: Keys

  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .function(9): return try save(in: around)
    case .control("z"): return try stepBack(in: around)
    case .control("y"): return try stepForward(in: around)
    default: break
    }
    guard editor != nil else { return try handleButton(key, in: around) }
    do {
      return try handleField(key, in: around)
    } catch let error as any Refusal {
      mark(error)
      return .say(Message(error))
    }
  }

  private mutating func handleField(_ key: Key, in around: Surroundings) throws -> Effect {
    try countDays(key, in: around)
    guard var editor else { return .unhandled }
    let outcome = try editor.handle(key, reference: referenceDay, in: around)
    self.editor = editor
    switch outcome {
    case .typing:
      wantsOut = false
      return .none
    case .closed: return .none
    case .unhandled: return key == .escape ? try leave(in: around) : .unhandled
    case .taken(let value, let key):
      let before = values
      try commit(value, in: around)
      move(after: key)
      if case .character(let sign) = key, let field = focusedField { stepped = (field.id, sign) }
      if values != before, let warning = editor.field.warning(of: value, today: around.session.today) {
        return .say(Message(warning))
      }
    case .create(let route):
      awaited = editor.field.id
      return .go(route)
    case .open(let route): return .go(route)
    }
    return .none
  }

  /// A digit after the sign that moved a day takes the move back: the sign begins a number of days.
  private mutating func countDays(_ key: Key, in around: Surroundings) throws {
    defer { stepped = nil }
    guard let stepped, case .character(let digit) = key, digit.isASCII, digit.isNumber,
      let field = focusedField, field.id == stepped.field
    else { return }
    if let before = history.popLast() {
      values = before
      try refresh(in: around)
    }
    var editor = FieldEditor(field, shown: "")
    editor.begin(with: stepped.sign)
    self.editor = editor
  }

  private mutating func handleButton(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .enter: return try save(in: around)
    case .up, .backTab: focus(on: fields.count - 1)
    case .down, .tab, .controlHome: focusFirst()
    case .escape: return try leave(in: around)
    default: return .unhandled
    }
    return .none
  }

  private mutating func move(after key: Key) {
    switch key {
    case .enter: focus(on: nextOnPath(after: focus))
    case .tab, .down: focus(on: nextTyped(after: focus))
    case .backTab, .up: focus(on: previousTyped(before: focus))
    case .function(6), .control("n"), .pageDown: focus(on: nextSection(after: focus))
    case .controlHome, .pageUp: focusFirst()
    case .controlEnd: focus(on: fields.count)
    default: focus(on: focus)
    }
  }

  /// Leaves; a form half filled is kept for next time unless Esc is pressed again.
  private mutating func leave(in around: Surroundings) throws -> Effect {
    guard isDirty || editor?.entry.isTouched == true else { return .back }
    guard wantsOut else {
      wantsOut = true
      return .say(Message("Saisie non enregistrée. Échap encore : l'abandonner. F9 : l'enregistrer."))
    }
    let (session, screen, record) = (around.session, screen.id.rawValue, record)
    around.drafts.run { try? session.store.forgetDraft(screen: screen, record: record, of: session.login) }
    return .back
  }

  // MARK: Values

  private mutating func commit(_ value: FieldValue, in around: Surroundings) throws {
    guard let field = focusedField else { return }
    errors[field.id] = nil
    guard values[field.id] ?? "" != value.machine else { return }
    history.append(values)
    undone = []
    values[field.id] = value.machine
    (isDirty, wantsOut) = (true, false)
    try refresh(in: around)
    keepDraft(in: around)
  }

  /// Takes a value for the field whose record was being made.
  mutating func receive(_ value: String, in around: Surroundings) throws {
    guard let awaited, let index = fields.firstIndex(where: { $0.id == awaited }) else { return }
    self.awaited = nil
    focus(on: index)
    try commit(FieldValue(shown: value, machine: value), in: around)
    move(after: .enter)
  }

  /// Fields, completions and notes that follow from the values.
  mutating func refresh(in around: Surroundings) throws {
    try around.read { reading in
      for (id, value) in try screen.completion(reading, record, values) where (values[id] ?? "").isEmpty {
        values[id] = value
      }
      fields = try screen.fields(reading, record, values)
      // A line of another client's, or of another way to credit, is gone with its field.
      let ids = Set(fields.map(\.id))
      values = values.filter { ids.contains($0.key) || !$0.key.rawValue.contains(".") }
      notes = try screen.notes(reading, record, values)
    }
    focus = min(focus, fields.count)
  }

  private func keepDraft(in around: Surroundings) {
    let draft = FormDraft(screen: screen.id.rawValue, record: record, fields: values.named)
    let session = around.session
    around.drafts.run { try? session.store.keep(draft, for: session.login) }
  }

  /// The day that `+30` counts from: the first day field's.
  private var referenceDay: Day? {
    let first = fields.first { if case .day = $0.kind { true } else { false } }
    return first.flatMap { values[$0.id] }.flatMap(Day.init(iso:))
  }

  private mutating func stepBack(in around: Surroundings) throws -> Effect {
    guard let last = history.popLast() else { return .say(Message("Rien à annuler.")) }
    undone.append(values)
    return try restore(last, in: around)
  }

  private mutating func stepForward(in around: Surroundings) throws -> Effect {
    guard let next = undone.popLast() else { return .say(Message("Rien à rétablir.")) }
    history.append(values)
    return try restore(next, in: around)
  }

  private mutating func restore(_ values: FormValues, in around: Surroundings) throws -> Effect {
    self.values = values
    try refresh(in: around)
    keepDraft(in: around)
    focus(on: focus)
    return .none
  }

  // MARK: Saving

  private mutating func save(in around: Surroundings) throws -> Effect {
    if let editor {
      do { try commit(try editor.take(reference: referenceDay, in: around), in: around) } catch let error
        as any Refusal
      {
        mark(error)
        return .say(Message(error))
      }
    }
    let (screen, record, values) = (screen, record, values)
    if let missing = fields.firstIndex(where: { $0.isRequired && (values[$0.id] ?? "").isEmpty }) {
      focus(on: missing)
      return .say(Message(ShellRefusal.missingField(fields[missing].label)))
    }
    around.drafts.flush()
    let perform: @Sendable (Session) throws -> Outcome = { session in
      let outcome = try screen.save(session, record, values)
      try session.store.forgetDraft(screen: screen.id.rawValue, record: record, of: session.login)
      return outcome
    }
    if let ask = screen.question, let question = try around.read({ try ask($0, record, values) }) {
      return .ask(question, perform)
    }
    return .done(try perform(around.session))
  }

  /// Puts the cursor on the field a refusal names.
  mutating func mark(_ error: any Refusal) {
    guard let id = error.field.map({ FieldID($0) }) ?? editor?.field.id else { return }
    errors[id] = error.message
    if let index = fields.firstIndex(where: { $0.id == id }), index != focus { focus(on: index) }
  }

  // MARK: Focus

  private mutating func focus(on index: Int) {
    focus = min(max(0, index), fields.count)
    editor = focusedField.map { FieldEditor($0, shown: $0.shown(values[$0.id] ?? "")) }
  }

  private mutating func focusFirst() {
    let empty = fields.firstIndex { isTyped($0) && $0.isOnPath && (values[$0.id] ?? "").isEmpty }
    let start = fields.firstIndex { $0.id == screen.startsOn }
    focus(on: record == 0 ? empty ?? firstTyped : start ?? firstTyped)
  }

  private var firstTyped: Int { fields.firstIndex(where: isTyped) ?? fields.count }

  private func isTyped(_ field: FormField) -> Bool { if case .shown = field.kind { false } else { true } }

  private func nextOnPath(after index: Int) -> Int {
    fields.indices.first { $0 > index && fields[$0].isOnPath && isTyped(fields[$0]) } ?? fields.count
  }

  private func nextTyped(after index: Int) -> Int {
    fields.indices.first { $0 > index && isTyped(fields[$0]) } ?? fields.count
  }

  private func previousTyped(before index: Int) -> Int {
    fields.indices.last { $0 < index && isTyped(fields[$0]) } ?? index
  }

  private func nextSection(after index: Int) -> Int {
    fields.indices.first { $0 > index && fields[$0].section != nil } ?? fields.count
  }
}
