import Company
import Documents
import Kernel
import PurchasingFacts
import Store

/// Numbers a supplier's document, freezes it, and says so to the log.
///
/// Our number follows the working day, so that an old invoice found late is never refused.
package struct ValidatePurchase: UseCase {
  package static let name = "purchasing.validate-invoice"
  package static let title = "Valider une facture fournisseur"
  package static let permission = Permission.validatePurchases

  package let invoice: Reference<Purchase>

  package init(invoice: Reference<Purchase>) { self.invoice = invoice }

  package struct Output: Encodable, Hashable, Sendable {
    package let id: Int64
    package let number: String
    package let net: Money
    package let vat: Money
    package let gross: Money
    package let due: Day
    /// Whether someone must allow its payment first.
    package let needsApproval: Bool
    package let warnings: [String]

    enum CodingKeys: String, CodingKey {
      case id, number, net, vat, gross, due, warnings
      case needsApproval = "needs_approval"
    }
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Purchase.requireModule(in: tx.reading)
    let policy = PurchasePolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    let draft = try Purchase.find(invoice, in: tx.reading)
    if let refusal = draft.refusal(of: .validate, under: policy) { throw refusal }
    try Purchase.refuseDuplicate(draft.content, kind: draft.kind, besides: draft.id, in: tx.reading)
    let (entered, document) = try draft.enter(under: policy, in: tx)
    switch entered.kind {
    case .invoice: try tx.emit(SupplierInvoiceValidated(document: document))
    case .creditNote: try tx.emit(SupplierCreditValidated(document: document, allocated: .zero))
    }
    return Output(
      id: entered.id.rawValue, number: entered.number, net: entered.amounts.net, vat: entered.amounts.tax,
      gross: entered.amounts.gross, due: entered.due, needsApproval: document.needsApproval,
      warnings: try entered.warnings(in: tx.reading))
  }
}

extension Purchase {
  /// Numbers and freezes a saved draft; answers it with what the log is to be told.
  func enter(
    under policy: PurchasePolicy, in tx: borrowing Transaction
  ) throws -> (purchase: Purchase, document: PurchasedDocument) {
    let number = try Numbering.next(kind.series, on: tx.today, in: tx)
    let entry = Entry(
      number: number, day: tx.today, at: tx.now, by: tx.viewer.login,
      approval: needsApproval(under: policy) ? .awaited : .unneeded)
    let frozen = try counted(in: tx.reading).freeze(as: entry, in: tx)
    try frozen.recordStep("validation", from: "brouillon", to: "validée", in: tx)
    return (frozen, frozen.entered(as: entry))
  }

  /// A draft as validating it today would tell it, but for its approval; nothing is written.
  package func preview(in reading: Reading) throws -> PurchasedDocument {
    let number = try Numbering.preview(kind.series, on: reading.today, in: reading)
    let entry = Entry(
      number: number, day: reading.today, at: "", by: reading.viewer.login, approval: .unneeded)
    return try counted(in: reading).entered(as: entry)
  }

  /// With the lines that move goods told from those whose goods came, or went back, on the order.
  private func counted(in reading: Reading) throws -> Purchase {
    var document = self
    document.content.lines = try content.lines.counted(in: reading)
    if let order = try order.map({ try PurchaseOrder.find($0, in: reading) }) {
      let lines = document.content.lines
      document.content.lines = kind == .invoice ? lines.arrived(on: order) : lines.sentBack(on: order)
    }
    return document
  }
}
