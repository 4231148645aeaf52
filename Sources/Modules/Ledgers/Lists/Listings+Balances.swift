import Kernel
import Ledgers
import LedgersFacts
import Lists
import Parties
import Plan
import Store
import Treasury

extension Listing {
  /// What each client owes, what of it is late, and the credit it holds beside; those with nothing are left out.
  package static let balances = Listing(
    id: .balances, title: "Soldes clients", noun: ("solde", "soldes"), permission: .readTreasury,
    columns: columns("client", "Client") + [
      ListColumn("limite", "Limite", .money, width: 12, keep: 4, sql: "party.credit_limit")
    ] + place,
    sort: ListSort("client"), emptyHint: "Personne ne doit rien.",
    source: { scope in balances(in: .client, scope) })

  /// What the company owes each supplier, what of it is late, and its advances and credits with them.
  package static let supplierBalances = Listing(
    id: .supplierBalances, title: "Soldes fournisseurs", noun: ("solde", "soldes"),
    permission: .readTreasury, module: .purchasing, columns: columns("fournisseur", "Fournisseur") + place,
    sort: ListSort("fournisseur"), emptyHint: "Rien n'est dû à personne.",
    source: { scope in balances(in: .supplier, scope) })

  private static func columns(_ id: String, _ title: String) -> [ListColumn] {
    [
      ListColumn(
        "code", "Code", width: 10, keep: 2, sql: "party.code", sort: "party.code",
        exact: "party.code = upper(:value)"),
      ListColumn(id, title, width: 27, keep: 1, sql: "party.name", sort: "party.sort_name"),
      ListColumn(
        "solde", "Solde", .money, width: 12, keep: 1, total: true, sql: "sums.balance", sort: "sums.balance"),
      ListColumn(
        "echu", "Échu", .money, width: 12, keep: 1, total: true, sql: "sums.overdue", sort: "sums.overdue"),
      ListColumn(
        "avance", "Avance", .money, width: 12, keep: 1, total: true, sql: "sums.credit", sort: "sums.credit"),
    ]
  }

  private static let place: [ListColumn] = [
    ListColumn("telephone", "Téléphone", width: 14, keep: 5, sql: "party.phone"),
    .export("ville", sql: "party.city"), .owner,
  ]

  private static func balances(in ledger: Ledger, _ scope: ListScope) -> ListSource {
    ListSource(
      with: sums(in: ledger, scope), from: "sums LEFT JOIN party ON party.id = sums.root_id", id: "party.id",
      paging: .whole, conditions: [scope.reading.isOwn()],
      search: .fullText(table: "party_search", key: "party.id"))
  }

  private static func sums(in ledger: Ledger, _ scope: ListScope) -> String {
    """
    parts(party_id, balance, overdue, credit) AS (
      SELECT party_id, amount, 0, 0 FROM (\(BalanceSQL.rows(asOf: scope.isPast ? scope.asOf : nil, in: ledger)))
      UNION ALL
      SELECT party_id, 0, iif(remaining > 0 AND due < :as_of, remaining, 0), iif(remaining < 0, -remaining, 0)
      FROM (\(OpenItemSQL(ledger: ledger).rows(isPast: scope.isPast)))),
    held_sums AS (
      SELECT party_id, sum(balance) AS balance, sum(overdue) AS overdue, sum(credit) AS credit
      FROM parts GROUP BY party_id),
    sums(root_id, balance, overdue, credit) AS MATERIALIZED (
      SELECT held.root_id, sum(balance), sum(overdue), sum(credit)
      FROM held_sums JOIN party AS held ON held.id = held_sums.party_id GROUP BY held.root_id
      HAVING sum(balance) <> 0 OR sum(overdue) <> 0 OR sum(credit) <> 0)
    """
  }
}
