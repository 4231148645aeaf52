import Accounting
import AccountingFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The general ledger: the lines of an account, of a party or of all, day by day, with what was held after each.
  ///
  /// The parameter is `411`, `411/DUP` or `DUP`. The running balance counts every line since the account's year opened,
  /// whatever the filter and the days shown. Who may not read pay reads it merged.
  package static let generalLedger = Listing(
    id: .generalLedger, title: "Grand livre", noun: ("ligne", "lignes"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn(
        "compte", "Compte", width: 7, keep: 1, sql: "entry_line.account", sort: "entry_line.account"),
      ListColumn(
        "auxiliaire", "Aux.", width: 7, keep: 3, sql: "entry_line.auxiliary", sort: "entry_line.auxiliary"),
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "entry_line.day", sort: "entry_line.day"),
      ListColumn("journal", "Jnl", width: 3, keep: 4, sql: "entry_line.journal"),
      ListColumn("piece", "Pièce", width: 13, keep: 3, sql: "entry.piece"),
      ListColumn("libelle", "Libellé", width: 14, keep: 2, sql: "\(BookLabels.ofLine())"),
      ListColumn("debit", "Débit", .money, width: 13, keep: 1, total: true, sql: BooksLineSQL.debit),
      ListColumn("credit", "Crédit", .money, width: 13, keep: 1, total: true, sql: BooksLineSQL.credit),
      ListColumn("solde", "Solde", .money, width: 13, keep: 1, sql: "entry_line.debit - entry_line.credit"),
      ListColumn("lettre", "Let.", width: 4, keep: 2, sql: BooksLineSQL.letter),
      ListColumn("ecriture", "Écriture", width: 13, keep: 6, sql: "entry.number"),
      .export("nom", sql: "entry_line.auxiliary_label"), .export("echeance", .day, sql: "entry_line.due"),
      .export("lettree_le", .day, sql: BooksLineSQL.letteredOn),
      .export("id_ecriture", .count, sql: "entry_line.entry_id"),
    ],
    sort: ListSort("compte"), emptyHint: "Aucune ligne sur ce compte.",
    source: { scope in
      let books = BooksSQL(reading: scope.reading)
      let tables = LedgerTables(books, isPast: scope.isPast)
      let subject = try LedgerSubject(scope.parameter, in: scope.reading)
      var source = ListSource(
        with: (tables.with + subject.tables(tables)).joined(separator: ", "), from: "entry_line",
        joins: BooksLineSQL.joins, id: "entry_line.id",
        paging: tables.isMerged ? .rows(of: "entry_line") : .keyed,
        conditions: [
          subject.condition, books.isOwnLine(), scope.isPast ? "entry_line.day <= :as_of" : "1",
        ],
        arguments: subject.arguments, search: .eachWord(BooksLineSQL.condition), day: "entry_line.day")
      source.columns["solde"] = subject.running(tables)
      if tables.days != nil, subject.isOfAccounts {
        source.sums = ListSums(
          BookSums.days.name, for: "entry_line", ["debit": "debit", "credit": "credit"])
      }
      source.orders = ["compte": subject.order, "date": ["entry_line.day"]]
      return source
    })
}
