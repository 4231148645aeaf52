import Kernel
import Store

extension Order {
  /// The order as named French values, for the journal of changes.
  private var fields: [(String, String)] { content.fields + [("Origine", origin), ("Notes", note)] }

  func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: fields)))
  }

  func recordChange(from before: Order, in tx: borrowing Transaction) throws {
    try tx.record(Change("modification", of: subject, fields: Change.fields(from: before.fields, to: fields)))
  }

  func recordDeletion(in tx: borrowing Transaction) throws {
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: fields, to: [])))
  }

  /// The journal's line for a step to the present status.
  func recordStep(
    _ action: String, from before: String, reason: String = "", in tx: borrowing Transaction
  ) throws {
    let why = reason.isEmpty ? [] : [Change.Field("Motif", before: "", after: reason)]
    try tx.record(
      Change(
        action, of: subject, fields: [Change.Field("État", before: before, after: status.label)] + why))
  }
}
