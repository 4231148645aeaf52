import Kernel
import Store

extension Invoice {
  /// The document as named French values, for the journal of changes.
  private var fields: [(String, String)] {
    content.fields + [
      ("Acomptes déduits", deductions.map(\.number).joined(separator: ", ")), ("Notes", note),
      ("Net à payer", toPay.french),
    ]
  }

  func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: fields)))
  }

  func recordChange(from before: Invoice, in tx: borrowing Transaction) throws {
    try tx.record(Change("modification", of: subject, fields: Change.fields(from: before.fields, to: fields)))
  }

  func recordDeletion(in tx: borrowing Transaction) throws {
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: fields, to: [])))
  }

  /// The journal's line for a step that changes no field but the state.
  func recordStep(_ action: String, from before: String, to after: String, in tx: borrowing Transaction)
    throws
  {
    try tx.record(Change(action, of: subject, fields: [.init("État", before: before, after: after)]))
  }
}

extension Quote {
  private var fields: [(String, String)] {
    content.fields + [("Valable jusqu'au", validUntil.french), ("Notes", note)]
  }

  func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: fields)))
  }

  func recordChange(from before: Quote, in tx: borrowing Transaction) throws {
    try tx.record(Change("modification", of: subject, fields: Change.fields(from: before.fields, to: fields)))
  }

  func recordDeletion(in tx: borrowing Transaction) throws {
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: fields, to: [])))
  }

  func recordStep(_ action: String, from before: String, to after: String, in tx: borrowing Transaction)
    throws
  {
    try tx.record(Change(action, of: subject, fields: [.init("État", before: before, after: after)]))
  }
}
