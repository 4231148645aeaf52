import Company
import Documents
import Kernel
import PurchasingFacts
import Store

/// Allows a supplier's invoice to be paid (*bon à payer*).
package struct ApprovePayment: UseCase {
  package static let name = "purchasing.approve-payment"
  package static let title = "Donner le bon à payer"
  package static let permission = Permission.approvePayment

  package let invoice: Reference<Purchase>

  package init(invoice: Reference<Purchase>) { self.invoice = invoice }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Purchase.requireModule(in: tx.reading)
    let policy = PurchasePolicy(try CompanyProfile.load(in: tx.reading), in: tx)
    let purchase = try Purchase.find(invoice, in: tx.reading)
    if let refusal = purchase.refusal(of: .approve, under: policy) { throw refusal }
    try purchase.saveApproval(in: tx)
    try purchase.recordStep("bon à payer", from: "attendu", to: "donné", in: tx)
    try tx.emit(
      PaymentApproved(
        document: purchase.id.rawValue, number: purchase.number, party: purchase.content.supplier,
        day: tx.today))
    return Done()
  }
}
