import Attachments
import Catalog
import Company
import Documents
import Foundation
import GRDB
import Inventory
import Kernel
import Parties
import PartiesFacts
import Sales
import Store
import TestSupport
import Treasury

/// A company of the second plan that sells two products it counts and a service.
///
///     VIS   0,25 HT, bought 0,10, minimum 500     01/05/13 1 000 in at 0,10
///     CLE   18,00 TTC (15,00 HT), bought 8,00,    02/05/13 10 in at 8,00 · 05/06/13 8 sold to ALFA
///           minimum 5                             10/06/13 3 broken, of which one was not there
///     CONS  100,00 HT, a service                  05/06/13 2 sold to ALFA
///     Cash  20/06/13 384,00 from ALFA, then 5,00 of charges · 21/06/13 50,00 paid to METAL in advance
extension TestCompany {
  static func shop() throws -> TestCompany { try TestCompany(trading) }

  static let trading = CompanyStart(from: empty) { office in
    try office.grow()
    try office.hire("paul")
    try office.run(CreateParty.self, #"{"code": "ALFA", "name": "Alfa Électricité"}"#)
    try office.run(CreateParty.self, #"{"code": "METAL", "name": "Métal Service", "roles": ["fournisseur"]}"#)
    try office.fillCatalog()
    try office.run(
      AdjustStock.self,
      #"{"product": "VIS", "quantity": "1000", "reason": "autre", "date": "2013-05-01", "cost": "0.10"}"#)
    try office.run(
      AdjustStock.self,
      #"{"product": "CLE", "quantity": "10", "reason": "autre", "date": "2013-05-02", "cost": "8"}"#)
    try office.sell("ALFA", "2013-06-05", [("CLE", "8"), ("CONS", "2")])
    try office.run(
      AdjustStock.self,
      """
      {"product": "CLE", "quantity": "-3", "reason": "casse", "date": "2013-06-10", "note": "tombées", "force": true}
      """)
    try office.receive("384.00", from: "ALFA", on: "2013-06-20", for: "FA-2013-00001")
    try office.run(
      AdjustCash.self,
      #"{"date": "2013-06-20", "amount": "-5.00", "method": "virement", "reason": "frais de tenue"}"#)
    try office.run(
      RecordPayment.self,
      #"{"supplier": "METAL", "date": "2013-06-21", "amount": "50.00", "method": "virement"}"#)
  }

  /// Moves to the second plan, whose modules then read the log.
  func grow() throws {
    try perform(SetPlan(plan: 2))
    try store.catchUp(as: "test", on: today)
  }

  func fillCatalog() throws {
    try run(CreateCategory.self, #"{"code": "FOUR", "label": "Fournitures"}"#)
    try run(CreateCategory.self, #"{"code": "VISS", "label": "Visserie", "parent": "FOUR"}"#)
    try run(
      CreateProduct.self,
      """
      {"code": "VIS", "label": "Vis inox", "kind": "goods", "price": "0.25", "vat": "20", "stockable": true,
       "minimum": "500", "purchase_price": "0.10", "barcode": "3017620422003", "category": "VISS"}
      """)
    try run(
      CreateProduct.self,
      """
      {"code": "CLE", "label": "Clé à molette", "kind": "goods", "price_gross": "18", "vat": "20",
       "stockable": true, "minimum": "5", "purchase_price": "8"}
      """)
    try run(
      CreateProduct.self,
      #"{"code": "CONS", "label": "Conseil", "kind": "service", "price": "100", "vat": "20"}"#)
  }

  /// A validated invoice of products at their own prices.
  @discardableResult
  func sell(_ client: String, _ date: String, _ lines: [(product: String, quantity: String)]) throws
    -> ValidateInvoice.Output
  {
    let lines = lines.map { #"{"product": "\#($0.product)", "quantity": "\#($0.quantity)"}"# }
    let draft = try run(
      DraftInvoice.self,
      #"{"client": "\#(client)", "date": "\#(date)", "lines": [\#(lines.joined(separator: ", "))]}"#)
    return try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
  }

  /// Puts something of the second plan in every list, for each of these parties as client and as supplier.
  func openShop(for codes: [String]) throws {
    try grow()
    try fillCatalog()
    try run(
      UpdateCompany.self, #"{"name": "Comptoir SARL", "iban": "FR76 3000 6000 0112 3456 7890 189"}"#)
    try run(
      AdjustStock.self, #"{"product": "CLE", "quantity": "4", "reason": "autre", "date": "2013-03-01"}"#)
    try run(StartCount.self, #"{"label": "Tout", "date": "2013-03-02"}"#)
    try run(
      AdjustCash.self, #"{"date": "2013-03-03", "amount": "7.00", "method": "especes", "reason": "caisse"}"#)
    for code in codes {
      try run(
        UpdateParty.self,
        """
        {"party": "\(code)", "roles": ["client", "fournisseur"], "iban": "FR76 3000 6000 0112 3456 7890 189"}
        """)
      try buy(from: code)
      let order = try run(
        DraftOrder.self, #"{"client": "\#(code)", "date": "2013-03-04", "lines": [{"product": "CLE"}]}"#)
      try perform(ConfirmOrder(order: .id(Order.ID(order.id))))
      try sell(code, "2013-06-03", [("VIS", "10")])
      try run(
        RecordPayment.self,
        #"{"supplier": "\#(code)", "date": "2013-03-05", "amount": "9.00", "method": "virement"}"#)
      try attach("notes \(code).txt", to: code)
    }
  }

  /// An invoice to pay, one put in a transfer, a draft credit note and a draft order.
  private func buy(from code: String) throws {
    try purchase(from: code, "F1", "30.00", on: "2013-03-05")
    let bank = try purchase(from: code, "F2", "12.00", on: "2013-03-06")
    try order(
      "treasury.sepa-transfer",
      """
      {"invoices": ["\(bank)"], "execution_date": "\(today.iso)", "out": "\(folder.path)/\(code).xml"}
      """)
    try order(
      "purchasing.draft-invoice",
      """
      {"kind": "credit-note", "supplier": "\(code)", "number": "A1", "date": "2013-03-07",
       "lines": [{"label": "Geste", "price": "5", "vat": "20"}]}
      """)
    try order(
      "purchasing.draft-order",
      #"{"supplier": "\#(code)", "date": "2013-03-08", "lines": [{"product": "VIS", "quantity": "100"}]}"#)
  }

  /// A supplier's validated invoice of one line at 20 % VAT; answers our number.
  @discardableResult
  func purchase(
    from code: String, _ number: String, _ net: String, on date: String, more: String = ""
  ) throws -> String {
    try order(
      "purchasing.draft-invoice",
      """
      {"supplier": "\(code)", "number": "\(number)", "date": "\(date)",
       "lines": [{"label": "Fournitures", "price": "\(net)", "vat": "20"}] \(more)}
      """)
    return try validateLastPurchase()
  }

  @discardableResult
  func validateLastPurchase() throws -> String {
    let draft = try read { try Int64.fetchOne($0.db, sql: "SELECT max(id) FROM purchase") } ?? 0
    try order("purchasing.validate-invoice", #"{"invoice": \#(draft)}"#)
    return try read {
      try String.fetchOne($0.db, sql: "SELECT number FROM purchase WHERE id = ?", arguments: [draft])
    } ?? ""
  }

  private func attach(_ name: String, to code: String) throws {
    let file = folder.appending(path: name)
    try Data("notes de \(code)".utf8).write(to: file)
    try perform(Attach(kind: .client, record: .code(code), path: file.path))
  }
}
