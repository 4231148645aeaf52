import Desk
import Kernel
import Lists
import Terminal

/// One screen of the stack.
enum ScreenState {
  case list(ListState)
  case form(FormState)
  case document(DocumentState)
  case board(BoardState)
  case page(PageState)

  /// Its step in the breadcrumb.
  var title: String {
    switch self {
    case .list(let state): state.screen.listing.title
    case .form(let state): state.screen.title
    case .document(let state): state.form.title
    case .board(let state): state.board.title
    case .page(let state): state.title
    }
  }

  /// What the breadcrumb adds of the screen one stands on: place in the list, day, filter.
  var trail: String {
    switch self {
    case .list(let state): state.trail
    case .board(let state): state.asOf.map { " au \($0.french)" } ?? ""
    case .form, .document, .page: ""
    }
  }

  var isDocument: Bool { if case .document = self { true } else { false } }

  /// Whether letters are text being typed rather than keys.
  var isTyping: Bool {
    switch self {
    case .list(let state): state.isTyping
    case .form(let state): state.isTyping
    case .document(let state): state.isTyping
    case .board, .page: false
    }
  }

  /// What one reads at the foot while a field is typed: what a calculation comes to, or what the field wants.
  var typingHint: String? {
    switch self {
    case .document(let state): state.editor.map { $0.preview ?? (state.note.text ?? $0.field.hint) }
    case .form(let state): state.editor.map { $0.preview ?? $0.field.hint }
    case .list, .board, .page: nil
    }
  }

  /// The actions of its table.
  var actions: [Action] {
    switch self {
    case .list(let state): state.screen.actions
    case .document(let state): state.screen.actions
    case .board(let state): state.screen.actions
    case .form, .page: []
    }
  }

  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    switch self {
    case .list(var state):
      defer { self = .list(state) }
      return try state.handle(key, in: around)
    case .form(var state):
      defer { self = .form(state) }
      return try state.handle(key, in: around)
    case .document(var state):
      defer { self = .document(state) }
      return try state.handle(key, in: around)
    case .board(var state):
      defer { self = .board(state) }
      return try state.handle(key, in: around)
    case .page(var state):
      defer { self = .page(state) }
      return state.handle(key, in: around)
    }
  }

  /// Reads its records again.
  mutating func reload(in around: Surroundings) throws {
    switch self {
    case .list(var state):
      try state.reload(in: around)
      self = .list(state)
    case .form(var state):
      try state.refresh(in: around)
      self = .form(state)
    case .document(var state):
      try state.reload(in: around)
      self = .document(state)
    case .board(var state):
      try state.reload(in: around)
      self = .board(state)
    case .page(let state):
      if let source = state.source {
        self = .page(try PageState(source.screen, record: source.record, in: around))
      }
    }
  }

  /// Shows this screen again after another was left: what is being typed stays as it was, a list stands on the
  /// document that was typed.
  mutating func comeBack(from left: ScreenState, in around: Surroundings) throws {
    switch (self, left) {
    case (.form, _): return
    case (.document(let state), _) where state.form.isDraft: return
    case (.list(var state), .document(let document)):
      try state.reload(in: around)
      if let id = document.id(in: around) { try state.select(id, in: around) }
      self = .list(state)
    default: try reload(in: around)
    }
  }

  /// Hands back the record that was made for one of its fields, if one was; lists and boards read again.
  mutating func receive(_ value: String?, in around: Surroundings) throws {
    switch self {
    case .form(var state):
      guard let value else { return }
      try state.receive(value, in: around)
      self = .form(state)
    case .document(var state):
      guard let value else { return }
      try state.receive(value, in: around)
      self = .document(state)
    case .list, .board, .page: try reload(in: around)
    }
  }

  /// The records its actions act on.
  func chosen(in around: Surroundings) -> Selection {
    switch self {
    case .list(let state): state.chosen
    case .document(let state): state.selection(in: around)
    case .board(let state): Selection([state.record])
    case .form, .page: .none
    }
  }
}
