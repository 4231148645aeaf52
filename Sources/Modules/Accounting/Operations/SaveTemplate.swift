import AccountingFacts
import Kernel
import Store

/// Keeps an entry to be written again, under a name that replaces the one of that name.
package struct SaveTemplate: UseCase {
  package static let name = "accounting.save-template"
  package static let title = "Enregistrer un modèle d’écriture"
  package static let permission = Permission.writeAccounting

  package let template: String
  package let journal: Journal
  package let label: String
  package let lines: [EntryTemplate.Line]
  /// How often it comes back; never by itself when left out.
  package let every: EntryTemplate.Recurrence?
  /// The first day it comes back.
  package let from: Day?
  package let until: Day?
  /// Whether each entry is undone on the first day of the next month.
  package let reversed: Bool?
  package let active: Bool?

  package struct Output: Encodable, Sendable { package let id: Int64 }

  enum CodingKeys: String, CodingKey {
    case template = "name"
    case journal, label, lines, every, from, until
    case reversed = "reverse_next_month"
    case active
  }

  package init(
    name: String, journal: Journal = .general, label: String, lines: [EntryTemplate.Line],
    every: EntryTemplate.Recurrence? = nil, from: Day? = nil, until: Day? = nil, reversed: Bool? = nil,
    active: Bool? = nil
  ) {
    template = name
    self.journal = journal
    self.label = label
    self.lines = lines
    self.every = every
    self.from = from
    self.until = until
    self.reversed = reversed
    self.active = active
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading)
    let name = try FieldText.line(template)
    guard !name.isEmpty else { throw CommonRefusal.missingKey("name") }
    let before = try EntryTemplate.named(name, in: tx.db)
    let saved = EntryTemplate(
      id: before?.id ?? EntryTemplate.ID(0), name: name, journal: journal, label: try FieldText.line(label),
      lines: lines, isReversed: reversed ?? false, every: every, from: from, until: until,
      isActive: active ?? true)
    if let refusal = saved.refusal { throw refusal }
    for line in lines {
      try books.requireUsable(line.account)
      if let code = line.auxiliary, !code.isEmpty { _ = try books.party(code) }
    }
    if before != nil { try saved.update(in: tx.db) }
    let id = try before?.id ?? saved.insert(in: tx.db)
    let subject = Subject(kind: .entryTemplate, record: id.rawValue, label: name)
    let fields = Change.fields(from: before?.shown ?? [], to: saved.shown)
    try tx.record(Change(before == nil ? "création" : "modification", of: subject, fields: fields))
    return Output(id: id.rawValue)
  }
}

extension EntryTemplate {
  /// Why it cannot be kept, or `nil` when it can.
  var refusal: EntryRefusal? {
    guard journal != .opening else { return .openingJournal }
    guard !label.isEmpty else { return .labelMissing }
    guard lines.count > 1 else { return .tooFewLines }
    if let line = lines.firstIndex(where: { $0.amount.map { $0 <= .zero } ?? false }) {
      return .notOneSide(line: line + 1)
    }
    guard every != nil else { return nil }
    guard from != nil else { return .recurrenceWithoutStart }
    return openCount > 1 ? .tooManyOpenLines(given: 0, open: openCount) : nil
  }

  fileprivate var shown: [(String, String)] {
    let texts = lines.map { line in
      "\(line.side == .debit ? "D" : "C") \(line.account) \(line.amount?.french ?? "libre")"
    }
    return [
      ("Modèle", name), ("Journal", journal.rawValue), ("Libellé", label),
      ("Lignes", texts.joined(separator: ", ")), ("Extourne", isReversed ? "oui" : "non"),
      ("Périodicité", every?.title ?? ""), ("Du", from?.french ?? ""), ("Au", until?.french ?? ""),
      ("Utilisé", isActive ? "oui" : "non"),
    ]
  }
}

extension EntryTemplate.Recurrence {
  /// « chaque mois ».
  package var title: String {
    switch self {
    case .month: "chaque mois"
    case .quarter: "chaque trimestre"
    case .year: "chaque année"
    }
  }
}
