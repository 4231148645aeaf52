import Attachments
import AttachmentsFacts
import Desk
import GRDB
import Kernel
import Lists
import Parties
import Plan
import Store

extension Listing {
  /// The files kept with records; the parameter, as `purchase:12` or a record's number, keeps to those of one record.
  ///
  /// Only those of records the viewer may read; a file taken off its record is told by its state.
  package static func attachments(of records: Records) -> Listing {
    Listing(
      id: .attachments, title: "Pièces jointes", noun: ("pièce", "pièces"), permission: .readAttachments,
      module: .catalog,
      columns: [
        ListColumn("nom", "Nom", width: 26, keep: 1, sql: "attachment.name"),
        ListColumn(
          "date", "Ajoutée le", .day, width: 10, keep: 2, sql: "attachment.added_on",
          sort: "attachment.added_on"),
        ListColumn("type", "Type", width: 12, keep: 4, sql: "\(records.sql("attachment.kind"))"),
        ListColumn("enregistrement", "Enregistrement", width: 15, keep: 1, sql: "attachment.label"),
        ListColumn("taille", "Octets", .count, width: 9, keep: 5, sql: "attachment.size"),
        ListColumn("par", "Par", width: 10, keep: 3, sql: "attachment.added_by"),
        .export("etat", .status(AttachmentState.words), sql: "\(state)"),
        .export("retiree_le", .day, sql: "attachment.detached_on"),
        .export("motif", sql: "attachment.reason"),
        .export("empreinte", sql: "attachment.digest"), .export("tiers", sql: "party.name"),
      ],
      sort: ListSort("date", descending: true), emptyHint: "Aucune pièce jointe. F2 en ajoute une.",
      source: { scope in
        let isOwn = records.isOwn(
          scope.reading.own("attachment.party_id"), party: "attachment.party_id", kind: "attachment.kind")
        let record = record(in: scope)
        return ListSource(
          from: "attachment", joins: ListJoin.party(of: "attachment.party_id"), id: "attachment.id",
          conditions: [
            isOwn,
            "(\(records.isReadable("attachment.kind", by: scope.viewer)) OR \(isOwnReceipt))",
            record.condition,
            scope.isPast ? "attachment.added_on <= :as_of" : "1",
          ],
          arguments: record.arguments.merging(["viewer_login": scope.viewer.login]) { own, _ in own },
          search: .anywhere(["attachment.name", "attachment.label"]), day: "attachment.added_on")
      })
  }

  private static let state = """
    iif(attachment.detached_on IS NULL, \(AttachmentState.attached.sql), \(AttachmentState.detached.sql))
    """

  /// The receipts one added oneself to claims.
  private static let isOwnReceipt = "attachment.kind = 'expense' AND attachment.added_by = :viewer_login"

  /// `purchase:12` by its kind and id, else a record by its number or code.
  private static func record(in scope: ListScope)
    -> (condition: String, arguments: [String: (any DatabaseValueConvertible)?])
  {
    guard let text = scope.parameter, !text.isEmpty else { return ("1", [:]) }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let id = Int64(parts[1]) else {
      return ("attachment.label = :record_label COLLATE NOCASE", ["record_label": text])
    }
    return (
      "attachment.kind = :record_kind AND attachment.record = :record_id",
      ["record_kind": String(parts[0]), "record_id": id]
    )
  }
}
