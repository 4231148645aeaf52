import Company
import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Sales
import Store
import Treasury
import TreasuryFacts

extension Screens {
  package static let treasuryForms: [FormScreen] = [
    receiptForm, reversalForm, refundForm, allocationForm, writeOffForm, unallocationForm,
  ]

  package static let receiptActions: [Action] = [
    Action(
      "encaissement.affecter", "Affecter ce qui reste à des factures", key: "a", permission: .writeTreasury,
      on: .row,
      step: .open { reading, rows in
        .form(
          .allocation,
          record: try CashMovement.find(.id(rows.one()), .client, in: reading).party)
      }),
    Action(
      "encaissement.rejeter", "Rejeter : impayé ou erreur de saisie", key: "z", permission: .reverseReceipt,
      on: .row,
      step: .open { _, rows in .form(.receiptReversal, record: rows.record) },
      refusal: { reading, rows in
        try CashMovement.find(.id(rows.one()), .client, in: reading).refusalToReverse(
          on: reading.today, today: reading.today)
      }),
    Action(
      "encaissement.rembourser", "Rembourser le crédit du client", key: "b",
      permission: .refundCredit,
      on: .row,
      step: .open { reading, rows in
        .form(
          .clientRefund,
          record: try CashMovement.find(.id(rows.one()), .client, in: reading).party)
      }),
  ]

  // MARK: Receipt

  /// Money from a client: opened on an invoice (its id is the record) or on nothing yet.
  private static let receiptForm = FormScreen(
    id: .receipt, title: "Nouvel encaissement", permission: .writeTreasury,
    startsOn: .amount,
    fields: { reading, _, values in
      CashSide.clients.movementFields(
        amount: "Montant reçu", reference: "numéro de chèque, libellé du virement")
        + [
          FormField(
            .writeOff, "Solder l'écart", .toggle, onPath: false,
            hint: "un petit écart passe en perte ou profit")
        ]
        + (try CashSide.clients.documentFields(
          of: CashSide.clients.party(in: values, reading)?.id.rawValue, in: reading))
    },
    load: { reading, id in
      try CashSide.clients.settlementValues(
        of: id == 0 ? nil : openDocument(id, in: reading), in: reading)
    },
    notes: { reading, id, typed in
      let values = CashSide.followed(typed, from: id)
      return try CashSide.clients.settlementNotes(values, in: reading) { party, amount in
        try proposalNotes(amount, values, party, in: reading)
      }
    },
    save: { session, id, typed in
      let values = CashSide.followed(typed, from: id)
      var arguments = CashSide.clients.settlementArguments(values)
      if values.isOn(.writeOff) { arguments[.writeOff] = true }
      let done = try arguments.perform(RecordReceipt.self, in: session)
      let rest =
        done.unallocated == .zero ? "" : " ; \(done.unallocated.french) € restent au crédit du client"
      return Outcome(
        "Encaissement \(done.number) : \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  private static func openDocument(_ id: Int64, in reading: Reading) throws -> OpenDocument? {
    let invoice = try Invoice.find(Invoice.ID(id), in: reading)
    return invoice.issue == nil ? nil : try OpenItems.document(.id(OpenDocument.ID(id)), in: reading)
  }

  private static func proposalNotes(
    _ amount: Money, _ values: FormValues, _ party: Party, in reading: Reading
  ) throws -> [String] {
    let tolerance = try CompanyProfile.load(in: reading).writeOffTolerance
    let documents = try OpenItems.openDocuments(of: party.id.rawValue, in: reading)
    let proposal = AllocationProposal(
      amount, text: values.text(.reference), documents: documents, tolerance: tolerance)
    var notes = ["Proposition (\(proposal.reason.label)) :"]
    notes += proposal.choices.prefix(8).map {
      "  \($0.document.number)  \(($0.amount ?? $0.document.remaining).french)"
    }
    notes += proposal.differences.prefix(3).map {
      "  écart \($0.amount.french) sur \($0.document.number) : « Solder l'écart »"
    }
    return notes
  }

  // MARK: The others

  private static let reversalForm = CashSide.clients.reversalForm(
    .receiptReversal, "Rejet d'un encaissement", permission: .reverseReceipt, ReverseReceipt.self,
    hint: "provision insuffisante, erreur de saisie…",
    more: { id, reading in
      try OpenItems.allocations(ofSettlement: id, ledger: .client, in: reading).map {
        "  rouvre \($0.debit.number) de \($0.amount.french)"
      }
    })

  private static let refundForm = FormScreen(
    id: .clientRefund, title: "Remboursement d'un client", permission: .refundCredit,
    fields: { _, _, _ in CashSide.clients.movementFields(amount: "Montant") },
    load: { reading, id in try CashSide.clients.refundValues(of: id, in: reading) },
    notes: { reading, _, values in
      guard let party = try CashSide.clients.party(in: values, reading) else { return [] }
      let available = try CashSide.clients.available(of: party.id.rawValue, in: reading)
      return ["Crédit disponible : \(available.french) €"]
    },
    question: { reading, _, values in
      Question(
        "Rembourser \(values.money(.amount)?.french ?? "") € à \(values.text(.client)) ?"
      )
    },
    save: { session, _, values in
      var arguments = FormArguments()
      for (key, value) in values where !value.isEmpty { arguments[key] = value }
      let done = try arguments.perform(RefundCredit.self, in: session)
      return Outcome(
        "Remboursement \(done.number) ; il reste \(done.available.french) € de crédit.", leaves: true)
    })

  private static let allocationForm = CashSide.clients.allocationForm(
    .allocation, "Affecter un crédit", permission: .writeTreasury, AllocateCredit.self,
    available: { available, values in
      "Crédit disponible \(available.french), affecté ici \(CashSide.parts(values).sum().french)"
    })

  private static let writeOffForm = FormScreen(
    id: .writeOff, title: "Abandon d'un écart", permission: .writeOff,
    fields: { _, _, _ in
      [
        FormField(.amount, "Montant", .money, required: true),
        FormField(.reason, "Motif", .text(max: 200)),
        FormField(.date, "Date", .day, required: true, onPath: false),
      ]
    },
    load: { reading, id in
      let document = try openDocument(id, in: reading)
      return [
        .date: reading.today.iso, .amount: document?.remaining.decimal ?? "",
        .reason: "Écart de règlement",
      ]
    },
    question: { reading, id, values in
      let document = try openDocument(id, in: reading)
      let amount = values.money(.amount)?.french ?? ""
      return Question("Abandonner \(amount) € sur \(document?.number ?? "") ?", isDangerous: true)
    },
    save: { session, id, values in
      let done = try session.perform(
        WriteOff(
          invoice: .id(OpenDocument.ID(id)), amount: values.money(.amount),
          reason: values[.reason], date: values.day(.date)))
      return Outcome("\(done.amount.french) € abandonnés, reste \(done.remaining.french).", leaves: true)
    })

  private static let unallocationForm = FormScreen(
    id: .unallocation, title: "Annuler une affectation", permission: .writeTreasury,
    fields: { _, _, _ in
      [
        FormField(.reason, "Motif", .text(max: 200), required: true),
        FormField(.amount, "Montant", .money, onPath: false, hint: "vide : tout ce qui lui est affecté"),
        FormField(.date, "Date", .day, required: true, onPath: false),
      ]
    },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, id, _ in
      try OpenItems.settlements(ofDocument: id, in: reading).map {
        "\($0.credit.number) affecté le \($0.day.french) : \($0.amount.french)"
      }
    },
    save: { session, id, values in
      let done = try session.perform(
        Unallocate(
          invoice: .id(OpenDocument.ID(id)), amount: values.money(.amount),
          reason: values.text(.reason), date: values.day(.date)))
      return Outcome(
        "\(done.undone.french) € désaffectés, reste à payer \(done.remaining.french).", leaves: true)
    })
}
