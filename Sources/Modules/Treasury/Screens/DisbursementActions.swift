import Desk
import Kernel
import Ledgers
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// What can be done with payments, by their id.
  package static let paymentActions: [Action] = [
    Action(
      "decaissement.rejeter", "Rejeter : retour de la banque ou erreur", key: "z", permission: .pay, on: .row,
      step: .open { _, rows in .form(.paymentReversal, record: rows.record) },
      refusal: { reading, rows in
        try CashMovement.find(.id(rows.one()), .supplier, in: reading).refusalToReverse(
          on: reading.today, today: reading.today)
      }),
    Action(
      "decaissement.affecter", "Affecter l'avance à des factures", key: "a", permission: .pay, on: .row,
      step: .open { reading, rows in
        .form(
          .supplierAdvance,
          record: try CashMovement.find(.id(rows.one()), .supplier, in: reading).party)
      }),
    Action(
      "decaissement.rembourser", "Remboursé par le fournisseur", key: "b", permission: .pay, on: .row,
      step: .open { reading, rows in
        .form(
          .supplierRefund,
          record: try CashMovement.find(.id(rows.one()), .supplier, in: reading).party)
      }),
    cashAdjustment,
  ]

  /// What can be done with suppliers we owe, by the party.
  package static let supplierBalanceActions: [Action] = [
    Action(
      "fournisseur.affecter", "Affecter une avance ou un avoir", key: "a", permission: .pay, on: .row,
      step: .open { _, rows in .form(.supplierAdvance, record: rows.record) }),
    Action(
      "fournisseur.rembourse", "Remboursé par le fournisseur", key: "b", permission: .pay, on: .row,
      step: .open { _, rows in .form(.supplierRefund, record: rows.record) }),
  ]

  package static let cashAdjustment = Action(
    "tresorerie.ajuster", "Modifier à la main : écart de caisse, de banque", key: "m",
    permission: .adjustCash, on: .screen, step: .open { _, _ in .form(.cashAdjustment) })

  /// What can be done with files of transfers, by their id.
  package static let transferActions: [Action] = [
    Action(
      "virement.executer", "Régler : la banque l'a exécuté", key: "r", permission: .pay, on: .row,
      step: .confirm(
        { reading, rows in
          let transfer = try Transfer.find(.id(rows.one()), in: reading)
          return Question(
            "La banque a exécuté \(transfer.number), \(transfer.total.french) € ? "
              + "Les décaissements seront enregistrés au \(transfer.execution.french).")
        },
        { session, rows in
          let done = try session.perform(ExecuteTransfer(transfer: .id(rows.one())))
          return Outcome(
            "\(counted(done.payments.count, "décaissement enregistré", "décaissements enregistrés")).")
        }),
      refusal: { try Transfer.find(.id($1.one()), in: $0).refusalToSettle }),
    Action(
      "virement.annuler", "Abandonner : le fichier n'est pas parti", key: "z", permission: .orderTransfers,
      on: .row,
      step: .confirm(
        { reading, rows in
          let transfer = try Transfer.find(.id(rows.one()), in: reading)
          return Question(
            "Abandonner \(transfer.number), \(transfer.total.french) € ? Ses factures seront à payer.",
            isDangerous: true)
        },
        { session, rows in
          try session.perform(
            CancelTransfer(transfer: .id(rows.one()), reason: "Fichier abandonné"))
          return Outcome("Fichier abandonné : ses factures sont à payer.")
        }),
      refusal: { try Transfer.find(.id($1.one()), in: $0).refusalToSettle }),
  ]
}
