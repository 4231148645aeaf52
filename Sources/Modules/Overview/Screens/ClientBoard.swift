import Company
import Desk
import Kernel
import Ledgers
import LedgersDesk
import OverviewFacts
import Parties
import PartiesDesk
import PartiesFacts
import Receivables
import ReceivablesFacts
import Sales
import SalesDesk
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// All there is to know of a client, on one screen; the record is the party.
  static func clientBoard(_ feeds: Feeds) -> BoardScreen {
    BoardScreen(
      id: .client, title: "Client", permission: .readParties, actions: clientActions,
      load: { reading, record, day in
        let card = try ClientCard.load(.id(Party.ID(record)), asOf: day, feeds: feeds, in: reading)
        let facts = card.party.facts
        return Board(title: "\(facts.name) (\(facts.code))", blocks: try blocks(of: card, in: reading))
      })
  }

  /// The blocks the viewer's rights open.
  private static func blocks(of card: ClientCard, in reading: Reading) throws -> [Block] {
    let viewer = reading.viewer
    let (sales, treasury) = (viewer.may(.readSales), viewer.may(.readTreasury))
    var blocks = [Block("Identité", .facts(identity(of: card.party)))]
    if treasury { blocks.append(Block("Encours", .facts(standing(of: card, withSales: sales)))) }
    if treasury, card.standing.ageing.owed != .zero {
      let route = Route.list(.unpaid, filter: "code:\(card.party.facts.code)")
      blocks.append(
        Block(
          "Échéances", .bars(card.standing.ageing.spans.map { BoardBar($0.label, $0.amount, route: route) })))
    }
    blocks.append(contacts(of: card))
    if sales { blocks.append(documents(of: card)) }
    if sales, !card.openQuotes.isEmpty { blocks.append(quotes(of: card)) }
    if viewer.may(.readReceivables), !card.disputes.isEmpty { blocks.append(disputes(of: card)) }
    blocks.append(history(of: card))
    return blocks
  }

  private static func identity(of party: Party) -> [Fact] {
    let details = party.details
    let numbers = details.siret?.formatted ?? details.siren?.formatted ?? ""
    let edit = Route.form(.client, record: party.id.rawValue)
    let facts =
      [("Rôles", details.roles.french + (party.archived ? ", archivé" : ""))]
      + details.told(.street, .deliveryStreet, .phone, .email)
      + [(details.siret == nil ? "SIREN" : "SIRET", numbers)] + details.told(.terms)
      + [("Client depuis", party.clientSince?.french ?? "")] + details.told(.notes)
    return facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1, route: edit) }
  }

  private static func standing(of card: ClientCard, withSales sales: Bool) -> [Fact] {
    let (standing, code) = (card.standing, card.party.facts.code)
    let owed = Route.list(.unpaid, filter: "code:\(code)")
    var facts = [Fact("Solde", standing.balance.frenchEuros, route: .list(.clientFeed, parameter: code))]
    if standing.overdue != .zero {
      facts.append(Fact("dont échu", standing.overdue.frenchEuros, route: owed))
    }
    if standing.availableCredit != .zero {
      let spend = Route.form(.allocation, record: standing.party)
      facts.append(Fact("Crédit disponible", standing.availableCredit.frenchEuros, route: spend))
    }
    if let limit = standing.limit {
      facts.append(Fact("Encours autorisé", limit.frenchEuros + (standing.isOverLimit ? ", dépassé" : "")))
    }
    if sales {
      facts.append(Fact("Ventes HT \(card.day.year)", card.turnoverThisYear.frenchEuros))
      facts.append(Fact("Ventes HT \(card.day.year - 1)", card.turnoverLastYear.frenchEuros))
    }
    if let days = card.averageDaysToPay {
      facts.append(Fact("Paie en moyenne en", counted(days, "jour", "jours")))
    }
    return facts
  }

  private static func contacts(of card: ClientCard) -> Block {
    let rows = card.contacts.map { contact in
      BoardRow(
        [
          .text(contact.details.fullName), .text(contact.details.function),
          .text(contact.details.phone.isEmpty ? contact.details.email : contact.details.phone),
        ], route: .form(.contact, record: contact.id.rawValue))
    }
    return Block("Contacts", .table(headings: [], rows: rows), empty: "aucun : c en ajoute un")
  }

  private static func documents(of card: ClientCard) -> Block {
    let rows = card.lastDocuments.map { document in
      BoardRow(
        [
          .text(document.number), .text(document.day.french), .text(document.due.french),
          .amount(document.gross),
          .amount(document.remaining), .status(document.state),
        ], route: .document(.invoice, id: document.id))
    }
    return Block(
      "Dernières pièces", .table(headings: ["N°", "Date", "Échéance", "TTC", "Reste", "État"], rows: rows),
      span: 2,
      empty: "aucune : i en commence une")
  }

  private static func quotes(of card: ClientCard) -> Block {
    let rows = card.openQuotes.map { quote in
      BoardRow(
        [
          .text(quote.number), .text(quote.validUntil.french), .text(quote.subject), .amount(quote.gross),
          .status(quote.state),
        ], route: .document(.quote, id: quote.id))
    }
    return Block(
      "Devis en attente", .table(headings: ["N°", "Valable jusqu'au", "Objet", "TTC", "État"], rows: rows),
      span: 2)
  }

  private static func disputes(of card: ClientCard) -> Block {
    let rows = card.disputes.map { dispute in
      BoardRow(
        [
          .text(dispute.number), .text(dispute.openedOn.french), .text(dispute.note),
          .text(dispute.amount?.french ?? "la totalité"),
        ], route: .form(.disputeResolution, record: dispute.id))
    }
    return Block(
      "Litiges", .table(headings: ["Facture", "Ouvert le", "Motif", "Contesté"], rows: rows), span: 2)
  }

  private static func history(of card: ClientCard) -> Block {
    let rows = card.feed.map { entry in
      BoardRow(
        [
          .text(entry.day.french), .text(entry.type), .text(entry.number), .text(entry.label),
          entry.amount.map(BoardCell.amount) ?? .text(""), .status(entry.state),
        ], route: entry.route)
    }
    return Block(
      "Historique", .table(headings: ["Date", "Quoi", "N°", "Libellé", "Montant", "État"], rows: rows),
      span: 2,
      empty: "rien encore")
  }
}
