import Desk
import Kernel
import Ledgers
import Receivables
import ReceivablesFacts
import SalesFacts
import Store

extension Screens {
  package static let disputeForms: [FormScreen] = [disputeForm, disputeResolutionForm]

  /// A contestation of an invoice, whose number is the record; 0 asks which.
  private static let disputeForm = FormScreen(
    id: .dispute, title: "Ouvrir un litige", permission: .writeReceivables,
    fields: { _, record, _ in disputeFields(asksInvoice: record == 0) },
    load: { reading, record in
      let values: FormValues = [
        .date: reading.today.iso, .kind: DisputeKind.contestation.rawValue, .urgency: "3",
      ]
      guard record != 0 else { return values }
      let document = try OpenItems.document(.id(OpenDocument.ID(record)), in: reading)
      return values.merging([.invoice: document.number]) { _, new in new }
    },
    notes: { reading, _, values in try disputeNotes(values.text(.invoice), in: reading) },
    save: { session, record, values in
      var arguments = FormArguments(values, fields: disputeFields(asksInvoice: record == 0))
      if record != 0 { arguments[.invoice] = Int(record) }
      arguments[.urgency] = values[.urgency].flatMap { Int($0) }
      let made = try arguments.perform(OpenDispute.self, in: session)
      return Outcome(
        "Le litige sur \(made.number) est ouvert : la facture n'est plus relancée.", leaves: true)
    })

  private static func disputeFields(asksInvoice: Bool) -> [FormField] {
    [
      FormField(.invoice, "Facture", asksInvoice ? .picker(.offered(.openInvoice)) : .shown, required: true),
      FormField(
        .kind, "Nature", .choice(DisputeKind.allCases.map { Choice($0.rawValue, $0.label) }), required: true),
      FormField(.amount, "Montant contesté", .money, hint: "vide : toute la facture"),
      FormField(.note, "Motif", .text(max: 1_000), hint: "ce que dit le client"),
      FormField(.urgency, "Urgence", .choice(urgencies), onPath: false),
      FormField(.date, "Date", .day, required: true, onPath: false),
    ]
  }

  private static let urgencies = [
    Choice("1", "1 faible"), Choice("2", "2"), Choice("3", "3 normale"), Choice("4", "4"),
    Choice("5", "5 forte"),
  ]

  private static func disputeNotes(_ number: String, in reading: Reading) throws -> [String] {
    guard let reference = Reference<OpenDocument>(number) else { return [] }
    let document = try OpenItems.document(reference, in: reading)
    let others = try Dispute.open(about: document.id, in: reading)
    return [
      "\(document.number) du \(document.day.french), échéance \(document.due.french)",
      "À payer \(document.toPay.frenchEuros), reste \(document.remaining.frenchEuros)",
    ]
      + others.map {
        "Déjà contesté : \($0.amount?.frenchEuros ?? "la totalité"), \($0.kind.label.lowercased())"
      }
  }

  /// How a dispute ended; the record is the dispute.
  private static let disputeResolutionForm = FormScreen(
    id: .disputeResolution, title: "Résoudre le litige", permission: .writeReceivables,
    fields: { _, _, _ in resolutionFields },
    load: { reading, _ in [.date: reading.today.iso] },
    notes: { reading, record, _ in
      let dispute = try Dispute.find(Dispute.ID(record), in: reading)
      return [
        "\(dispute.number) · \(dispute.kind.label), ouvert le \(dispute.openedOn.french)",
        "Contesté : \(dispute.amount?.frenchEuros ?? "la totalité")",
      ] + (dispute.note.isEmpty ? [] : [dispute.note])
    },
    save: { session, record, values in
      var arguments = FormArguments(values, fields: resolutionFields)
      arguments[.dispute] = Int(record)
      _ = try arguments.perform(ResolveDispute.self, in: session)
      return Outcome("Le litige est résolu : la facture peut être relancée.", leaves: true)
    })

  private static let resolutionFields = [
    FormField(.resolution, "Résolution", .text(max: 1_000), hint: "accord, avoir, échéancier…"),
    FormField(.date, "Date", .day, required: true, onPath: false),
  ]

  /// What can be done with disputes, by their number.
  package static let disputeActions: [Action] = [
    Action(
      "litige.prendre", "Main : prendre le litige en charge", key: "m", permission: .writeReceivables,
      on: .rows,
      step: .perform { session, rows in
        for id in rows.all(Dispute.self) { try session.perform(TakeDispute(dispute: id)) }
        return Outcome("\(counted(rows.count, "litige pris", "litiges pris")) en charge.")
      },
      refusal: { reading, rows in try Dispute.find(rows.one(), in: reading).refusal(of: .take) }),
    Action(
      "litige.resoudre", "Résoudre le litige", key: "r", permission: .writeReceivables, on: .row,
      step: .open { _, rows in .form(.disputeResolution, record: rows.record) },
      refusal: { reading, rows in try Dispute.find(rows.one(), in: reading).refusal(of: .resolve) }),
  ]
}
