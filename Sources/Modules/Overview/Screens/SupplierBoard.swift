import Attachments
import AttachmentsDesk
import Company
import Desk
import Kernel
import Ledgers
import LedgersDesk
import OverviewFacts
import Parties
import PartiesFacts
import Purchasing
import PurchasingFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// All there is to know of a supplier, on one screen; the record is the party.
  static func supplierBoard(_ feeds: Feeds) -> BoardScreen {
    BoardScreen(
      id: .supplier, title: "Fournisseur", permission: .readPurchases, of: .party,
      actions: onDocument(supplierActions),
      load: { reading, record, day in
        let card = try SupplierCard.load(.id(Party.ID(record)), asOf: day, feeds: feeds, in: reading)
        let facts = card.party.facts
        return Board(title: "\(facts.name) (\(facts.code))", blocks: try blocks(of: card, in: reading))
      })
  }

  /// What can be done for a supplier, by its number: on its list and on its card alike.
  package static let supplierActions: [Action] = [
    Action(
      "fournisseur.facture", "Facture : saisir celle qu'il envoie", key: "i", permission: .draftPurchases,
      on: .row,
      step: .open { reading, rows in
        .document(.purchase, preset: [.supplier: try code(rows.record, in: reading)])
      }),
    Action(
      "fournisseur.commande", "Commander à ce fournisseur", key: "d", permission: .writePurchaseOrders,
      on: .row,
      step: .open { reading, rows in
        .document(.purchaseOrder, preset: [.supplier: try code(rows.record, in: reading)])
      }),
    Action(
      "fournisseur.payer", "Régler ce fournisseur", key: "r", permission: .pay, on: .row,
      step: .open { reading, rows in
        .form(.payment, preset: [.supplier: try code(rows.record, in: reading)])
      }),
    Action(
      "fournisseur.modifier", "Éditer la fiche", key: "e", permission: .writeParties, on: .row,
      step: .open { _, rows in .form(.client, record: rows.record) }),
    Action(
      "fournisseur.historique", "Lire tout l'historique", key: "l", permission: .readPurchases, on: .row,
      step: .open { reading, rows in .list(.supplierFeed, parameter: try code(rows.record, in: reading)) }),
  ]

  private static func code(_ party: Int64, in reading: Reading) throws -> String {
    try Party.find(Party.ID(party), in: reading).facts.code
  }

  private static func blocks(of card: SupplierCard, in reading: Reading) throws -> [Block] {
    var blocks = [
      Block("Identité", .facts(identity(of: card.party))), Block("Compte", .facts(standing(of: card))),
    ]
    if card.ageing.owed != .zero {
      let route = Route.list(.payables, filter: "code:\(card.party.facts.code)")
      blocks.append(
        Block("Échéances", .bars(card.ageing.spans.map { BoardBar($0.label, $0.amount, route: route) })))
    }
    blocks.append(contacts(of: card))
    blocks.append(purchases(of: card))
    if !card.openOrders.isEmpty { blocks.append(orders(of: card)) }
    blocks.append(history(of: card))
    return blocks
  }

  private static func identity(of party: Party) -> [Fact] {
    let details = party.details
    let edit = Route.form(.client, record: party.id.rawValue)
    let facts =
      details.told(.street, .phone, .email)
      + [("SIRET", details.siret?.formatted ?? details.siren?.formatted ?? "")]
      + details.told(.iban, .terms, .notes)
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) }
  }

  private static func standing(of card: SupplierCard) -> [Fact] {
    let owed = Route.list(.payables, filter: "code:\(card.party.facts.code)")
    var facts = [
      Fact(
        "Nous lui devons", card.balance.frenchEuros,
        route: .list(.supplierFeed, parameter: card.party.facts.code))
    ]
    if card.overdue != .zero { facts.append(Fact("dont échu", card.overdue.frenchEuros, route: owed)) }
    if card.credit != .zero {
      let spend = Route.form(.supplierAdvance, record: card.party.id.rawValue)
      facts.append(Fact("Avances et avoirs", card.credit.frenchEuros, route: spend))
    }
    facts.append(Fact("Achats HT \(card.day.year)", card.boughtThisYear.frenchEuros))
    facts.append(Fact("Achats HT \(card.day.year - 1)", card.boughtLastYear.frenchEuros))
    return facts
  }

  private static func contacts(of card: SupplierCard) -> Block {
    let rows = card.contacts.map { contact in
      BoardRow(
        [
          .text(contact.details.fullName), .text(contact.details.function),
          .text(contact.details.phone.isEmpty ? contact.details.email : contact.details.phone),
        ], route: .form(.contact, record: contact.id.rawValue))
    }
    return Block("Contacts", .table(headings: [], rows: rows), empty: "aucun")
  }

  private static func purchases(of card: SupplierCard) -> Block {
    let rows = card.lastPurchases.map { purchase in
      BoardRow(
        [
          .text(purchase.number), .text(purchase.supplierNumber), .text(purchase.day.french),
          .text(purchase.due.french), .amount(purchase.gross), .amount(purchase.remaining),
          .status(purchase.state),
        ], route: .document(.purchase, id: purchase.id))
    }
    return Block(
      "Dernières factures",
      .table(headings: ["N°", "Le sien", "Date", "Échéance", "TTC", "Reste", "État"], rows: rows), span: 2,
      empty: "aucune : i en saisit une")
  }

  private static func orders(of card: SupplierCard) -> Block {
    let rows = card.openOrders.map { order in
      BoardRow(
        [
          .text(order.number), .text(order.day.french), .text(order.expectedOn?.french ?? ""),
          .amount(order.net), .amount(order.received), .status(order.state),
        ], route: .document(.purchaseOrder, id: order.id))
    }
    return Block(
      "Commandes en cours",
      .table(headings: ["N°", "Date", "Attendue", "HT", "Reçu HT", "État"], rows: rows), span: 2)
  }

  private static func history(of card: SupplierCard) -> Block {
    let rows = card.feed.map { entry in
      BoardRow(
        [
          .text(entry.day.french), .text(entry.type), .text(entry.number), .text(entry.label),
          entry.amount.map(BoardCell.amount) ?? .text(""), .status(entry.state),
        ], route: entry.route)
    }
    return Block(
      "Historique", .table(headings: ["Date", "Quoi", "N°", "Libellé", "Montant", "État"], rows: rows),
      span: 2, empty: "rien encore")
  }
}
