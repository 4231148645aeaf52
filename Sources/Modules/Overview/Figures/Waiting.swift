import DocumentsDesk
import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import PurchasingDesk
import Receivables
import SalesDesk
import Store

/// What waits for someone: how many of each, and for how much.
package struct Waiting: Hashable, Sendable {
  /// Invoices, quotes, orders and purchases the viewer began and did not finish.
  package let ownDrafts: Pile
  /// Sent quotes whose validity ends within seven days.
  package let quotesExpiring: Pile
  /// Sent quotes whose validity ended without an answer.
  package let quotesToFollow: Pile
  package let openDisputes: Pile
  /// Clients who hold credit that no invoice was settled with.
  package let credits: Pile
  /// Facts that a module could not take yet.
  package let backlog: Int

  static let noticeDays = 7

  static func read(_ picture: Picture, ageing: [PartyAgeing]) throws -> Waiting {
    let credits = ageing.map(\.ageing.credit).filter { $0 > .zero }
    return Waiting(
      ownDrafts: try ownDrafts(picture),
      quotesExpiring: try quotes(
        picture, "quote.valid_until BETWEEN :as_of AND date(:as_of, '+\(noticeDays) days')"),
      quotesToFollow: try quotes(picture, "quote.valid_until < :as_of"),
      openDisputes: try pile(
        picture, "dispute", amount: "coalesce(dispute.amount, balance.remaining)", isOpen(picture),
        join: "LEFT JOIN document_balance AS balance ON balance.document_id = dispute.document_id"),
      credits: Pile(count: credits.count, amount: credits.sum()),
      backlog: try Int.fetchOne(picture.reading.db, sql: "SELECT count(*) FROM backlog") ?? 0)
  }

  private static func isOpen(_ picture: Picture) -> String { DisputeSQL.isOpen(picture.isPast) }

  private static func quotes(_ picture: Picture, _ condition: String) throws -> Pile {
    try pile(picture, "quote", amount: "quote.gross", "\(QuoteSQL.isOpen(picture.isPast)) AND \(condition)")
  }

  private static func ownDrafts(_ picture: Picture) throws -> Pile {
    let documents = SalesSearch.documents + PurchasingSearch.documents
    let tables = try documents.filter { try $0.isReadable(in: picture.reading) }.map(\.table)
    let piles = try tables.map {
      try pile(picture, $0, amount: "\($0).gross", "\($0).status = 'draft' AND \($0).author = :login")
    }
    return Pile(count: piles.map(\.count).reduce(0, +), amount: piles.map(\.amount).sum())
  }

  private static func pile(
    _ picture: Picture, _ table: String, amount: String, _ condition: String, join: String = ""
  ) throws -> Pile {
    let row = try picture.fetch(
      """
      SELECT count(*), coalesce(sum(\(amount)), 0) FROM \(table) \(join)
      WHERE \(condition) AND \(picture.reading.own("\(table).party_id"))
      """, ["login": picture.reading.viewer.login]
    ).first
    return Pile(count: row?[0] ?? 0, amount: row?[1] ?? .zero)
  }
}
