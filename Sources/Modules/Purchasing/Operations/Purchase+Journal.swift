import Kernel
import Store

extension Purchase {
  func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: content.fields)))
  }

  func recordChange(from before: Purchase, in tx: borrowing Transaction) throws {
    try tx.record(
      Change(
        "modification", of: subject, fields: Change.fields(from: before.content.fields, to: content.fields)))
  }

  func recordDeletion(in tx: borrowing Transaction) throws {
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: content.fields, to: [])))
  }

  /// The journal's line for a step that changes no field but the state.
  func recordStep(
    _ action: String, from before: String, to after: String, in tx: borrowing Transaction
  ) throws {
    try tx.record(Change(action, of: subject, fields: [.init("État", before: before, after: after)]))
  }
}

extension PurchaseOrder {
  private var fields: [(String, String)] { content.fields + [("Attendue le", expected?.french ?? "")] }

  func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: fields)))
  }

  func recordChange(from before: PurchaseOrder, in tx: borrowing Transaction) throws {
    try tx.record(Change("modification", of: subject, fields: Change.fields(from: before.fields, to: fields)))
  }

  func recordDeletion(in tx: borrowing Transaction) throws {
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: fields, to: [])))
  }

  func recordStep(_ action: String, to after: Status, in tx: borrowing Transaction) throws {
    try tx.record(
      Change(action, of: subject, fields: [.init("État", before: status.label, after: after.label)]))
  }
}
