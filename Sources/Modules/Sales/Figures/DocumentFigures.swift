import DocumentsDesk
import Kernel
import Lists
import Parties
import Sales
import Store

/// The latest documents, and those that wait for someone.
struct DocumentFigures: Sendable {
  let latest: [DocumentSummary]
  /// Invoices, quotes and orders the viewer began and did not finish.
  let ownDrafts: Pile
  /// Sent quotes whose validity ends within seven days.
  let quotesExpiring: Pile
  /// Sent quotes whose validity ended without an answer.
  let quotesToFollow: Pile
  /// Who is looking, by whom their drafts are told apart.
  let login: String

  static let noticeDays = 7

  static func read(_ picture: Picture) throws -> DocumentFigures {
    DocumentFigures(
      latest: try DocumentSummary.latest(6, in: picture),
      ownDrafts: try SalesSearch.documents.ownDrafts(on: picture.day, in: picture.reading),
      quotesExpiring: try quotes(
        picture, "quote.valid_until BETWEEN :as_of AND date(:as_of, '+\(noticeDays) days')"),
      quotesToFollow: try quotes(picture, "quote.valid_until < :as_of"),
      login: picture.reading.viewer.login)
  }

  private static func quotes(_ picture: Picture, _ condition: String) throws -> Pile {
    try picture.reading.pile(
      of: "quote", amount: "quote.gross", where: "\(QuoteSQL.isOpen(picture.isPast)) AND \(condition)",
      on: picture.day)
  }
}
