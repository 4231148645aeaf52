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

  private static let disbursementMethods = PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }

  // MARK: Payments

  /// Money to a supplier: opened on one of its invoices (its id is the record) or on nothing yet.
  private static let paymentForm = FormScreen(
    id: "tresorerie.decaissement", title: "Nouveau décaissement", permission: .pay, startsOn: "amount",
    fields: { reading, _, values in
      [
        FormField("supplier", "Fournisseur", .picker(.offered(.supplier)), required: true),
        FormField("amount", "Montant payé", .money, required: true),
        FormField("method", "Moyen", .choice(disbursementMethods), required: true),
        FormField("reference", "Référence", .text(max: 60), hint: "numéro de chèque, libellé du virement"),
        FormField("date", "Date", .day, required: true, onPath: false),
      ] + (try payableFields(of: values["supplier"] ?? "", in: reading))
    },
    load: { reading, id in
      var values = ["date": reading.today.iso, "method": PaymentMethod.transfer.rawValue]
      guard id != 0 else { return values }
      let document = try OpenItems.document(.id(OpenDocument.ID(id)), ledger: .supplier, in: reading)
      values["supplier"] = try Party.find(Party.ID(document.party), in: reading).facts.code
      values["amount"] = document.remaining.decimal
      values["alloc.\(id)"] = document.remaining.decimal
      return values
    },
    notes: { reading, id, values in try paymentNotes(followed(values, from: id), in: reading) },
    question: { reading, _, values in try questionToAdvance(values, in: reading) },
    save: { session, id, typed in
      let values = followed(typed, from: id)
      var arguments = FormArguments()
      for key in ["supplier", "amount", "method", "reference", "date"] {
        if let value = values[key], !value.isEmpty { arguments[key] = value }
      }
      let allocations = allocations(values)
      if allocations.isEmpty {
        arguments["allocate"] = "auto"
      } else {
        arguments["allocations"] = allocations
      }
      let done = try arguments.perform(RecordPayment.self, in: session)
      let rest = done.unallocated == .zero ? "" : " ; \(done.unallocated.french) € d'avance au fournisseur"
      return Outcome(
        "Décaissement \(done.number) : \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  /// One line per open invoice of the supplier, to say how much of it is paid.
  private static func payableFields(of supplier: String, in reading: Reading) throws -> [FormField] {
    guard let party = try Party.named(supplier, in: reading) else { return [] }
    let documents = try OpenItems.openDocuments(of: party.id.rawValue, ledger: .supplier, in: reading)
    return documents.prefix(60).enumerated().map { index, document in
      let state =
        document.awaitsApproval
        ? ", sans bon à payer"
        : document.transfer != nil
          ? ", virement en cours" : document.due < reading.today ? ", échue" : ""
      return FormField(
        "alloc.\(document.id.rawValue)", document.number, .money, onPath: false,
        section: index == 0 ? "Factures payées (vide : proposition automatique)" : nil,
        hint: "reste \(document.remaining.french), échéance \(document.due.french)\(state)")
    }
  }

  /// Paying more than is owed leaves an advance: it is asked, since a digit too many looks like one.
  private static func questionToAdvance(
    _ values: [String: String], in reading: Reading
  ) throws -> Question? {
    guard let party = try Party.named(values["supplier"] ?? "", in: reading),
      let amount = values["amount"].flatMap({ Money(decimal: $0) })
    else { return nil }
    let owed = try OpenItems.openDocuments(of: party.id.rawValue, ledger: .supplier, in: reading)
      .map(\.remaining).sum()
    guard amount > owed else { return nil }
    return Question(
      "Payer \(amount.french) € à \(party.facts.name) ? Nous lui devons \(owed.french) € : "
        + "\((amount - owed).french) € seront une avance.", isDangerous: true)
  }

  private static func paymentNotes(_ values: [String: String], in reading: Reading) throws -> [String] {
    guard let party = try Party.named(values["supplier"] ?? "", in: reading) else { return [] }
    let balance = try OpenItems.balance(of: party.id.rawValue, ledger: .supplier, in: reading)
    let advance = try OpenItems.availableCredit(of: party.id.rawValue, ledger: .supplier, in: reading)
    var notes = [
      "Nous lui devons \(balance.french)" + (advance == .zero ? "" : ", avances \(advance.french)")
    ]
    guard let amount = values["amount"].flatMap({ Money(decimal: $0) }) else { return notes }
    let typed = values.filter { $0.key.hasPrefix("alloc.") }.compactMap { Money(decimal: $0.value) }
    guard !typed.isEmpty else { return notes + ["Les plus anciennes échéances d'abord."] }
    let left = amount - typed.sum()
    notes.append(left.isNegative ? "Affecté \((-left).french) de trop" : "Reste en avance : \(left.french)")
    return notes
  }

  private static let paymentReversalForm = FormScreen(
    id: "tresorerie.decaissement.rejet", title: "Rejet d'un décaissement", permission: .pay,
    fields: { _, _, _ in
      [
        FormField("reason", "Motif", .text(max: 200), required: true, hint: "compte clos, erreur de saisie…"),
        FormField("date", "Date", .day, required: true, onPath: false),
        FormField("fees", "Frais de banque", .money, onPath: false),
      ]
    },
    load: { reading, _ in ["date": reading.today.iso] },
    notes: { reading, id, _ in
      let payment = try CashMovement.find(.id(CashMovement.ID(id)), .supplier, in: reading)
      return ["\(payment.number) du \(payment.day.french) · \(payment.amount.french) €"]
    },
    question: { reading, id, _ in
      let payment = try CashMovement.find(.id(CashMovement.ID(id)), .supplier, in: reading)
      return Question(
        "Rejeter \(payment.number), \(payment.amount.french) € ? Les factures qu'il payait seront à payer de nouveau.",
        isDangerous: true)
    },
    save: { session, id, values in
      var arguments = FormArguments(
        values,
        fields: [
          FormField("reason", "", .text(max: 200)), FormField("date", "", .day),
          FormField("fees", "", .money),
        ])
      arguments["payment"] = Int(id)
      let done = try arguments.perform(ReversePayment.self, in: session)
      return Outcome(
        "Rejet \(done.number) : \(done.reopened.french) € sont à payer de nouveau.", leaves: true)
    })

  /// What we have with a supplier set against its invoices; the record is the party.
  private static let advanceForm = FormScreen(
    id: "tresorerie.avance", title: "Affecter une avance ou un avoir", permission: .pay,
    fields: { reading, id, _ in
      let code = try Party.find(Party.ID(id), in: reading).facts.code
      return try payableFields(of: code, in: reading)
        + [FormField("date", "Date", .day, required: true, onPath: false)]
    },
    load: { reading, id in
      var values = ["date": reading.today.iso]
      var left = try OpenItems.availableCredit(of: id, ledger: .supplier, in: reading)
      for document in try OpenItems.openDocuments(of: id, ledger: .supplier, in: reading) where left > .zero {
        let part = min(left, document.remaining)
        values["alloc.\(document.id.rawValue)"] = part.decimal
        left -= part
      }
      return values
    },
    notes: { reading, id, _ in
      let available = try OpenItems.availableCredit(of: id, ledger: .supplier, in: reading)
      let credits = try OpenItems.credits(of: id, ledger: .supplier, in: reading).prefix(6)
      return ["Disponible \(available.french)"]
        + credits.map { "  \($0.number) du \($0.day.french)  \($0.available.french)" }
    },
    save: { session, id, values in
      var arguments = FormArguments()
      arguments["supplier"] = Int(id)
      arguments["allocations"] = allocations(values)
      if let date = values["date"], !date.isEmpty { arguments["date"] = date }
      let done = try arguments.perform(AllocateSupplierCredit.self, in: session)
      return Outcome(
        "\(done.allocated.french) € affectés, il en reste \(done.available.french).", leaves: true)
    })

  private static let supplierRefundForm = FormScreen(
    id: "tresorerie.remboursement-fournisseur", title: "Remboursement d'un fournisseur", permission: .pay,
    fields: { _, _, _ in supplierRefundFields },
    load: { reading, id in
      var values = ["date": reading.today.iso, "method": PaymentMethod.transfer.rawValue]
      guard id != 0 else { return values }
      values["supplier"] = try Party.find(Party.ID(id), in: reading).facts.code
      values["amount"] = try OpenItems.availableCredit(of: id, ledger: .supplier, in: reading).decimal
      return values
    },
    save: { session, _, values in
      let done = try FormArguments(values, fields: supplierRefundFields).perform(
        RecordSupplierRefund.self, in: session)
      return Outcome("Remboursement \(done.number) reçu ; il reste \(done.available.french) €.", leaves: true)
    })

  private static let supplierRefundFields = [
    FormField("supplier", "Fournisseur", .picker(.offered(.supplier)), required: true),
    FormField("amount", "Montant reçu", .money, required: true),
    FormField("method", "Moyen", .choice(disbursementMethods), required: true),
    FormField("reference", "Référence", .text(max: 60)),
    FormField("date", "Date", .day, required: true, onPath: false),
  ]

  // MARK: Cash

  private static let cashAdjustmentForm = FormScreen(
    id: "tresorerie.ajustement", title: "Ajuster la trésorerie", permission: .adjustCash,
    fields: { _, _, _ in cashAdjustmentFields },
    load: { reading, _ in ["date": reading.today.iso, "method": PaymentMethod.cash.rawValue] },
    question: { _, _, values in
      let amount = values["amount"].flatMap { Money(decimal: $0) } ?? .zero
      return Question(
        "\(amount.isNegative ? "Sortir" : "Entrer") \(amount.magnitude.french) € : \(values["reason"] ?? "") ?"
      )
    },
    save: { session, _, values in
      try FormArguments(values, fields: cashAdjustmentFields).perform(AdjustCash.self, in: session)
      return Outcome("Trésorerie ajustée.", leaves: true)
    })

  private static let cashAdjustmentFields = [
    FormField("amount", "Montant", .money, required: true, hint: "5- pour cinq euros sortis"),
    FormField("method", "Moyen", .choice(disbursementMethods), required: true),
    FormField("reason", "Motif", .text(max: 200), required: true),
    FormField("date", "Date", .day, required: true, onPath: false),
  ]

  // MARK: Transfers

  /// The file of transfers for the bank: the invoices marked come in `invoices`, their numbers by spaces.
  private static let transferForm = FormScreen(
    id: "tresorerie.virement", title: "Fichier de virements", permission: .orderTransfers,
    startsOn: "execution_date",
    fields: { _, _, _ in
      [
        FormField("execution_date", "Exécution le", .day, required: true),
        FormField("out", "Fichier", .text(max: 300), required: true, hint: "pour la banque"),
        FormField("invoices", "Factures", .shown),
      ]
    },
    load: { reading, _ in
      ["execution_date": reading.today.iso, "out": "virements-\(reading.today.iso).xml"]
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
      arguments["invoices"] = (values["invoices"] ?? "").split(separator: " ").map(String.init)
      arguments["execution_date"] = values["execution_date"] ?? ""
      arguments["out"] = values["out"] ?? ""
      let done = try arguments.perform(OrderTransfer.self, in: session)
      return Outcome(
        "\(counted(done.count, "virement", "virements")), \(done.total.french) €, dans \(done.path).",
        leaves: true)
    })

  private static func transferred(_ values: [String: String], in reading: Reading) throws -> [OpenDocument] {
    try (values["invoices"] ?? "").split(separator: " ").map {
      try OpenItems.document(.code(String($0)), ledger: .supplier, in: reading)
    }
  }
}
