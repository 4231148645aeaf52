import Kernel

/// Why a file of credit transfers cannot be made, executed or given up.
package enum TransferRefusal: Refusal, Equatable {
  case noInvoices
  case companyAccountMissing
  /// The supplier by its name.
  case supplierAccountMissing(String)
  case executionInThePast(Day, today: Day)
  /// A refund owed again is no invoice of a supplier.
  case notAnInvoice(String)
  case alreadySettled(String, Transfer.State)
  /// The bank cannot have executed it before it was ordered.
  case beforeOrder(String, day: Day)

  package var code: String {
    switch self {
    case .noInvoices: "no-invoices"
    case .companyAccountMissing: "company-iban-missing"
    case .supplierAccountMissing: "supplier-iban-missing"
    case .executionInThePast: "execution-in-the-past"
    case .notAnInvoice: "not-an-invoice"
    case .alreadySettled(_, .executed): "already-executed"
    case .alreadySettled(_, .cancelled), .alreadySettled(_, .ordered): "already-cancelled"
    case .beforeOrder: "before-order"
    }
  }

  package var field: String? {
    switch self {
    case .noInvoices, .supplierAccountMissing, .notAnInvoice: "invoices"
    case .companyAccountMissing: nil
    case .executionInThePast: "execution_date"
    case .alreadySettled: "transfer"
    case .beforeOrder: "date"
    }
  }

  package var message: String {
    switch self {
    case .noInvoices: "Aucune facture n'est choisie."
    case .companyAccountMissing: "L'IBAN de la société manque."
    case .supplierAccountMissing(let name): "L'IBAN du fournisseur \(name) manque."
    case .executionInThePast(let day, let today):
      "Le \(day.french) est avant la date de travail, le \(today.french)."
    case .notAnInvoice(let number): "\(number) n'est pas une facture fournisseur."
    case .alreadySettled(let number, .executed): "Le virement \(number) est déjà exécuté."
    case .alreadySettled(let number, .cancelled), .alreadySettled(let number, .ordered):
      "Le virement \(number) est annulé."
    case .beforeOrder(let number, let day): "Le virement \(number) est du \(day.french)."
    }
  }

  package var remedy: String {
    switch self {
    case .noInvoices: "Choisissez les factures à payer."
    case .companyAccountMissing: "Ajoutez-le à la fiche de la société."
    case .supplierAccountMissing: "Ajoutez-le à sa fiche, ou payez-le autrement."
    case .executionInThePast: "Choisissez une date d'exécution d'aujourd'hui ou d'après."
    case .notAnInvoice: "Retirez-le de la liste et payez-le à part."
    case .alreadySettled: "Choisissez un virement en attente."
    case .beforeOrder: "Datez l'exécution de ce jour ou d'après."
    }
  }

  package static let samples: [TransferRefusal] = [
    .noInvoices, .companyAccountMissing, .supplierAccountMissing("Durand"),
    .executionInThePast(.first, today: .last), .notAnInvoice("RF-2"), .alreadySettled("VIR-1", .executed),
    .alreadySettled("VIR-1", .cancelled), .beforeOrder("VIR-1", day: .first),
  ]
}
