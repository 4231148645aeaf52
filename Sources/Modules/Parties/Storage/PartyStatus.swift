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

  let hears = Hears([
    .on(PartyCreated.self) { fact, _, tx in
      try enter(fact.party.party, in: tx.db)
      if fact.roles.contains(.client) { try becomeClient(fact.party, on: fact.day, in: tx.db) }
    },
    .on(PartyUpdated.self) { fact, _, tx in
      if fact.roles.contains(.client) { try becomeClient(fact.party, on: fact.day, in: tx.db) }
    },
    .on(PartyMerged.self) { fact, _, tx in try merge(fact.merged.party, into: fact.kept.party, in: tx.db) },
    .on(InvoiceValidated.self) { fact, _, tx in
      try becomeClient(fact.document.party, on: fact.document.day, in: tx.db)
      try note(fact.document.party, activeOn: fact.document.day, in: tx.db)
    },
    .on(CreditNoteValidated.self) { fact, _, tx in
      try note(fact.document.party, activeOn: fact.document.day, in: tx.db)
    },
    .on(QuoteMoved.self) { fact, _, tx in try note(fact.party, activeOn: fact.day, in: tx.db) },
    .on(ReceiptRecorded.self) { fact, _, tx in try note(fact.party, activeOn: fact.day, in: tx.db) },
    .on(SupplierInvoiceValidated.self) { fact, _, tx in
      try note(fact.document.party, activeOn: fact.document.day, in: tx.db)
    },
    .on(SupplierCreditValidated.self) { fact, _, tx in
      try note(fact.document.party, activeOn: fact.document.day, in: tx.db)
    },
    .on(PaymentRecorded.self) { fact, _, tx in try note(fact.party, activeOn: fact.day, in: tx.db) },
  ])

  private static func enter(_ party: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO party_status (party_id, root_id) VALUES (?1, ?1)")
      .execute(arguments: [party])
  }

  private static func becomeClient(_ party: PartyFacts, on day: Day, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE party_status SET client_since = ?1
        WHERE party_id = (SELECT root_id FROM party_status WHERE party_id = ?2)
          AND (client_since IS NULL OR client_since > ?1)
        """
    ).execute(arguments: [day, party.party])
  }

  private static func note(_ party: PartyFacts, activeOn day: Day, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE party_status SET last_activity_on = ?1
        WHERE party_id = (SELECT root_id FROM party_status WHERE party_id = ?2) AND last_activity_on < ?1
        """
    ).execute(arguments: [day, party.party])
  }

  private static func merge(_ merged: Int64, into kept: Int64, in db: Database) throws {
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
