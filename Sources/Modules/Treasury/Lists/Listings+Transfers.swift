import Kernel
import Lists
import Parties
import Plan
import Store
import Treasury
import TreasuryFacts

extension Listing {
  /// The files of credit transfers made for the bank.
  ///
  /// A file pays several suppliers at once, so that a viewer kept to some parties sees those alone that pay no other.
  package static let transfers = Listing(
    id: .transfers, title: "Virements", noun: ("virement", "virements"),
    permission: .readTreasury,
    module: .purchasing,
    columns: [
      ListColumn(
        "numero", "N°", width: 8, keep: 1, sql: "'VIR-' || transfer.id", sort: "transfer.id",
        exact: "transfer.id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER)"),
      ListColumn("date", "Créé le", .day, width: 10, keep: 2, sql: "transfer.day", sort: "transfer.day"),
      ListColumn("execution", "Exécution", .day, width: 10, keep: 1, sql: "transfer.execution"),
      ListColumn("montant", "Montant", .money, width: 12, keep: 1, total: true, sql: "transfer.total"),
      ListColumn("nombre", "Nombre", .count, width: 6, keep: 4, sql: "transfer.count"),
      ListColumn("etat", "État", .status(TransferState.words), width: 10, keep: 1, sql: state),
      ListColumn("fichier", "Fichier", width: 24, keep: 3, sql: "transfer.path"),
      .export("message", sql: "transfer.message_id"),
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Aucun virement. On en prépare un depuis les factures à payer.",
    source: { scope in
      let isOwn = scope.reading.own("line.party_id")
      let isSeen = """
        NOT EXISTS (SELECT 1 FROM transfer_line AS line WHERE line.transfer_id = transfer.id AND NOT (\(isOwn)))
        """
      return ListSource(
        from: "transfer", id: "transfer.id",
        conditions: [isOwn == "1" ? "1" : isSeen, scope.isPast ? "transfer.day <= :as_of" : "1"],
        search: .anywhere([
          "'VIR-' || transfer.id", "transfer.path",
          "(SELECT group_concat(line.name || ' ' || line.number, ' ') FROM transfer_line AS line"
            + " WHERE line.transfer_id = transfer.id)",
        ]),
        day: "transfer.day")
    })

  private static let state: ListExpression = """
    CASE transfer.state WHEN 'ordered' THEN \(TransferState.ordered.sql)
      WHEN 'executed' THEN \(TransferState.executed.sql) ELSE \(TransferState.cancelled.sql) END
    """
}
