import AccountingFacts
import Kernel

extension EntryRefusal {
  package var message: String {
    switch self {
    case .accountingOff: "Cette société ne tient pas sa comptabilité ici."
    case .booksBehind: "Les livres n’ont pas encore lu tout le journal."
    case .tooFewLines: "Une écriture a au moins deux lignes."
    case .notOneSide(let line): "La ligne \(line) doit porter un seul montant positif, au débit ou au crédit."
    case .unknownAccount(let account): "Le compte \(account) n’est pas au plan comptable."
    case .inactiveAccount(let account): "Le compte \(account) n’est plus utilisé."
    case .openingJournal: "Le journal AN est tenu par l’ouverture et la clôture des exercices."
    case .noAuxiliary(let account): "Le compte \(account) ne se tient pas par tiers."
    case .unknownAuxiliary(let code): "Le tiers « \(code) » n’est pas connu des livres."
    case .periodLocked(let domain?, let day):
      "La période est verrouillée (\(domain.title)) : le premier jour ouvert est le \(day.french)."
    case .periodLocked(nil, let day):
      "L’exercice est clos ou antérieur aux livres : le premier jour ouvert est le \(day.french)."
    case .tooLate(let day): "Une écriture ne peut pas être datée après le \(day.french)."
    case .reversedTooSoon(let day): "L’extourne doit être datée après l’écriture, du \(day.french)."
    case .automaticEntry(let number):
      "L’écriture \(number) vient d’une pièce ou d’une opération : elle ne se contrepasse pas à la main."
    case .alreadyReversed(let number, let other): "L’écriture \(number) et \(other) s’annulent déjà."
    case .labelMissing: "L’écriture n’a pas de libellé."
    case .reasonMissing: "La contrepassation n’a pas de motif."
    case .noParentAccount(let account): "Le compte \(account) ne prolonge aucun compte du plan."
    case .regulationAccount(let account): "Le libellé du compte \(account) est celui du règlement."
    case .accountInUse(let account, let purpose): "Le compte \(account) reçoit : \(purpose)."
    case .unknownPurpose(let purpose): "L’affectation « \(purpose) » n’existe pas."
    case .unknownNarrowing(let key, let purpose): "« \(key) » ne précise pas l’affectation \(purpose)."
    case .tooManyOpenLines(let given, let open):
      "Le modèle attend \(open) montants (ou un de moins), \(given) sont donnés."
    case .recurrenceWithoutStart: "Un modèle qui revient a besoin d’une première date."
    }
  }

  package var remedy: String {
    switch self {
    case .accountingOff: "Activez le module Comptabilité (plan 3)."
    case .booksBehind: "Attendez la fin de la reprise, ou relancez les traitements différés."
    case .tooFewLines: "Ajoutez la contrepartie."
    case .notOneSide: "Gardez un montant, d’un seul côté."
    case .unknownAccount: "Choisissez un compte du plan, ou créez un sous-compte."
    case .inactiveAccount: "Choisissez un autre compte, ou réactivez celui-ci."
    case .openingJournal: "Choisissez OD, ou ouvrez l’exercice."
    case .noAuxiliary: "Retirez le tiers, ou choisissez un compte de classe 4."
    case .unknownAuxiliary: "Donnez le code d’un client ou d’un fournisseur."
    case .periodLocked(_, let day): "Datez l’écriture du \(day.french) ou après, ou déverrouillez la période."
    case .tooLate: "Corrigez la date."
    case .reversedTooSoon: "Choisissez un jour plus tardif."
    case .automaticEntry: "Corrigez la pièce elle-même : avoir, rejet, désaffectation ou réouverture."
    case .alreadyReversed: "Saisissez une nouvelle écriture si besoin."
    case .labelMissing: "Donnez un libellé."
    case .reasonMissing: "Dites pourquoi."
    case .noParentAccount: "Commencez par le numéro d’un compte du plan, comme 606 ou 411."
    case .regulationAccount: "Créez plutôt un sous-compte."
    case .accountInUse: "Affectez d’abord un autre compte."
    case .unknownPurpose: "Choisissez dans la table d’affectation des comptes."
    case .unknownNarrowing: "Donnez une famille de produits ou un taux, ou laissez vide."
    case .tooManyOpenLines: "Donnez un montant par ligne libre, dans l’ordre."
    case .recurrenceWithoutStart: "Donnez la date de la première écriture."
    }
  }
}

extension PeriodLocked.Domain {
  /// « ventes », « TVA ».
  package var title: String {
    switch self {
    case .sales: "ventes"
    case .purchases: "achats"
    case .vat: "TVA"
    case .all: "toute la comptabilité"
    }
  }
}
