import Documents
import GRDB
import Kernel
import Store

/// A quote about to be written for the first time; a revision keeps its number.
struct NewQuote {
  let content: DocumentContent
  let validUntil: Day
  var number = ""
  var revision = 1
  var revises: Quote.ID?
  var note = ""
}

extension Quote {
  static func insert(_ new: NewQuote, in tx: borrowing Transaction) throws -> Quote {
    let edition = Edition(version: 1, at: tx.now, by: tx.viewer.name)
    let author = tx.viewer.login
    let values: [(any DatabaseValueConvertible)?] =
      [new.number, new.revision, "draft", "", new.revises, new.validUntil, new.note]
      + ContentRow.values(
        new.content, amounts: new.content.amounts, author: author, edition: edition, number: new.number)
    let quote = Quote(
      id: ID(try table.insert(values, in: tx.db)), number: new.number, revision: new.revision, status: .draft,
      content: new.content, validUntil: new.validUntil, revises: new.revises, author: author,
      edition: edition,
      note: new.note)
    try quote.saveParts(in: tx)
    return quote
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    let values: [(any DatabaseValueConvertible)?] =
      [validUntil, note]
      + ContentRow.values(content, amounts: content.amounts, author: author, edition: edition, number: number)
    try Self.table.save(values, of: id.rawValue, in: tx.db)
    try saveParts(in: tx)
  }

  /// Writes the step it has reached: its number, status, days and validity.
  func saveStep(in tx: borrowing Transaction) throws {
    let step = columns(of: status)
    try tx.db.execute(
      sql: """
        UPDATE quote SET number = ?, sort_number = ?, status = ?, valid_until = ?, sent_on = coalesce(?,
          sent_on),
          decided_on = coalesce(?, decided_on), reason = coalesce(?, reason)
        WHERE id = ?
        """,
      arguments: [
        number, Fold.key(number), step.code.rawValue, validUntil, step.sentOn, step.decidedOn, step.reason,
        id,
      ])
    try DocumentSearch.quotes.index(id.rawValue, number: number, content: content, in: tx.db)
  }

  /// Forgets a draft; the version it was to replace stands again.
  package func delete(in tx: borrowing Transaction) throws {
    try tx.db.execute(sql: "DELETE FROM quote_line WHERE quote_id = ?", arguments: [id])
    try Self.table.delete(id.rawValue, in: tx.db)
    try DocumentSearch.quotes.forget(id.rawValue, in: tx.db)
    guard let revises else { return }
    try tx.db.execute(
      sql:
        "UPDATE quote SET status = CASE WHEN decided_on IS NULL THEN 'sent' ELSE 'refused' END WHERE id = ?",
      arguments: [revises])
  }

  private func saveParts(in tx: borrowing Transaction) throws {
    try DocumentLineRows.quotes.replace(
      of: id.rawValue, by: content.lines, amounts: content.amounts, in: tx.db)
    try DocumentSearch.quotes.index(id.rawValue, number: number, content: content, in: tx.db)
  }

  private func columns(
    of status: Status
  ) -> (code: QuoteStatusCode, sentOn: Day?, decidedOn: Day?, reason: String?) {
    switch status {
    case .draft: (.draft, nil, nil, nil)
    case .sent(let day): (.sent, day, nil, nil)
    case .accepted(let day): (.accepted, nil, day, nil)
    case .refused(let day, let reason): (.refused, nil, day, reason)
    case .superseded: (.superseded, nil, nil, nil)
    }
  }

  static let table = DocumentTable(
    "quote", once: ["number", "revision", "status", "reason", "revises"],
    saved: ["valid_until", "note"] + ContentRow.columns)
}
