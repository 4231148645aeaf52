import Kernel

extension InventoryRefusal {
  package var message: String {
    switch self {
    case .moduleOff: "Le module Stocks n'est pas activé."
    case .unknownProduct(let product, let name):
      "Le stock ne connaît pas l'article « \(name) » (n° \(product))."
    case .notStocked(let code): "L'article \(code) n'est pas suivi en stock."
    case .zeroQuantity: "La quantité est nulle : il n'y a rien à ajuster."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .negativeCost: "Le coût ne peut pas être négatif."
    case .costOnExit: "Une sortie se fait toujours au coût moyen."
    case .belowZero(let code, let left) where left == .zero: "Il ne reste rien de \(code) en stock."
    case .belowZero(let code, let left): "Il ne reste que \(left.french) de \(code) en stock."
    case .forcedWithoutNote: "Passer sous zéro demande une explication."
    case .countClosed(let number): "L'inventaire \(number) est clos."
    case .countCancelled(let number): "L'inventaire \(number) est annulé."
    case .nothingCounted(let number): "Rien n'est compté dans l'inventaire \(number)."
    case .negativeCount(let code): "On ne compte pas moins de zéro : \(code)."
    case .countedTwice(let code): "L'article \(code) est compté deux fois."
    case .countedElsewhere(let code, let count):
      "L'article \(code) est déjà compté dans l'inventaire \(count)."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff: "Activez-le dans Outils › Société, au plan 2 ou 3."
    case .unknownProduct: "Enregistrez l'article, puis relancez les événements en attente."
    case .notStocked: "Choisissez un article stockable, ou cochez « stockable » sur sa fiche."
    case .zeroQuantity: "Saisissez ce qui entre, ou ce qui sort avec un signe moins."
    case .futureDate: "Choisissez une date d'aujourd'hui ou d'avant."
    case .negativeCost: "Saisissez un coût unitaire positif, ou laissez vide pour le coût moyen."
    case .costOnExit: "Laissez le coût vide."
    case .belowZero: "Sortez moins, ou forcez en disant pourquoi si vous en avez le droit."
    case .forcedWithoutNote: "Écrivez la raison dans la note."
    case .countClosed: "Commencez un nouvel inventaire pour compter encore."
    case .countCancelled: "Commencez un nouvel inventaire."
    case .nothingCounted: "Saisissez au moins un article compté, ou annulez l'inventaire."
    case .negativeCount: "Saisissez zéro si le rayon est vide."
    case .countedTwice: "Additionnez ses rayons sur une seule ligne."
    case .countedElsewhere: "Clôturez d'abord cet inventaire, ou retirez-y l'article."
    }
  }
}
