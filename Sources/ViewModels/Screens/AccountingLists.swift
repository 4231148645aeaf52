import Accounting
import Company
import Kernel
import Parties
import Reports
import Store

extension Screens {
  /// The lists of the books.
  static let accountingLists: [ListScreen] = [
    ListScreen(
      listing("comptabilite.ecritures"), create: .form("comptabilite.ecriture"), actions: entryActions,
      open: { _, id in .page("comptabilite.ecriture.detail", record: id) },
      behind: { reading, id in try route(behindEntry: id, in: reading) }),
    ListScreen(
      listing("comptabilite.journaux"), create: .form("comptabilite.ecriture"),
      open: { _, id in
        let row = Listing.journalMonth(ofRow: id)
        return .list("comptabilite.ecritures", filter: "journal:\(row.journal) mois:\(row.month)")
      }),
    ListScreen(
      listing("comptabilite.plan"), create: .form("comptabilite.compte"), actions: chartActions,
      open: { _, id in .ledger(String(id)) }),
    ListScreen(
      listing("comptabilite.balance"), create: .form("comptabilite.ecriture"), actions: balanceActions,
      open: { reading, id in try ledger(ofBalanceRow: id, in: reading).map { .ledger($0) } },
      behind: { reading, id in try party(ofLine: -id, in: reading) }),
    ListScreen(
      listing("comptabilite.grand-livre"), create: .form("comptabilite.ecriture"), actions: lineActions,
      open: { reading, id in try page(ofLine: id, in: reading) },
      behind: { reading, id in try party(ofLine: id, in: reading) }),
    ListScreen(
      listing("comptabilite.lettrage"), actions: letteringActions,
      open: { reading, id in try page(ofLine: id, in: reading) },
      behind: { reading, id in try party(ofLine: id, in: reading) }),
    ListScreen(
      listing("comptabilite.tva"), create: .form("comptabilite.tva"), actions: taxActions,
      open: { _, id in .page("comptabilite.tva.detail", record: id) }),
    ListScreen(
      listing("comptabilite.cloture"), actions: yearActions,
      open: { _, id in .form("comptabilite.cloture", record: id) }),
    ListScreen(
      listing("comptabilite.bilan"),
      open: { reading, id in try ledger(ofRow: id, in: "comptabilite.bilan", reading) }),
    ListScreen(
      listing("comptabilite.controles"), actions: controlActions,
      open: { reading, id in
        if id == BooksAgreement.Kind.gaps.rawValue { return .list("comptabilite.ecritures") }
        return try ledger(ofRow: id, in: "comptabilite.controles", reading)
      }),
  ]

  /// The module of the menu.
  static let accountingMenu = MenuModule(
    "Comptabilité", digit: 7, plan: 3, module: OptionalModule.accounting.rawValue,
    entries: [
      MenuEntry("Tableau comptable", .board("comptabilite"), permission: .readAccounting),
      entry("Écritures", "comptabilite.ecritures"), entry("Journaux", "comptabilite.journaux"),
      entry("Grand livre", "comptabilite.grand-livre"), entry("Balance", "comptabilite.balance"),
      entry("Lettrage", "comptabilite.lettrage"), entry("TVA", "comptabilite.tva"),
      entry("Bilan et résultat", "comptabilite.bilan"), entry("Plan comptable", "comptabilite.plan"),
      entry("Clôture", "comptabilite.cloture"), entry("Contrôles", "comptabilite.controles"),
    ])

  // MARK: Where rows lead

  /// The ledger a row of the balance sums: its account, or one party of it.
  private static func ledger(ofBalanceRow id: Int64, in reading: Reading) throws -> String? {
    id > 0 ? String(id) : try BookEntry.ledger(ofLine: -id, in: reading)
  }

  private static func ledger(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    let account = try value("compte", ofRow: id, in: list, reading)
    return account.isEmpty ? nil : .ledger(account)
  }

  private static func page(ofLine line: Int64, in reading: Reading) throws -> Route? {
    try BookEntry.id(ofLine: line, in: reading).map { .page("comptabilite.ecriture.detail", record: $0) }
  }

  /// The card of the party a line is on.
  private static func party(ofLine line: Int64, in reading: Reading) throws -> Route? {
    guard let code = try BookEntry.ledger(ofLine: line, in: reading)?.split(separator: "/").dropFirst().first
    else { return nil }
    return try party(String(code), in: reading).map { .client($0.id.rawValue) }
  }

  /// The document an entry books.
  static func route(behindEntry id: Int64, in reading: Reading) throws -> Route? {
    guard let source = try BookEntry.find(id, in: reading).source else { return nil }
    return switch source.kind {
    case "invoice": .document(.invoice, id: source.record)
    case "purchase": .document(.purchase, id: source.record)
    case "receipt": .page("tresorerie.mouvement", record: source.record)
    case "payment": .page("tresorerie.decaissement", record: source.record)
    case "cash": .list("tresorerie.journal", filter: "document:AJ-\(source.record)")
    case "asset", "payslip", "advance", "expense": route(toRecord: source.kind, source.record)
    default: nil
    }
  }
}

extension Route {
  /// The ledger of an account, of a party of it, or of a party: `411`, `411/DUP`, `DUP`.
  static func ledger(_ subject: String) -> Route { .list("comptabilite.grand-livre", parameter: subject) }
}
