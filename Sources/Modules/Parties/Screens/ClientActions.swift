import Desk
import Kernel
import Ledgers
import OverviewFacts
import Parties
import PartiesFacts
import Sales
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension Screens {
  /// What can be done for a party, by its number: on the lists of parties and on its card alike.
  package static let clientActions: [Action] = [
    goToClient("client.facturer", "Facturer ce client", "i", .draftInvoices) {
      .document(.invoice, preset: [.client: $0.details.code])
    },
    goToClient("client.devis", "Deviser : un devis pour ce client", "d", .writeQuotes) {
      .document(.quote, preset: [.client: $0.details.code])
    },
    goToClient("client.encaisser", "Régler : encaisser de ce client", "r", .writeTreasury) {
      .form(.receipt, preset: [.client: $0.details.code])
    },
    goToClient("client.modifier", "Éditer la fiche", "e", .writeParties) {
      .form(.client, record: $0.id.rawValue)
    },
    goToClient("client.contact", "Contact : en ajouter un", "c", .writeParties) {
      .form(.contact, preset: [.party: $0.details.code])
    },
    goToClient("client.historique", "Lire tout l'historique", "l", .readParties) {
      .list(.clientFeed, parameter: $0.details.code)
    },
    goToClient("client.fusionner", "Unir : fusionner ce doublon dans un autre", "u", .mergeParties) {
      .form(.partyMerge, record: $0.id.rawValue)
    },
    archive,
  ]

  private static func goToClient(
    _ id: String, _ title: String, _ key: String, _ permission: Permission,
    _ route: @escaping @Sendable (Party) -> Route
  ) -> Action {
    Action(
      id, title, key: key, permission: permission, on: .row,
      step: .open { reading, rows in route(try Party.find(rows.one(), in: reading)) })
  }

  /// Puts a party out of lists and pickers, or back.
  private static let archive = Action(
    "client.archiver", "Archiver, ou restaurer", key: "z", permission: .writeParties, on: .row,
    step: .confirm(
      { reading, rows in
        let party = try Party.find(rows.one(), in: reading)
        guard !party.archived else {
          return Question("Remettre \(party.facts.name) dans les listes et les choix ?")
        }
        let balance = try OpenItems.balance(of: rows.record, in: reading)
        let owes = balance == .zero ? "" : " Son solde est de \(balance.frenchEuros)."
        return Question(
          "Archiver \(party.facts.name) (\(party.facts.code)) ? Il quitte les listes et les choix, ses pièces restent."
            + owes, isDangerous: balance != .zero)
      },
      { session, rows in
        let party = try session.read { try Party.find(rows.one(), in: $0) }
        try session.perform(ArchiveParty(party: .id(party.id), archived: !party.archived))
        return Outcome("\(party.facts.name) est \(party.archived ? "restauré" : "archivé").")
      }))
}
