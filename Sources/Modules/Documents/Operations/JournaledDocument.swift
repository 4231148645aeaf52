import Kernel
import Store

/// A document whose drafts and steps the journal of actions tells.
package protocol JournaledDocument {
  var subject: Subject { get }
  /// What it says, as named French values.
  var journaled: [(String, String)] { get }
  /// Forgets a draft.
  func delete(in tx: borrowing Transaction) throws
}

extension JournaledDocument {
  package func recordCreation(in tx: borrowing Transaction) throws {
    try tx.record(Change("création", of: subject, fields: Change.fields(from: [], to: journaled)))
  }

  package func recordChange(from before: Self, in tx: borrowing Transaction) throws {
    try tx.record(
      Change("modification", of: subject, fields: Change.fields(from: before.journaled, to: journaled)))
  }

  /// Deletes a draft, whose number was never taken, and keeps in the journal what it said.
  ///
  /// - Throws: `refusal`, if there is one.
  package func discard(unless refusal: (any Refusal)?, in tx: borrowing Transaction) throws {
    if let refusal { throw refusal }
    try delete(in: tx)
    try tx.record(Change("suppression", of: subject, fields: Change.fields(from: journaled, to: [])))
  }

  /// The journal's line for a step that changes no field but the state.
  package func recordStep(
    _ action: String, from before: String, to after: String, reason: String = "",
    in tx: borrowing Transaction
  ) throws {
    let why = reason.isEmpty ? [] : [Change.Field("Motif", before: "", after: reason)]
    try tx.record(
      Change(action, of: subject, fields: [Change.Field("État", before: before, after: after)] + why))
  }
}
