import Kernel
import Store

/// The entry screen of a sales document: header fields, a grid of lines, totals.
package struct DocumentScreen: Sendable {
  package let kind: DocumentKind
  package let actions: [Action]
  /// Header fields; the first is the client.
  package let header: [FormField]
  package let columns: [FormField]
  /// Header fields that follow from others until typed: a change of those empties them.
  package let derived: [String: [String]]
  /// The document as it stands, or a new one.
  package let load: @Sendable (Reading, Int64, [String: String]) throws -> DocumentForm
  /// What one reads under the client: address, what they owe, what is overdue; by the client's code.
  package let clientNotes: @Sendable (Reading, String) throws -> [String]
  /// Header values a client brings: terms, due date.
  package let completion: @Sendable (Reading, [String: String]) throws -> [String: String]
  /// The client's last document, to copy from.
  package let lastOfClient: @Sendable (Reading, String) throws -> DocumentForm?
  package let totals: @Sendable (Reading, DocumentForm) throws -> DocumentSums
  /// Writes the draft and answers its place.
  package let save: @Sendable (Session, DocumentForm, DraftPlace?) throws -> DraftPlace
  /// The question F9 asks.
  package let question: @Sendable (Reading, Int64, DocumentForm) throws -> Question
  /// Numbers and freezes it.
  package let issue: @Sendable (Session, Int64) throws -> Outcome
  /// What makes one more of its kind: the title of a new one, « Nouvelle facture ».
  package let newTitle: String

  package init(
    kind: DocumentKind, actions: [Action], header: [FormField], columns: [FormField],
    derived: [String: [String]],
    load: @escaping @Sendable (Reading, Int64, [String: String]) throws -> DocumentForm,
    clientNotes: @escaping @Sendable (Reading, String) throws -> [String],
    completion: @escaping @Sendable (Reading, [String: String]) throws -> [String: String],
    lastOfClient: @escaping @Sendable (Reading, String) throws -> DocumentForm?,
    totals: @escaping @Sendable (Reading, DocumentForm) throws -> DocumentSums,
    save: @escaping @Sendable (Session, DocumentForm, DraftPlace?) throws -> DraftPlace,
    question: @escaping @Sendable (Reading, Int64, DocumentForm) throws -> Question,
    issue: @escaping @Sendable (Session, Int64) throws -> Outcome, newTitle: String
  ) {
    self.kind = kind
    self.actions = actions
    self.header = header
    self.columns = columns
    self.derived = derived
    self.load = load
    self.clientNotes = clientNotes
    self.completion = completion
    self.lastOfClient = lastOfClient
    self.totals = totals
    self.save = save
    self.question = question
    self.issue = issue
    self.newTitle = newTitle
  }
}

/// A document as the entry screen holds it: arguments as text, by field.
package struct DocumentForm: Hashable, Sendable {
  /// Where the draft stands in the file; `nil` before its first save.
  package var place: DraftPlace?
  /// « BROUILLON », « Validée · FA-2026-00042 »…
  package var status: String
  /// Whether it can still be typed in.
  package var isDraft: Bool
  /// Why not, when it cannot.
  package var lockedReason: String
  /// Machine values by field id.
  package var header: [String: String]
  package var lines: [DocumentFormLine]
  /// What a new line starts with.
  package var lineDefaults: [String: String]
  /// What it is called: its number, or the title of a new one.
  package var title: String

  package init(
    place: DraftPlace? = nil, title: String, status: String = "BROUILLON", isDraft: Bool = true,
    lockedReason: String = "", header: [String: String], lines: [DocumentFormLine],
    lineDefaults: [String: String] = [:]
  ) {
    self.title = title
    self.lineDefaults = lineDefaults
    self.place = place
    self.status = status
    self.isDraft = isDraft
    self.lockedReason = lockedReason
    self.header = header
    self.lines = lines
  }
}

/// One line of the grid.
package struct DocumentFormLine: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case item, text, subtotal }

  package var kind: Kind
  /// Machine values by column id.
  package var cells: [String: String]

  package init(kind: Kind = .item, cells: [String: String] = [:]) {
    self.kind = kind
    self.cells = cells
  }

  package var isEmpty: Bool {
    kind == .item && (cells["label"] ?? "").isEmpty && (cells["price"] ?? "").isEmpty
  }
}

/// A saved draft's id and the version a later save must name.
package struct DraftPlace: Hashable, Sendable {
  package let id: Int64
  package let version: Int

  package init(id: Int64, version: Int) {
    self.id = id
    self.version = version
  }
}

/// What the foot of a document shows.
package struct DocumentSums: Hashable, Sendable {
  /// HT of each line of the grid, in its order; `nil` for a text line.
  package let lines: [Money?]
  /// Label and amount: « Total HT », « TVA 20 % », « TOTAL TTC », « Net à payer ».
  package let foot: [(String, Money)]
  /// What the document comes to, for questions.
  package let gross: Money

  package init(lines: [Money?], foot: [(String, Money)], gross: Money) {
    self.lines = lines
    self.foot = foot
    self.gross = gross
  }

  package static func == (left: DocumentSums, right: DocumentSums) -> Bool {
    left.lines == right.lines && left.gross == right.gross && left.foot.elementsEqual(right.foot, by: ==)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(gross) }
}
