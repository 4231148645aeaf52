import Desk
import Kernel
import Store
import Terminal

/// A document being typed or read: header, grid of lines, totals, and the draft behind it.
struct DocumentState {
  /// Where the cursor is.
  enum Place: Hashable {
    case header(Int)
    case cell(row: Int, column: Int)
    /// Below the lines, where Enter validates.
    case foot
  }

  let screen: DocumentScreen
  /// The columns of this company's grid.
  let columns: [FormField]
  var form: DocumentForm
  var place: Place = .foot
  var editor: FieldEditor?
  var sums: DocumentSums
  var partyNotes: [String] = []
  /// What the foot says of the line one is on, and of which line it says it.
  var note = LineNote()
  /// The field a refusal named, and why.
  var wrong: (place: Place, reason: String)?
  /// Why what is on screen is not in the file, until it is.
  var refused: Message?
  let token: Int
  var history: [DocumentForm] = []
  var undone: [DocumentForm] = []
  /// The field a record is being made for.
  var awaited: Awaited?
  var top = 0

  init(_ screen: DocumentScreen, id: Int64, preset: FormValues, in around: Surroundings) throws {
    self.screen = screen
    (columns, form) = try around.read { (try screen.columns($0), try screen.load($0, id, preset)) }
    sums = DocumentSums(lines: [], foot: [], gross: .zero)
    token = around.drafts.token(for: form.place)
    try follow(in: around)
    if form.isDraft {
      let missing = screen.header.firstIndex { $0.isRequired && (form.header[$0.id] ?? "").isEmpty }
      focus(on: missing.map(Place.header) ?? .cell(row: 0, column: 0))
      note = try readNote(in: around)
    }
  }

  var isTyping: Bool { editor != nil }
  /// The code of the document's party.
  var party: String { form.header[screen.header[0].id] ?? "" }
  var labelColumn: Int { columns.firstIndex { $0.id == screen.roles.telling } ?? 0 }
  var quantityColumn: Int { columns.firstIndex { $0.id == screen.roles.counting } ?? 0 }
  /// The last column one can type in.
  var lastColumn: Int { columns.lastIndex { !$0.isShown } ?? 0 }
  var choosePartyFirst: Message { Message("Choisissez d'abord le \(screen.header[0].label.lowercased()).") }
  /// The document's id once it is in the file.
  func id(in around: Surroundings) -> Int64? { around.drafts.place(token)?.id ?? form.place?.id }

  /// Itself, for what is done with it; nothing before its first save.
  func selection(in around: Surroundings) -> Selection { Selection(id(in: around).map { [$0] } ?? []) }

  // MARK: Keys

  /// A save refused meanwhile is told, and told again until it is mended; the key still means what it says.
  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    awaited = nil
    if let question = try askedWhoseVersion(in: around) { return question }
    let effect = try take(key, in: around)
    if form.isDraft { note = try readNote(in: around) }
    noteRefusal(in: around)
    guard case .none = effect, let refused else { return effect }
    return .say(refused)
  }

  private mutating func take(_ key: Key, in around: Surroundings) throws -> Effect {
    guard form.isDraft else { return try handleLocked(key, in: around) }
    switch key {
    case .function(9): return try askToIssue(in: around)
    case .control("z"): return try stepBack(in: around)
    case .control("y"): return try stepForward(in: around)
    case .function(8), .control("d"): return try copy(in: around)
    case .controlInsert: return try insertLine(in: around)
    case .controlDelete: return try deleteLine(in: around)
    case .altUp: return try moveLine(by: -1, in: around)
    case .altDown: return try moveLine(by: 1, in: around)
    case .paste(let text) where text.contains("\t") || text.contains("\n"):
      if case .cell = place { return try pasteLines(text, in: around) }
    default: break
    }
    guard editor != nil else { return try handleFoot(key, in: around) }
    do {
      return try handleField(key, in: around)
    } catch let error as any Refusal {
      wrong = (place, error.message)
      return .say(Message(error))
    }
  }

  func handleLocked(_ key: Key, in around: Surroundings) throws -> Effect {
    if key == .function(2) || key == .character("n") { return .replace(.document(screen.kind)) }
    if key == .function(9) { return .say(Message(form.lockedReason, .error)) }
    if key == .function(7) || key == .control("o") { return try openParty(in: around) }
    return run(key, in: around)
  }

  /// The card of the document's party, from wherever the cursor is.
  func openParty(in around: Surroundings) throws -> Effect {
    guard !party.isEmpty, case .picker(let picker) = screen.header[0].kind, let open = picker.open else {
      return .say(choosePartyFirst)
    }
    return .go(try around.read { try open($0, party) })
  }

  func run(_ key: Key, in around: Surroundings) -> Effect {
    guard let action = screen.actions.first(where: { KeyBinding.matches($0.key, key) }) else {
      return .unhandled
    }
    return .run(action, on: selection(in: around))
  }

  mutating func handleFoot(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .enter: return try askToIssue(in: around)
    case .up, .backTab: focus(on: .cell(row: form.lines.count, column: 0))
    case .function(6), .control("n"), .tab, .down: focus(on: .header(0))
    case .function(2), .character("n"): return .replace(.document(screen.kind))
    case .function(7), .control("o"): return try openParty(in: around)
    default: return run(key, in: around)
    }
    return .none
  }

  mutating func handleField(_ key: Key, in around: Surroundings) throws -> Effect {
    if key == .character("."), startsTextLine { return try cycleLineKind(in: around) }
    guard var editor else { return .unhandled }
    let outcome = try editor.handle(key, reference: documentDay, in: around)
    self.editor = try catalogued(editor, in: around)
    switch outcome {
    case .typing, .closed: try previewSums(in: around)
    case .unhandled: return try handleUnread(key, in: around)
    case .taken(let value, let key):
      let (count, before) = (editor.count, form)
      try commit(value, count: count, in: around)
      move(after: key, counted: count != nil, in: around)
      if form != before, let warning = editor.field.warning(of: value, today: around.session.today) {
        return .say(Message(warning))
      }
    case .create(let route):
      awaited = Awaited(place: place, count: editor.count)
      return .go(route)
    case .open(let route): return .go(route)
    }
    return .none
  }

  /// A key the field had no use for.
  func handleUnread(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .function(2): .replace(.document(screen.kind))
    case .function(7), .control("o"): try openParty(in: around)
    default: .unhandled
    }
  }

  /// Takes the client or the article that was made for a field of this document.
  mutating func receive(_ value: String, in around: Surroundings) throws {
    guard let awaited else { return }
    self.awaited = nil
    focus(on: awaited.place)
    try commit(FieldValue(shown: value, machine: value), count: awaited.count, in: around)
    move(after: .enter, counted: awaited.count != nil, in: around)
    note = try readNote(in: around)
  }

  // MARK: Moving

  /// - Parameter counted: whether the field just left also told the quantity, which is then passed over.
  mutating func move(after key: Key, counted: Bool = false, in around: Surroundings) {
    switch (place, key) {
    case (.header(let index), .enter): focus(on: header(after: index, onPath: true))
    case (.header(let index), .tab), (.header(let index), .down):
      focus(on: header(after: index, onPath: false))
    case (.header(let index), .backTab), (.header(let index), .up): focus(on: .header(max(0, index - 1)))
    case (.header, .function(6)), (.header, .control("n")), (.header, .pageDown):
      focus(on: .cell(row: 0, column: 0))
    case (.cell(let row, let column), .enter):
      focus(on: cell(after: row, counted ? quantityColumn : column, onPath: true))
    case (.cell(let row, let column), .tab): focus(on: cell(after: row, column, onPath: false))
    case (.cell(let row, let column), .backTab): focus(on: cell(before: row, column))
    case (.cell(let row, let column), .up):
      focus(on: row > 0 ? .cell(row: row - 1, column: column) : .header(screen.header.count - 1))
    case (.cell(let row, let column), .down):
      focus(on: row < form.lines.count ? .cell(row: row + 1, column: column) : .foot)
    case (.cell, .function(6)), (.cell, .control("n")): focus(on: .foot)
    case (.cell(let row, let column), .pageDown):
      focus(on: .cell(row: min(form.lines.count, row + around.height), column: column))
    case (.cell(let row, let column), .pageUp):
      focus(on: .cell(row: max(0, row - around.height), column: column))
    case (_, .controlHome): focus(on: .header(0))
    case (_, .controlEnd): focus(on: .foot)
    default: focus(on: place)
    }
  }

  func header(after index: Int, onPath: Bool) -> Place {
    let next = screen.header.indices.first { $0 > index && (!onPath || screen.header[$0].isOnPath) }
    return next.map(Place.header) ?? .cell(row: onPath ? firstUnfinishedRow : 0, column: 0)
  }

  var firstUnfinishedRow: Int { form.lines.count }

  func cell(after row: Int, _ column: Int, onPath: Bool) -> Place {
    // Enter on the line that is always empty leaves the grid.
    if onPath, column <= labelColumn, row >= form.lines.count { return .foot }
    let passed = onPath && form.lines.indices.contains(row) ? screen.lines.skipped(form.lines[row]) : []
    let next = columns.indices.first { index in
      index > column && !columns[index].isShown
        && (!onPath || columns[index].isOnPath && !passed.contains(columns[index].id))
    }
    guard !isText(row), let next else { return .cell(row: min(row + 1, form.lines.count), column: 0) }
    return .cell(row: row, column: next)
  }

  func cell(before row: Int, _ column: Int) -> Place {
    if column > 0, !isText(row) { return .cell(row: row, column: column - 1) }
    return row > 0 ? .cell(row: row - 1, column: lastColumn) : .header(screen.header.count - 1)
  }

  func isText(_ row: Int) -> Bool { form.lines.indices.contains(row) && form.lines[row].kind != .item }

  mutating func focus(on place: Place) {
    self.place = place
    // A text has its words alone.
    if case .cell(let row, _) = place, isText(row) { self.place = .cell(row: row, column: labelColumn) }
    switch self.place {
    case .header(let index):
      let field = screen.header[index]
      editor = FieldEditor(field, shown: field.shown(form.header[field.id] ?? ""))
    case .cell(let row, let column):
      let field = columns[column]
      let value = form.lines.indices.contains(row) ? form.lines[row].cells[field.id] ?? "" : ""
      editor = FieldEditor(field, shown: field.shown(value))
    case .foot: editor = nil
    }
  }

  // MARK: Values

  var documentDay: Day? { form.header[screen.roles.day].flatMap(Day.init(iso:)) }

  /// - Parameter count: the quantity told with an article: `2*cons`.
  mutating func commit(_ value: FieldValue, count: Quantity? = nil, in around: Surroundings) throws {
    var changed = form
    switch place {
    case .header(let index):
      changed.set(value.machine, field: screen.header[index].id, derived: screen.derived)
    case .cell(let row, let column):
      changed.set(value.machine, column: columns[column].id, row: row)
      if let count { changed.set(count.decimal, column: screen.roles.counting, row: row) }
    case .foot: return
    }
    wrong = nil
    guard changed != form else { return }
    try adopt(try filled(changed, in: around), in: around)
  }

  /// The amounts as they would be with the cell being typed, where it already reads as a number.
  mutating func previewSums(in around: Surroundings) throws {
    guard case .cell(let row, let column) = place, let editor, editor.field.isNumber else { return }
    guard let value = try? editor.take(reference: documentDay, in: around) else { return }
    var pending = form
    pending.set(value.machine, column: columns[column].id, row: row)
    let (screen, form) = (screen, form)
    sums = try around.read { try screen.totals($0, try screen.lines.filled($0, form, pending)) }
  }

  /// Makes a new state the document's: history, what follows from it, and the draft.
  mutating func adopt(_ changed: DocumentForm, in around: Surroundings) throws {
    history.append(form)
    undone = []
    form = changed
    try follow(in: around)
    saveDraft(in: around)
  }

  mutating func follow(in around: Surroundings) throws {
    try around.read { reading in
      for (id, value) in try screen.completion(reading, form.header) where (form.header[id] ?? "").isEmpty {
        form.header[id] = value
      }
      partyNotes = party.isEmpty ? [] : try screen.partyNotes(reading, party)
      sums = try screen.totals(reading, form)
    }
  }

  /// Saves in the background as soon as there is a party and a line, or a draft to update.
  func saveDraft(in around: Surroundings) {
    let hasLines = form.lines.contains { !$0.isEmpty(by: self.screen.roles) }
    guard !party.isEmpty, hasLines || around.drafts.place(token) != nil else { return }
    let (screen, form, session) = (screen, form, around.session)
    around.drafts.submit(token) { place in try screen.save(session, form, place) }
  }
}
