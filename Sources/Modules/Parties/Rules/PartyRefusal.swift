import Kernel
import PartiesFacts

/// Why a party's or a contact's record says no.
package enum PartyRefusal: Refusal, Equatable {
  case nameless
  case withoutRole
  case invalidCode(String)
  case codeTaken(String)
  /// The other party is named when the viewer may see it.
  case siretTaken(by: PartyFacts?)
  case possibleDuplicate(PartyFacts, same: String)
  case alreadyClient(String)
  case ownerFixed
  case negative(field: String)
  case mergedWithItself
  case alreadyArchived(String)
  case notArchived(String)
  case contactNameless
  case contactErased

  package static let samples: [PartyRefusal] = [
    .nameless, .withoutRole, .invalidCode("DUPONT/FILS"), .codeTaken("DUP"), .siretTaken(by: nil),
    .siretTaken(by: sample), .possibleDuplicate(sample, same: "le même SIREN"), .alreadyClient("Dupont SARL"),
    .ownerFixed, .negative(field: "size"), .mergedWithItself, .alreadyArchived("DUP"), .notArchived("DUP"),
    .contactNameless, .contactErased,
  ]

  private static let sample = PartyFacts(party: 1, code: "DUP", name: "Dupont SARL")
}

extension PartyRefusal {
  package var code: String {
    switch self {
    case .nameless: "party-nameless"
    case .withoutRole: "party-without-role"
    case .invalidCode: "invalid-code"
    case .codeTaken: "code-taken"
    case .siretTaken: "siret-taken"
    case .possibleDuplicate: "possible-duplicate"
    case .alreadyClient: "already-client"
    case .ownerFixed: "owner-fixed"
    case .negative: "negative-number"
    case .mergedWithItself: "merged-with-itself"
    case .alreadyArchived: "already-archived"
    case .notArchived: "not-archived"
    case .contactNameless: "contact-nameless"
    case .contactErased: "contact-erased"
    }
  }

  package var message: String {
    switch self {
    case .nameless: "Le tiers n’a pas de nom."
    case .withoutRole: "Le tiers n’a aucun rôle."
    case .invalidCode(let text): "« \(text) » ne peut pas être un code."
    case .codeTaken(let code): "Le code \(code) est déjà celui d’un autre tiers."
    case .siretTaken(by: nil): "Un autre tiers porte déjà ce SIRET."
    case .siretTaken(by: .some(let party)): "\(party.name) (\(party.code)) porte déjà ce SIRET."
    case .possibleDuplicate(let party, let same): "\(party.name) (\(party.code)) a déjà \(same)."
    case .alreadyClient(let name): "\(name) est déjà client : il ne redevient pas prospect."
    case .ownerFixed: "Vous ne voyez que vos clients : vous restez responsable de celui-ci."
    case .negative: "Ce nombre ne peut pas être négatif."
    case .mergedWithItself: "Un tiers ne se fusionne pas avec lui-même."
    case .alreadyArchived(let code): "Le tiers \(code) est déjà archivé."
    case .notArchived(let code): "Le tiers \(code) n’est pas archivé."
    case .contactNameless: "Le contact n’a pas de nom."
    case .contactErased: "Les données de ce contact ont été effacées à sa demande."
    }
  }

  package var remedy: String {
    switch self {
    case .nameless: "Donnez son nom ou sa raison sociale."
    case .withoutRole: "Choisissez au moins prospect, client, fournisseur ou partenaire."
    case .invalidCode: "Écrivez 1 à 12 lettres ou chiffres, ou laissez vide : un code sera proposé."
    case .codeTaken: "Choisissez un autre code, ou laissez vide : un code sera proposé."
    case .siretTaken: "Ouvrez ce tiers, ou corrigez le SIRET : il désigne un seul établissement."
    case .possibleDuplicate: "Ouvrez ce tiers, ou confirmez qu’il s’agit d’un autre."
    case .alreadyClient: "Gardez le rôle client."
    case .ownerFixed: "Demandez à un administrateur de changer le responsable."
    case .negative: "Corrigez ce nombre, ou laissez-le vide."
    case .mergedWithItself: "Choisissez deux tiers différents."
    case .alreadyArchived: "Restaurez-le pour l’utiliser."
    case .notArchived: "Il est déjà utilisable."
    case .contactNameless: "Donnez au moins son nom de famille."
    case .contactErased: "Ajoutez un nouveau contact."
    }
  }

  package var field: String? {
    switch self {
    case .nameless: "name"
    case .withoutRole, .alreadyClient: "roles"
    case .invalidCode, .codeTaken: "code"
    case .siretTaken: "siret"
    case .possibleDuplicate: "force"
    case .ownerFixed: "owner"
    case .negative(let field): field
    case .mergedWithItself: "into"
    case .contactNameless: "last_name"
    case .alreadyArchived, .notArchived, .contactErased: nil
    }
  }
}
