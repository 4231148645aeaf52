import Company
import Desk
import Documents
import DocumentsDesk
import Kernel
import Parties
import PartiesFacts
import Purchasing
import PurchasingFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// What can be done with suppliers' invoices and credit notes, by their id.
  package static let purchaseActions: [Action] = [
    Action(
      "achat.valider", "Valider la facture fournisseur", key: "F9", permission: .validatePurchases, on: .rows,
      find: { try Purchase.find($1, in: $0) }, draft: { $0.draftPlace },
      refusal: { try refusal(.validate, $0, in: $1) },
      question: { try questionToEnter($0, in: $1) },
      perform: { session, rows in try enter(rows, in: session) }),
    Action(
      "achat.dupliquer", "Dupliquer pour aujourd'hui", key: "F8", permission: .draftPurchases, on: .row,
      step: .perform { session, rows in
        let copy = try session.perform(
          try session.read { try repeated(Purchase.find(rows.one(), in: $0), in: $0) })
        return Outcome(
          "Brouillon recopié : tapez le numéro du fournisseur.", next: .document(.purchase, id: copy.id))
      }),
    Action(
      "achat.approuver", "Bon à payer : autoriser le paiement", key: "b", permission: .approvePayment,
      on: .rows,
      step: .perform { session, rows in
        for id in rows.all(Purchase.self) { try session.perform(ApprovePayment(invoice: .id(id))) }
        return Outcome(rows.count == 1 ? "Bon à payer donné." : "\(rows.count) bons à payer donnés.")
      },
      refusal: { try refusal(.approve, purchase: $1.one(), in: $0) }),
    Action(
      "achat.payer", "Régler : payer cette facture", key: "r", permission: .pay, on: .row,
      step: .open { _, rows in .form(.payment, record: rows.record) },
      refusal: { try refusalToPay($1.one(), in: $0) }),
    Action(
      "achat.avoir", "Avoir : saisir celui du fournisseur", key: "a", permission: .creditPurchases, on: .row,
      step: .open { _, rows in .form(.supplierCredit, record: rows.record) },
      refusal: { try refusal(.credit, purchase: $1.one(), in: $0) }),
    .deletingDrafts(
      "achat.supprimer", permission: .draftPurchases,
      refusal: { try refusal(.delete, purchase: $1.one(), in: $0) }
    ) {
      try $0.perform(DeletePurchaseDraft(invoice: .id($1)))
    },
    Action(
      "achat.virer", "Virement : le fichier pour la banque", key: "v", permission: .orderTransfers, on: .rows,
      step: .open { reading, rows in
        let numbers = try rows.all(Purchase.self).map { try Purchase.find($0, in: reading).number }
        return .form(.transfer, preset: [.invoices: numbers.joined(separator: " ")])
      },
      refusal: { try refusalToPay($1.one(), in: $0) }),
  ]

  /// What can be done with what is to be paid: the same, without the gestures of drafts.
  package static let payableActions: [Action] = purchaseActions.filter {
    !["achat.valider", "achat.dupliquer", "achat.supprimer"].contains($0.id)
  }

  // MARK: Refusals and questions

  private static func refusal(
    _ command: Purchase.Command, purchase id: Purchase.ID, in reading: Reading
  ) throws -> (any Refusal)? {
    try refusal(command, try Purchase.find(id, in: reading), in: reading)
  }

  private static func refusal(
    _ command: Purchase.Command, _ purchase: Purchase, in reading: Reading
  ) throws -> (any Refusal)? {
    let policy = purchasePolicy(try CompanyProfile.load(in: reading), in: reading)
    return purchase.refusal(of: command, under: policy)
  }

  /// Only a validated invoice, allowed where it must be, on which something remains can be paid.
  static func refusalToPay(_ id: Purchase.ID, in reading: Reading) throws -> (any Refusal)? {
    let purchase = try Purchase.find(id, in: reading)
    guard let entry = purchase.entry else { return PurchasingRefusal.notValidated }
    guard purchase.kind == .invoice else { return PurchasingRefusal.creditNote(purchase.number) }
    if purchase.amounts.gross == purchase.settled { return SettledRefusal(number: purchase.number) }
    return entry.approval == .awaited ? AwaitedApproval(number: purchase.number) : nil
  }

  /// The same from the same supplier, under a number still to be typed.
  private static func repeated(_ purchase: Purchase, in reading: Reading) throws -> DraftPurchase {
    let supplier = try Party.find(Party.ID(purchase.content.supplier.party), in: reading)
    let lines = purchase.content.lines.map { line in
      var input = PurchaseLineInput(line)
      input.orderLine = nil
      return input
    }
    var draft = DraftPurchase(supplier: .id(supplier.id), lines: lines)
    draft.kind = purchase.kind
    draft.subject = purchase.content.subject
    return draft
  }

  private static func questionToEnter(_ purchases: [Purchase], in reading: Reading) throws -> Question {
    guard purchases.count == 1 else {
      let total = purchases.map(\.amounts.gross).sum()
      return Question(
        "Valider \(purchases.count) pièces fournisseurs, \(total.french) € TTC ? Leurs numéros seront définitifs."
      )
    }
    let purchase = purchases[0]
    let series = purchase.kind == .invoice ? "purchase" : "purchase-credit"
    let number = try Numbering.preview(series, on: reading.today, in: reading)
    let warnings = try purchase.warnings(in: reading).map { " Attention : \($0)" }.joined()
    return Question(
      "Valider \(number) · \(purchase.content.supplier.name) · n° \(purchase.content.supplierNumber) · "
        + "\(purchase.amounts.gross.french) € TTC ? Le numéro sera définitif.\(warnings)")
  }

  /// What to do next, now that it is in the books.
  private static func entered(_ done: ValidatePurchase.Output) -> String {
    let amount = "\(done.number) validée, \(done.gross.french) €"
    return done.needsApproval
      ? "\(amount), attend le bon à payer (b). j joint la pièce, F2 la suivante."
      : "\(amount), échéance \(done.due.french). r règle, F2 suit."
  }

  private static func enter(_ rows: Selection, in session: Session) throws -> Outcome {
    guard rows.count > 1 else {
      return Outcome(entered(try session.perform(ValidatePurchase(invoice: .id(rows.one())))))
    }
    let ordered = try session.read { reading in
      try rows.all(Purchase.self).map { try Purchase.find($0, in: reading) }
        .sorted { ($0.content.day, $0.id) < ($1.content.day, $1.id) }
    }
    return try issue(
      ordered, noun: "pièces",
      named: { "\($0.content.supplier.name), \($0.amounts.gross.french) €" },
      by: { try session.perform(ValidatePurchase(invoice: .id($0.id))).number })
  }
}

/// Nobody allowed the invoice to be paid yet.
struct AwaitedApproval: Refusal, Equatable {
  let number: String
  let code = "approval-missing"
  var message: String { "La facture \(number) attend son bon à payer." }
  let remedy = "Demandez-le à qui peut le donner : b sur la facture."
}
