import Kernel
import Store
import Terminal
import ViewModels

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
  private(set) var form: DocumentForm
  private(set) var place: Place = .foot
  private(set) var editor: FieldEditor?
  private(set) var sums: DocumentSums
  private(set) var clientNotes: [String] = []
  /// The field a refusal named, and why.
  private(set) var wrong: (place: Place, reason: String)?
  private let token: Int
  private var history: [DocumentForm] = []
  private var undone: [DocumentForm] = []
  /// Whether a client is being made for this document.
  private var awaitsClient = false
  var top = 0

  init(_ screen: DocumentScreen, id: Int64, preset: [String: String], in around: Surroundings) throws {
    self.screen = screen
    form = try around.read { try screen.load($0, id, preset) }
    sums = DocumentSums(lines: [], foot: [], gross: .zero)
    token = around.drafts.token(for: form.place)
    try follow(in: around)
    if form.isDraft {
      let hasClient = !(form.header[screen.header[0].id] ?? "").isEmpty
      focus(on: hasClient ? .cell(row: 0, column: 0) : .header(0))
    }
  }

  var isTyping: Bool { editor != nil }
  /// The document's id once it is in the file.
  func id(in around: Surroundings) -> Int64? { around.drafts.place(token)?.id ?? form.place?.id }

  // MARK: Keys

  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    if let failure = around.drafts.takeFailure(token) { return try told(failure, in: around) }
    guard form.isDraft else { return handleLocked(key, in: around) }
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

  private func handleLocked(_ key: Key, in around: Surroundings) -> Effect {
    if key == .function(2) || key == .character("n") { return .replace(.document(screen.kind)) }
    if key == .function(9) { return .say(Message(form.lockedReason, .error)) }
    return run(key, in: around)
  }

  private func run(_ key: Key, in around: Surroundings) -> Effect {
    guard let action = screen.actions.first(where: { KeyBinding.matches($0.key, key) }) else {
      return .unhandled
    }
    return .run(action, on: id(in: around).map { [$0] } ?? [])
  }

  private mutating func handleFoot(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .enter: return try askToIssue(in: around)
    case .up, .backTab: focus(on: .cell(row: form.lines.count, column: 0))
    case .function(6), .control("n"), .tab, .down: focus(on: .header(0))
    case .function(2), .character("n"): return .replace(.document(screen.kind))
    default: return run(key, in: around)
    }
    return .none
  }

  private mutating func handleField(_ key: Key, in around: Surroundings) throws -> Effect {
    if key == .character("."), startsTextLine { return try cycleLineKind(in: around) }
    guard var editor else { return .unhandled }
    let outcome = try editor.handle(key, reference: documentDay, in: around)
    self.editor = editor
    switch outcome {
    case .typing, .closed: return .none
    case .unhandled: return key == .function(2) ? .replace(.document(screen.kind)) : .unhandled
    case .taken(let value, let key):
      try commit(value, in: around)
      move(after: key, in: around)
    case .create(let route):
      awaitsClient = true
      return .go(route)
    case .open(let route): return .go(route)
    }
    return .none
  }

  /// Takes the client that was made for this document.
  mutating func receive(_ value: String, in around: Surroundings) throws {
    guard awaitsClient else { return }
    awaitsClient = false
    focus(on: .header(0))
    try commit(FieldValue(shown: value, machine: value), in: around)
    move(after: .enter, in: around)
  }

  // MARK: Moving

  private mutating func move(after key: Key, in around: Surroundings) {
    switch (place, key) {
    case (.header(let index), .enter): focus(on: header(after: index, onPath: true))
    case (.header(let index), .tab), (.header(let index), .down):
      focus(on: header(after: index, onPath: false))
    case (.header(let index), .backTab), (.header(let index), .up): focus(on: .header(max(0, index - 1)))
    case (.header, .function(6)), (.header, .control("n")), (.header, .pageDown):
      focus(on: .cell(row: 0, column: 0))
    case (.cell(let row, let column), .enter): focus(on: cell(after: row, column, onPath: true))
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

  private func header(after index: Int, onPath: Bool) -> Place {
    let next = screen.header.indices.first { $0 > index && (!onPath || screen.header[$0].isOnPath) }
    return next.map(Place.header) ?? .cell(row: onPath ? firstUnfinishedRow : 0, column: 0)
  }

  private var firstUnfinishedRow: Int { form.lines.count }

  private func cell(after row: Int, _ column: Int, onPath: Bool) -> Place {
    // Enter on the line that is always empty leaves the grid.
    if onPath, column == 0, row >= form.lines.count { return .foot }
    let isText = form.lines.indices.contains(row) && form.lines[row].kind != .item
    let next =
      isText ? nil : screen.columns.indices.first { $0 > column && (!onPath || screen.columns[$0].isOnPath) }
    return next.map { .cell(row: row, column: $0) } ?? .cell(row: min(row + 1, form.lines.count), column: 0)
  }

  private func cell(before row: Int, _ column: Int) -> Place {
    if column > 0 { return .cell(row: row, column: column - 1) }
    return row > 0 ? .cell(row: row - 1, column: screen.columns.count - 1) : .header(screen.header.count - 1)
  }

  private mutating func focus(on place: Place) {
    self.place = place
    switch place {
    case .header(let index):
      let field = screen.header[index]
      editor = FieldEditor(field, shown: field.shown(form.header[field.id] ?? ""))
    case .cell(let row, let column):
      let field = screen.columns[column]
      let value = form.lines.indices.contains(row) ? form.lines[row].cells[field.id] ?? "" : ""
      editor = FieldEditor(field, shown: field.shown(value))
    case .foot: editor = nil
    }
  }

  // MARK: Values

  private var documentDay: Day? { form.header["date"].flatMap(Day.init(iso:)) }

  private mutating func commit(_ value: FieldValue, in around: Surroundings) throws {
    var changed = form
    switch place {
    case .header(let index):
      changed.set(value.machine, field: screen.header[index].id, derived: screen.derived)
    case .cell(let row, let column): changed.set(value.machine, column: screen.columns[column].id, row: row)
    case .foot: return
    }
    wrong = nil
    guard changed != form else { return }
    try adopt(changed, in: around)
  }

  /// Makes a new state the document's: history, what follows from it, and the draft.
  private mutating func adopt(_ changed: DocumentForm, in around: Surroundings) throws {
    history.append(form)
    undone = []
    form = changed
    try follow(in: around)
    saveDraft(in: around)
  }

  private mutating func follow(in around: Surroundings) throws {
    try around.read { reading in
      for (id, value) in try screen.completion(reading, form.header) where (form.header[id] ?? "").isEmpty {
        form.header[id] = value
      }
      let client = form.header[screen.header[0].id] ?? ""
      clientNotes = client.isEmpty ? [] : try screen.clientNotes(reading, client)
      sums = try screen.totals(reading, form)
    }
  }

  /// Saves in the background as soon as there is a client and a line, or a draft to update.
  private func saveDraft(in around: Surroundings) {
    let hasClient = !(form.header[screen.header[0].id] ?? "").isEmpty
    let hasLines = form.lines.contains { !$0.isEmpty }
    guard hasClient, hasLines || around.drafts.place(token) != nil else { return }
    let (screen, form, session) = (screen, form, around.session)
    around.drafts.submit(token) { place in try screen.save(session, form, place) }
  }

  // MARK: Lines

  private var startsTextLine: Bool {
    guard case .cell(let row, 0) = place, let editor, editor.entry.isEmpty || editor.entry.isSelected else {
      return false
    }
    return row >= form.lines.count || form.lines[row].kind != .subtotal
  }

  /// « . » makes the line a text, again a subtotal.
  private mutating func cycleLineKind(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, _) = place else { return .none }
    var changed = form
    if row >= changed.lines.count {
      changed.lines.append(DocumentFormLine(kind: .text))
    } else {
      let isText = changed.lines[row].kind == .text
      changed.lines[row] = DocumentFormLine(
        kind: isText ? .subtotal : .text, cells: isText ? ["label": "Sous-total"] : [:])
    }
    try adopt(changed, in: around)
    focus(on: .cell(row: row, column: 0))
    return .none
  }

  private mutating func insertLine(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, _) = place else { return .none }
    var changed = form
    changed.lines.insert(DocumentFormLine(cells: form.lineDefaults), at: min(row, form.lines.count))
    try adopt(changed, in: around)
    focus(on: .cell(row: row, column: 0))
    return .none
  }

  private mutating func deleteLine(in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place, form.lines.indices.contains(row) else { return .none }
    var changed = form
    changed.lines.remove(at: row)
    try adopt(changed, in: around)
    focus(on: .cell(row: min(row, form.lines.count), column: column))
    return .say(Message("Ligne \(row + 1) supprimée. Ctrl-Z la remet."))
  }

  private mutating func moveLine(by delta: Int, in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place, form.lines.indices.contains(row),
      form.lines.indices.contains(row + delta)
    else { return .none }
    var changed = form
    changed.lines.swapAt(row, row + delta)
    try adopt(changed, in: around)
    focus(on: .cell(row: row + delta, column: column))
    return .none
  }

  /// Fills lines from a pasted table, tabs between cells, one undo for all.
  private mutating func pasteLines(_ text: String, in around: Surroundings) throws -> Effect {
    guard case .cell(let row, let column) = place else { return .none }
    var changed = form
    let lines = text.split(whereSeparator: \.isNewline)
    for (offset, line) in lines.prefix(Self.pasteLimit).enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (index, cell) in cells.enumerated() where column + index < screen.columns.count {
        let field = screen.columns[column + index]
        let value = try field.value(of: String(cell), today: around.session.today)
        changed.set(value.machine, column: field.id, row: min(row + offset, changed.lines.count))
      }
    }
    try adopt(changed, in: around)
    focus(on: .cell(row: min(row + lines.count, form.lines.count), column: column))
    return .say(Message("\(min(lines.count, Self.pasteLimit)) lignes collées. Ctrl-Z les retire."))
  }

  /// Lines one paste may fill.
  private static let pasteLimit = 500

  // MARK: Copying and undoing

  /// In a cell, the value above; on a document without lines, the client's last one.
  private mutating func copy(in around: Surroundings) throws -> Effect {
    if form.lines.allSatisfy(\.isEmpty) { return try copyLast(in: around) }
    guard case .cell(let row, let column) = place, row > 0, form.lines.indices.contains(row - 1) else {
      return .none
    }
    let value = form.lines[row - 1].cells[screen.columns[column].id] ?? ""
    try commit(FieldValue(shown: value, machine: value), in: around)
    move(after: .enter, in: around)
    return .none
  }

  private mutating func copyLast(in around: Surroundings) throws -> Effect {
    if let editor { try commit(try editor.take(reference: documentDay, in: around), in: around) }
    let client = form.header[screen.header[0].id] ?? ""
    guard !client.isEmpty else { return .say(Message("Choisissez d'abord le client.")) }
    guard let last = try around.read({ try screen.lastOfClient($0, client) }) else {
      return .say(Message("Ce client n'a pas encore de document à recopier."))
    }
    var changed = form
    changed.lines = last.lines
    for (id, value) in last.header where (changed.header[id] ?? "").isEmpty { changed.header[id] = value }
    try adopt(changed, in: around)
    focus(on: .cell(row: 0, column: screen.columns.firstIndex { $0.id == "quantity" } ?? 0))
    return .say(Message("Recopié de \(last.title). F9 valide, Ctrl-Z annule."))
  }

  private mutating func stepBack(in around: Surroundings) throws -> Effect {
    guard let last = history.popLast() else { return .say(Message("Rien à annuler.")) }
    undone.append(form)
    return try restore(last, in: around)
  }

  private mutating func stepForward(in around: Surroundings) throws -> Effect {
    guard let next = undone.popLast() else { return .say(Message("Rien à rétablir.")) }
    history.append(form)
    return try restore(next, in: around)
  }

  private mutating func restore(_ state: DocumentForm, in around: Surroundings) throws -> Effect {
    form = state
    try follow(in: around)
    saveDraft(in: around)
    if case .cell(let row, let column) = place {
      focus(on: .cell(row: min(row, form.lines.count), column: column))
    } else {
      focus(on: place)
    }
    return .none
  }

  // MARK: Issuing

  private mutating func askToIssue(in around: Surroundings) throws -> Effect {
    if let editor {
      do { try commit(try editor.take(reference: documentDay, in: around), in: around) } catch let error
        as any Refusal
      {
        wrong = (place, error.message)
        return .say(Message(error))
      }
      focus(on: place)
    }
    around.drafts.flush()
    if let failure = around.drafts.takeFailure(token) { return try told(failure, in: around) }
    guard let draft = around.drafts.place(token) else {
      focus(on: (form.header[screen.header[0].id] ?? "").isEmpty ? .header(0) : .cell(row: 0, column: 0))
      return .say(Message(ShellRefusal.nothingTyped))
    }
    let form = form
    let screen = screen
    let question = try around.read { try screen.question($0, draft.id, form) }
    return .ask(question) { session in try screen.issue(session, draft.id) }
  }

  /// Reads the document again, as after its validation.
  mutating func reload(in around: Surroundings) throws {
    guard let id = id(in: around) else { return }
    around.drafts.flush()
    form = try around.read { try screen.load($0, id, [:]) }
    history = []
    undone = []
    try follow(in: around)
    focus(on: form.isDraft ? place : .foot)
  }

  /// Tells why a draft could not be saved, with the cursor where the refusal points.
  private mutating func told(_ failure: any Error, in around: Surroundings) throws -> Effect {
    if let refusal = failure as? any Refusal, let place = place(named: refusal.field) {
      focus(on: place)
      wrong = (place, refusal.message)
    }
    if case .staleVersion? = failure as? CommonRefusal { return try askWhoseVersion(failure, in: around) }
    return .say(Message(failure))
  }

  /// Two people typed in one draft: what differs is shown, and one chooses; nothing is overwritten unasked.
  private func askWhoseVersion(_ failure: any Error, in around: Surroundings) throws -> Effect {
    guard let id = id(in: around) else { return .say(Message(failure)) }
    let (screen, form, drafts, token) = (screen, form, around.drafts, token)
    let stored = try around.read { try screen.load($0, id, [:]) }
    let differences = form.differences(from: stored, screen: screen)
    let text = "\(Message(failure).text) \(differences) Garder votre saisie à la place ?"
    return .ask(Question(text, verb: "g", label: "garder la mienne", isDangerous: true)) { session in
      drafts.submit(token) { _ in try screen.save(session, form, stored.place) }
      return Outcome("Votre saisie a remplacé l'autre ; le journal garde les deux.")
    }
  }

  /// Where a refusal's field is on screen: `client`, or `lines.2.price`.
  private func place(named field: String?) -> Place? {
    guard let field else { return nil }
    let parts = field.split(separator: ".").map(String.init)
    if parts.count == 3, parts[0] == "lines", let row = Int(parts[1]),
      let column = screen.columns.firstIndex(where: { $0.id == parts[2] })
    {
      return .cell(row: max(0, row - 1), column: column)
    }
    return screen.header.firstIndex { $0.id == field }.map(Place.header)
  }
}
