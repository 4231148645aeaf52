import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TreasuryFacts

/// Keeps since when a party is a client and the day of its last activity, from facts alone.
///
/// The validated invoice of the earliest date makes a client, and nothing unmakes one: not even a total credit note. Facts
/// about a merged party count for the one that took it over.
struct PartyStatus: Listener {
  let name = "party-status"
  let manner = ListeningManner.core
  let tables = [DerivedTable("party_status", key: "party_id")]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    switch event.name {
    case PartyCreated.name:
      guard let created: PartyCreated = try event.decoded() else { return }
      try enter(created.party.party, in: tx.db)
      if created.roles.contains(.client) { try becomeClient(created.party, on: created.day, in: tx.db) }
    case PartyUpdated.name:
      guard let updated: PartyUpdated = try event.decoded() else { return }
      if updated.roles.contains(.client) { try becomeClient(updated.party, on: updated.day, in: tx.db) }
    case PartyMerged.name:
      guard let merged: PartyMerged = try event.decoded() else { return }
      try merge(merged.merged.party, into: merged.kept.party, in: tx.db)
    default: try note(event, in: tx.db)
    }
  }

  /// What documents and receipts say of a party.
  private func note(_ event: Recorded, in db: Database) throws {
    if let invoice: InvoiceValidated = try event.decoded() {
      try becomeClient(invoice.document.party, on: invoice.document.day, in: db)
      try note(invoice.document.party, activeOn: invoice.document.day, in: db)
    } else if let credit: CreditNoteValidated = try event.decoded() {
      try note(credit.document.party, activeOn: credit.document.day, in: db)
    } else if let quote: QuoteMoved = try event.decoded() {
      try note(quote.party, activeOn: quote.day, in: db)
    } else if let receipt: ReceiptRecorded = try event.decoded() {
      try note(receipt.party, activeOn: receipt.day, in: db)
    } else {
      try notePurchase(event, in: db)
    }
  }

  private func notePurchase(_ event: Recorded, in db: Database) throws {
    if let invoice: SupplierInvoiceValidated = try event.decoded() {
      try note(invoice.document.party, activeOn: invoice.document.day, in: db)
    } else if let credit: SupplierCreditValidated = try event.decoded() {
      try note(credit.document.party, activeOn: credit.document.day, in: db)
    } else if let payment: PaymentRecorded = try event.decoded() {
      try note(payment.party, activeOn: payment.day, in: db)
    }
  }

  private func enter(_ party: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO party_status (party_id, root_id) VALUES (?1, ?1)")
      .execute(arguments: [party])
  }

  private func becomeClient(_ party: PartyFacts, on day: Day, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE party_status SET client_since = ?1
        WHERE party_id = (SELECT root_id FROM party_status WHERE party_id = ?2)
          AND (client_since IS NULL OR client_since > ?1)
        """
    ).execute(arguments: [day, party.party])
  }

  private func note(_ party: PartyFacts, activeOn day: Day, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE party_status SET last_activity_on = ?1
        WHERE party_id = (SELECT root_id FROM party_status WHERE party_id = ?2) AND last_activity_on < ?1
        """
    ).execute(arguments: [day, party.party])
  }

  private func merge(_ merged: Int64, into kept: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE party_status SET
          client_since = (SELECT min(client_since) FROM party_status WHERE party_id IN (?1, ?2)),
          last_activity_on = (SELECT max(last_activity_on) FROM party_status WHERE party_id IN (?1, ?2))
        WHERE party_id = ?1
        """,
      arguments: [kept, merged])
    try db.execute(sql: "UPDATE party_status SET root_id = ? WHERE root_id = ?", arguments: [kept, merged])
  }
}
