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
      step: .open { reading, ids in
        .form(
          "tresorerie.affectation",
          record: try CashMovement.find(.id(CashMovement.ID(ids[0])), .client, in: reading).party)
      }),
    Action(
      "encaissement.rejeter", "Rejeter : impayé ou erreur de saisie", key: "z", permission: .reverseReceipt,
      on: .row,
      step: .open { _, ids in .form("tresorerie.rejet", record: ids[0]) },
      refusal: { reading, id in
        try CashMovement.find(.id(CashMovement.ID(id)), .client, in: reading).refusalToReverse(
          on: reading.today, today: reading.today)
      }),
    Action(
      "encaissement.rembourser", "Rembourser le crédit du client", key: "b",
      permission: .refundCredit,
      on: .row,
      step: .open { reading, ids in
        .form(
          "tresorerie.remboursement",
          record: try CashMovement.find(.id(CashMovement.ID(ids[0])), .client, in: reading).party)
      }),
  ]

  private static let methods = PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }

  // MARK: Receipt

  /// Money from a client: opened on an invoice (its id is the record) or on nothing yet.
  private static let receiptForm = FormScreen(
    id: "tresorerie.encaissement", title: "Nouvel encaissement", permission: .writeTreasury,
    startsOn: "amount",
    fields: { reading, _, values in
      [
        FormField("client", "Client", .picker(.offered(.client)), required: true),
        FormField("amount", "Montant reçu", .money, required: true),
        FormField("method", "Moyen", .choice(methods), required: true),
        FormField("reference", "Référence", .text(max: 60), hint: "numéro de chèque, libellé du virement"),
        FormField("date", "Date", .day, required: true, onPath: false),
        FormField(
          "write_off", "Solder l'écart", .toggle, onPath: false,
          hint: "un petit écart passe en perte ou profit"),
      ] + (try allocationFields(of: values["client"] ?? "", in: reading))
    },
    load: { reading, id in
      var values = ["date": reading.today.iso, "method": PaymentMethod.transfer.rawValue]
      guard id != 0, let document = try openDocument(id, in: reading) else { return values }
      values["client"] = try Party.find(Party.ID(document.party), in: reading).facts.code
      values["amount"] = document.remaining.decimal
      values["alloc.\(id)"] = document.remaining.decimal
      return values
    },
    notes: { reading, id, values in try receiptNotes(followed(values, from: id), in: reading) },
    save: { session, id, typed in
      let values = followed(typed, from: id)
      var arguments = FormArguments()
      for key in ["client", "amount", "method", "reference", "date"] {
        if let value = values[key], !value.isEmpty { arguments[key] = value }
      }
      if values["write_off"] == "true" { arguments["write_off"] = true }
      let allocations = allocations(values)
      if allocations.isEmpty {
        arguments["allocate"] = "auto"
      } else {
        arguments["allocations"] = allocations
      }
      let done = try arguments.perform(RecordReceipt.self, in: session)
      let rest =
        done.unallocated == .zero ? "" : " ; \(done.unallocated.french) € restent au crédit du client"
      return Outcome(
        "Encaissement \(done.number) : \(done.allocated.french) € affectés\(rest).", leaves: true)
    })

  /// Opened on an invoice, the one allocation follows an amount smaller than what was due.
  static func followed(_ values: [String: String], from id: Int64) -> [String: String] {
    let allocated = values.filter { $0.key.hasPrefix("alloc.") && !$0.value.isEmpty }
    guard id != 0, allocated.count == 1, let part = allocated["alloc.\(id)"].flatMap({ Money(decimal: $0) }),
      let amount = values["amount"].flatMap({ Money(decimal: $0) }), amount < part
    else { return values }
    return values.merging(["alloc.\(id)": amount.decimal]) { _, new in new }
  }

  private static func openDocument(_ id: Int64, in reading: Reading) throws -> OpenDocument? {
    let invoice = try Invoice.find(Invoice.ID(id), in: reading)
    return invoice.issue == nil ? nil : try OpenItems.document(.id(OpenDocument.ID(id)), in: reading)
  }

  /// One line per open document, to say how much of it is paid; off Enter's path, since the proposal usually does.
  private static func allocationFields(of client: String, in reading: Reading) throws -> [FormField] {
    guard !client.isEmpty else { return [] }
    let party = try Party.find(.code(client), in: reading)
    let documents = try OpenItems.openDocuments(of: party.id.rawValue, in: reading)
    return documents.prefix(60).enumerated().map { index, document in
      let late = document.due < reading.today ? ", échue" : ""
      return FormField(
        "alloc.\(document.id.rawValue)", document.number, .money, onPath: false,
        section: index == 0 ? "Affectation (vide : proposition automatique)" : nil,
        hint: "reste \(document.remaining.french), échéance \(document.due.french)\(late)")
    }
  }

  static func allocations(_ values: [String: String]) -> [[String: Any]] {
    values.filter { $0.key.hasPrefix("alloc.") && !$0.value.isEmpty }.sorted { $0.key < $1.key }.compactMap {
      key, amount in
      Int(key.dropFirst(6)).map { ["invoice": $0, "amount": amount] }
    }
  }

  private static func receiptNotes(_ values: [String: String], in reading: Reading) throws -> [String] {
    guard let client = values["client"], !client.isEmpty else { return [] }
    let party = try Party.find(.code(client), in: reading)
    let balance = try OpenItems.balance(of: party.id.rawValue, in: reading)
    let credit = try OpenItems.availableCredit(of: party.id.rawValue, in: reading)
    var notes = [
      "Solde \(balance.french)" + (credit == .zero ? "" : ", dont crédit disponible \(credit.french)")
    ]
    guard let amount = values["amount"].flatMap({ Money(decimal: $0) }) else { return notes }
    let typed = values.filter { $0.key.hasPrefix("alloc.") }.compactMap { Money(decimal: $0.value) }
    if typed.isEmpty { return notes + (try proposalNotes(amount, values, party, in: reading)) }
    let left = amount - typed.sum()
    notes.append(left.isNegative ? "Affecté \((-left).french) de trop" : "Reste à affecter : \(left.french)")
    return notes
  }

  private static func proposalNotes(
    _ amount: Money, _ values: [String: String], _ party: Party, in reading: Reading
  ) throws -> [String] {
    let tolerance = try CompanyProfile.load(in: reading).writeOffTolerance
    let documents = try OpenItems.openDocuments(of: party.id.rawValue, in: reading)
    let proposal = AllocationProposal(
      amount, text: values["reference"] ?? "", documents: documents, tolerance: tolerance)
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

  private static let reversalForm = FormScreen(
    id: "tresorerie.rejet", title: "Rejet d'un encaissement", permission: .reverseReceipt,
    fields: { _, _, _ in
      [
        FormField(
          "reason", "Motif", .text(max: 200), required: true,
          hint: "provision insuffisante, erreur de saisie…"),
        FormField("date", "Date", .day, required: true, onPath: false),
        FormField("fees", "Frais de banque", .money, onPath: false),
      ]
    },
    load: { reading, _ in ["date": reading.today.iso] },
    notes: { reading, id, _ in
      let receipt = try CashMovement.find(.id(CashMovement.ID(id)), .client, in: reading)
      let lines = try OpenItems.allocations(ofSettlement: id, ledger: .client, in: reading)
      return ["\(receipt.number) du \(receipt.day.french) · \(receipt.amount.french) €"]
        + lines.map { "  rouvre \($0.debit.number) de \($0.amount.french)" }
    },
    question: { reading, id, _ in
      let receipt = try CashMovement.find(.id(CashMovement.ID(id)), .client, in: reading)
      return Question(
        "Rejeter \(receipt.number), \(receipt.amount.french) € ? Les factures qu'il payait seront dues à nouveau.",
        isDangerous: true)
    },
    save: { session, id, values in
      let done = try session.perform(
        ReverseReceipt(
          receipt: .id(CashMovement.ID(id)), date: values["date"].flatMap(Day.init(iso:)),
          reason: values["reason"] ?? "",
          fees: values["fees"].flatMap { Money(decimal: $0) }))
      return Outcome("Rejet \(done.number) : \(done.reopened.french) € sont dus à nouveau.", leaves: true)
    })

  private static let refundForm = FormScreen(
    id: "tresorerie.remboursement", title: "Remboursement d'un client", permission: .refundCredit,
    fields: { _, _, _ in
      [
        FormField("client", "Client", .picker(.offered(.client)), required: true),
        FormField("amount", "Montant", .money, required: true),
        FormField("method", "Moyen", .choice(methods), required: true),
        FormField("reference", "Référence", .text(max: 60)),
        FormField("date", "Date", .day, required: true, onPath: false),
      ]
    },
    load: { reading, id in
      var values = ["date": reading.today.iso, "method": PaymentMethod.transfer.rawValue]
      guard id != 0 else { return values }
      values["client"] = try Party.find(Party.ID(id), in: reading).facts.code
      values["amount"] = try OpenItems.availableCredit(of: id, in: reading).decimal
      return values
    },
    notes: { reading, _, values in
      guard let client = values["client"], !client.isEmpty else { return [] }
      let party = try Party.find(.code(client), in: reading)
      return [
        "Crédit disponible : \(try OpenItems.availableCredit(of: party.id.rawValue, in: reading).french) €"
      ]
    },
    question: { reading, _, values in
      Question(
        "Rembourser \(values["amount"].flatMap { Money(decimal: $0) }?.french ?? "") € à \(values["client"] ?? "") ?"
      )
    },
    save: { session, _, values in
      var arguments = FormArguments()
      for (key, value) in values where !value.isEmpty { arguments[key] = value }
      let done = try arguments.perform(RefundCredit.self, in: session)
      return Outcome(
        "Remboursement \(done.number) ; il reste \(done.available.french) € de crédit.", leaves: true)
    })

  /// A client's available credit set against documents; the record is the party.
  private static let allocationForm = FormScreen(
    id: "tresorerie.affectation", title: "Affecter un crédit", permission: .writeTreasury,
    fields: { reading, id, _ in
      let code = try Party.find(Party.ID(id), in: reading).facts.code
      return try allocationFields(of: code, in: reading)
        + [FormField("date", "Date", .day, required: true, onPath: false)]
    },
    load: { reading, id in
      var values = ["date": reading.today.iso]
      var left = try OpenItems.availableCredit(of: id, in: reading)
      for document in try OpenItems.openDocuments(of: id, in: reading) where left > .zero {
        let part = min(left, document.remaining)
        values["alloc.\(document.id.rawValue)"] = part.decimal
        left -= part
      }
      return values
    },
    notes: { reading, id, values in
      let available = try OpenItems.availableCredit(of: id, in: reading)
      let typed = values.filter { $0.key.hasPrefix("alloc.") }.compactMap { Money(decimal: $0.value) }.sum()
      let credits = try OpenItems.credits(of: id, in: reading).prefix(6)
      return ["Crédit disponible \(available.french), affecté ici \(typed.french)"]
        + credits.map { "  \($0.number) du \($0.day.french)  \($0.available.french)" }
    },
    save: { session, id, values in
      var arguments = FormArguments()
      arguments["client"] = Int(id)
      arguments["allocations"] = allocations(values)
      if let date = values["date"], !date.isEmpty { arguments["date"] = date }
      let done = try arguments.perform(AllocateCredit.self, in: session)
      return Outcome(
        "\(done.allocated.french) € affectés, il en reste \(done.available.french).", leaves: true)
    })

  private static let writeOffForm = FormScreen(
    id: "tresorerie.ecart", title: "Abandon d'un écart", permission: .writeOff,
    fields: { _, _, _ in
      [
        FormField("amount", "Montant", .money, required: true),
        FormField("reason", "Motif", .text(max: 200)),
        FormField("date", "Date", .day, required: true, onPath: false),
      ]
    },
    load: { reading, id in
      let document = try openDocument(id, in: reading)
      return [
        "date": reading.today.iso, "amount": document?.remaining.decimal ?? "",
        "reason": "Écart de règlement",
      ]
    },
    question: { reading, id, values in
      let document = try openDocument(id, in: reading)
      let amount = values["amount"].flatMap { Money(decimal: $0) }?.french ?? ""
      return Question("Abandonner \(amount) € sur \(document?.number ?? "") ?", isDangerous: true)
    },
    save: { session, id, values in
      let done = try session.perform(
        WriteOff(
          invoice: .id(OpenDocument.ID(id)), amount: values["amount"].flatMap { Money(decimal: $0) },
          reason: values["reason"], date: values["date"].flatMap(Day.init(iso:))))
      return Outcome("\(done.amount.french) € abandonnés, reste \(done.remaining.french).", leaves: true)
    })

  private static let unallocationForm = FormScreen(
    id: "tresorerie.desaffectation", title: "Annuler une affectation", permission: .writeTreasury,
    fields: { _, _, _ in
      [
        FormField("reason", "Motif", .text(max: 200), required: true),
        FormField("amount", "Montant", .money, onPath: false, hint: "vide : tout ce qui lui est affecté"),
        FormField("date", "Date", .day, required: true, onPath: false),
      ]
    },
    load: { reading, _ in ["date": reading.today.iso] },
    notes: { reading, id, _ in
      try OpenItems.settlements(ofDocument: id, in: reading).map {
        "\($0.credit.number) affecté le \($0.day.french) : \($0.amount.french)"
      }
    },
    save: { session, id, values in
      let done = try session.perform(
        Unallocate(
          invoice: .id(OpenDocument.ID(id)), amount: values["amount"].flatMap { Money(decimal: $0) },
          reason: values["reason"] ?? "", date: values["date"].flatMap(Day.init(iso:))))
      return Outcome(
        "\(done.undone.french) € désaffectés, reste à payer \(done.remaining.french).", leaves: true)
    })
}
