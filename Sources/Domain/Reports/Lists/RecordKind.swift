import Accounting
import Assets
import Catalog
import HumanResources
import Inventory
import Kernel
import Parties
import Purchasing
import Receivables
import Sales
import Store
import Treasury

/// A kind of record as the journal names it, and the right to read its entries.
struct RecordKind: Sendable {
  /// As events and changes say it: `invoice`.
  let code: String
  let french: String
  /// `nil` when whoever reads the journal may read them.
  let permission: Permission?

  static let all = [
    RecordKind(code: "party", french: "tiers", permission: .readParties),
    RecordKind(code: "contact", french: "contact", permission: .readParties),
    RecordKind(code: "quote", french: "devis", permission: .readSales),
    RecordKind(code: "invoice", french: "facture", permission: .readSales),
    RecordKind(code: "receipt", french: "encaissement", permission: .readTreasury),
    RecordKind(code: "dispute", french: "litige", permission: .readReceivables),
    RecordKind(code: "product", french: "article", permission: .readCatalog),
    RecordKind(code: "family", french: "catégorie", permission: .readCatalog),
    RecordKind(code: "purchase", french: "facture fournisseur", permission: .readPurchases),
    RecordKind(code: "purchase-order", french: "commande fournisseur", permission: .readPurchases),
    RecordKind(code: "order", french: "commande client", permission: .readSales),
    RecordKind(code: "count", french: "inventaire", permission: .readStock),
    RecordKind(code: "payment", french: "décaissement", permission: .readTreasury),
    RecordKind(code: "transfer", french: "virement", permission: .readTreasury),
    RecordKind(code: "cash", french: "ajustement de trésorerie", permission: .readTreasury),
    RecordKind(code: "entry", french: "écriture", permission: .readAccounting),
    RecordKind(code: "entry-template", french: "modèle d’écriture", permission: .readAccounting),
    RecordKind(code: "lettering", french: "lettrage", permission: .readAccounting),
    RecordKind(code: "account", french: "compte", permission: .readAccounting),
    RecordKind(code: "period", french: "période", permission: .readAccounting),
    RecordKind(code: "vat-return", french: "déclaration de TVA", permission: .readAccounting),
    RecordKind(code: "year", french: "exercice", permission: .readAccounting),
    RecordKind(code: "employee", french: "salarié", permission: .readEmployees),
    RecordKind(code: "salary", french: "salaire", permission: .readSalaries),
    RecordKind(code: "payslip", french: "fiche de paie", permission: .readSalaries),
    RecordKind(code: "advance", french: "avance sur salaire", permission: .readSalaries),
    RecordKind(code: "contribution", french: "paiement d’organisme", permission: .readSalaries),
    RecordKind(code: "pay-rate", french: "taux de paie", permission: .readEmployees),
    RecordKind(code: "expense", french: "note de frais", permission: .readExpenses),
    RecordKind(code: "asset", french: "actif", permission: .readAssets),
    RecordKind(code: "company", french: "société", permission: nil),
    RecordKind(code: "user", french: "utilisateur", permission: .administer),
    RecordKind(code: "role", french: "rôle", permission: .administer),
    RecordKind(code: "backlog", french: "file d’attente", permission: .administer),
  ]

  /// The kinds that tell the money of several parties or of none, hidden from a viewer kept to some parties.
  static let ofManyParties = [
    "transfer", "cash", "entry", "lettering", "vat-return", "year", "salary", "payslip", "advance",
    "contribution", "expense", "asset",
  ]

  /// The condition that keeps to what a viewer may see of a column's party and kind, `isOwn` being that on the party.
  static func isOwn(_ isOwn: String, party: String, kind: String) -> String {
    guard isOwn != "1" else { return "1" }
    let hidden = ofManyParties.map { "'\($0)'" }.joined(separator: ", ")
    return "((\(party) IS NULL AND \(kind) NOT IN (\(hidden))) OR \(isOwn))"
  }

  /// The French name of the kind named by an SQL column; the code of one this list does not know.
  static func sql(_ column: String) -> String {
    let cases = all.map { "WHEN '\($0.code)' THEN '\($0.french)'" }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }

  /// The condition that keeps to the kinds the viewer may read; a kind this list does not know stays hidden from whoever
  /// may not read them all.
  static func isReadable(_ column: String, by viewer: Viewer) -> String {
    let readable = all.filter { $0.permission.map(viewer.may) ?? true }
    guard readable.count < all.count else { return "1" }
    return "+\(column) IN (\(readable.map { "'\($0.code)'" }.joined(separator: ", ")))"
  }
}
