import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  package static let disbursementForms: [FormScreen] = [
    paymentForm, paymentReversalForm, advanceForm, supplierRefundForm, cashAdjustmentForm, transferForm,
  ]

  // MARK: Payments

  /// Money to a supplier: opened on one of its invoices (its id is the record) or on nothing yet.
  private static let paymentForm = FormScreen(
    id: .payment, title: "Nouveau décaissement", permission: .pay, startsOn: .amount,
    fields: { reading, _, values in
      CashSide.suppliers.movementFields(
        amount: "Montant payé", reference: "numéro de chèque, libellé du virement")
        + (try CashSide.suppliers.documentFields(
          of: CashSide.suppliers.party(in: values, reading)?.id.rawValue, in: reading))
    },
    load: { reading, id in
      try CashSide.suppliers.settlementValues(
        of: id == 0 ? nil : OpenItems.document(.id(OpenDocument.ID(id)), ledger: .supplier, in: reading),
        in: reading)
    },
    notes: { reading, id, typed in
      try CashSide.suppliers.settlementNotes(CashSide.followed(typed, from: id), in: reading) { _, _ in
        ["Les plus anciennes échéances d'abord."]
      }
    },
    question: { reading, _, values in try questionToAdvance(values, in: reading) },
    save: { session, id, typed in
      let arguments = CashSide.suppliers.settlementArguments(CashSide.followed(typed, from: id))
      let done = try arguments.perform(RecordPayment.self, in: session)
      let rest = done.unallocated == .zero ? "" : " ; \(done.unallocated.french) € d'avance au fournisseur"
      return Outcome(
        "Décaissement \(done.number) : \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  /// Paying more than is owed leaves an advance: it is asked, since a digit too many looks like one.
  private static func questionToAdvance(
    _ values: FormValues, in reading: Reading
  ) throws -> Question? {
    guard let party = try CashSide.suppliers.party(in: values, reading),
      let amount = values[.amount].flatMap({ Money(decimal: $0) })
    else { return nil }
    let owed = try CashSide.suppliers.openDocuments(of: party.id.rawValue, in: reading)
      .map(\.remaining).sum()
    guard amount > owed else { return nil }
    return Question(
      "Payer \(amount.french) € à \(party.facts.name) ? Nous lui devons \(owed.french) € : "
        + "\((amount - owed).french) € seront une avance.", isDangerous: true)
  }

  private static let paymentReversalForm = CashSide.suppliers.reversalForm(
    .paymentReversal, "Rejet d'un décaissement", permission: .pay, ReversePayment.self,
    hint: "compte clos, erreur de saisie…")

  private static let advanceForm = CashSide.suppliers.allocationForm(
    .supplierAdvance, "Affecter une avance ou un avoir", permission: .pay, AllocateSupplierCredit.self,
    available: { available, _ in "Disponible \(available.french)" })

  private static let supplierRefundForm = FormScreen(
    id: .supplierRefund, title: "Remboursement d'un fournisseur", permission: .pay,
    fields: { _, _, _ in supplierRefundFields },
    load: { reading, id in try CashSide.suppliers.refundValues(of: id, in: reading) },
    save: { session, _, values in
      let done = try FormArguments(values, fields: supplierRefundFields).perform(
        RecordSupplierRefund.self, in: session)
      return Outcome("Remboursement \(done.number) reçu ; il reste \(done.available.french) €.", leaves: true)
    })

  private static let supplierRefundFields = CashSide.suppliers.movementFields(amount: "Montant reçu")

  // MARK: Cash

  private static let cashAdjustmentForm = FormScreen(
    id: .cashAdjustment, title: "Ajuster la trésorerie", permission: .adjustCash,
    fields: { _, _, _ in cashAdjustmentFields },
    load: { reading, _ in [.date: reading.today.iso, .method: PaymentMethod.cash.rawValue] },
    question: { _, _, values in
      let amount = values.money(.amount) ?? .zero
      return Question(
        "\(amount.isNegative ? "Sortir" : "Entrer") \(amount.magnitude.french) € : \(values.text(.reason)) ?"
      )
    },
    save: { session, _, values in
      try FormArguments(values, fields: cashAdjustmentFields).perform(AdjustCash.self, in: session)
      return Outcome("Trésorerie ajustée.", leaves: true)
    })

  private static let cashAdjustmentFields = [
    FormField(.amount, "Montant", .money, required: true, hint: "5- pour cinq euros sortis"),
    FormField(.method, "Moyen", .choice(CashSide.methods), required: true),
    FormField(.reason, "Motif", .text(max: 200), required: true),
    FormField(.date, "Date", .day, required: true, onPath: false),
  ]

  // MARK: Transfers

  /// The file of transfers for the bank: the invoices marked come in `invoices`, their numbers by spaces.
  private static let transferForm = FormScreen(
    id: .transfer, title: "Fichier de virements", permission: .orderTransfers,
    startsOn: .executionDate,
    fields: { _, _, _ in
      [
        FormField(.executionDate, "Exécution le", .day, required: true),
        FormField(.out, "Fichier", .text(max: 300), required: true, hint: "pour la banque"),
        FormField(.invoices, "Factures", .shown),
      ]
    },
    load: { reading, _ in
      [.executionDate: reading.today.iso, .out: "virements-\(reading.today.iso).xml"]
    },
    notes: { reading, _, values in
      let documents = try transferred(values, in: reading)
      return [
        "\(counted(documents.count, "facture", "factures")), \(documents.map(\.remaining).sum().french) €"
      ]
        + documents.prefix(12).map { "  \($0.number)  \($0.remaining.french)" }
    },
    question: { reading, _, values in
      let documents = try transferred(values, in: reading)
      return Question(
        "Préparer le virement de \(counted(documents.count, "facture", "factures")), "
          + "\(documents.map(\.remaining).sum().french) € ?")
    },
    save: { session, _, values in
      var arguments = FormArguments()
      arguments[.invoices] = values.text(.invoices).split(separator: " ").map(String.init)
      arguments[.executionDate] = values.text(.executionDate)
      arguments[.out] = values.text(.out)
      let done = try arguments.perform(OrderTransfer.self, in: session)
      return Outcome(
        "\(counted(done.count, "virement", "virements")), \(done.total.french) €, dans \(done.path).",
        leaves: true)
    })

  private static func transferred(_ values: FormValues, in reading: Reading) throws -> [OpenDocument] {
    try values.text(.invoices).split(separator: " ").map {
      try OpenItems.document(.code(String($0)), ledger: .supplier, in: reading)
    }
  }
}
