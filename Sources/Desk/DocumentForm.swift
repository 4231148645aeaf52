import Kernel

/// A document as the entry screen holds it: the values of its header, and those of each line.
package struct DocumentForm: Hashable, Sendable {
  /// Where the draft stands in the file; `nil` before its first save.
  package var place: DraftPlace?
  /// « BROUILLON », « Validée · FA-2026-00042 »…
  package var status: String
  /// Whether it can still be typed in.
  package var isDraft: Bool
  /// Why not, when it cannot.
  package var lockedReason: String
  package var header: FormValues
  package var lines: [DocumentFormLine]
  /// What a new line starts with.
  package var lineDefaults: FormValues
  /// What it is called: its number, or the title of a new one.
  package var title: String
  /// What it comes to for good; `nil` while it can still be typed in.
  package var frozen: DocumentSums?

  package init(
    place: DraftPlace? = nil, title: String, status: String = "BROUILLON", isDraft: Bool = true,
    lockedReason: String = "", header: FormValues, lines: [DocumentFormLine],
    lineDefaults: FormValues = [:]
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

extension DocumentForm {
  /// The amount of each line of the grid, given those of its lines that are not empty: on a subtotal the sum since the
  /// one before; `nil` for a text.
  package func amounts(_ typed: [Money], by roles: DocumentRoles) -> [Money?] {
    var amounts = typed.makeIterator()
    var running = Money.zero
    return lines.map { line in
      guard !line.isEmpty(by: roles), let amount = amounts.next() else { return nil }
      switch line.kind {
      case .text: return nil
      case .item:
        running += amount
        return amount
      case .subtotal:
        defer { running = .zero }
        return running
      }
    }
  }
}

/// One line of the grid.
package struct DocumentFormLine: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case item, text, subtotal }

  package var kind: Kind
  /// Values by column, and a few that are no column: `source`, `category`.
  package var cells: FormValues

  package init(kind: Kind = .item, cells: FormValues = [:]) {
    self.kind = kind
    self.cells = cells
  }

  /// Whether it says nothing yet: neither what it is about, nor its words, nor its value.
  package func isEmpty(by roles: DocumentRoles) -> Bool {
    kind == .item && roles.filling.allSatisfy { (cells[$0] ?? "").isEmpty }
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
  /// Why the draft does not keep what is typed of them, or `nil` when it does.
  package let refusal: (any Refusal)?

  package init(
    lines: [Money?], foot: [(String, Money)], gross: Money, refusal: (any Refusal)? = nil
  ) {
    self.lines = lines
    self.foot = foot
    self.gross = gross
    self.refusal = refusal
  }

  package static func == (left: DocumentSums, right: DocumentSums) -> Bool {
    left.lines == right.lines && left.gross == right.gross && left.foot.elementsEqual(right.foot, by: ==)
      && left.refusal?.message == right.refusal?.message
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(gross) }
}
