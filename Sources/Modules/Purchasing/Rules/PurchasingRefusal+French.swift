import Kernel

extension PurchasingRefusal {
  package var message: String {
    switch self {
    case .moduleOff: "Le module Achats n'est pas activé."
    case .alreadyValidated(let number): "\(number) est validée : elle ne se modifie plus."
    case .notValidated: "Cette facture est encore un brouillon."
    case .creditNote(let number): "\(number) est un avoir."
    case .noLines: "Ce document n'a aucune ligne à compter."
    case .lineWithoutLabel(let line): "La ligne \(line) n'a pas de désignation."
    case .negativeTotal(let total): "Le total est négatif : \(total.frenchEuros)."
    case .discountOutOfRange(let line):
      "La remise de la ligne \(line) n'est pas entre 0 et 100 %."
    case .futureDate(let day, let today):
      "La date du \(day.french) est postérieure à la journée de travail, le \(today.french)."
    case .dueBeforeDate(let due, let day):
      "L'échéance du \(due.french) précède la date du \(day.french)."
    case .instalmentsDisagree(let sum, let toPay):
      "Les échéances font \(sum.frenchEuros) pour un total de \(toPay.frenchEuros)."
    case .numberMissing: "Il manque le numéro que le fournisseur a donné."
    case .duplicateNumber(let number, let ours):
      "Ce fournisseur a déjà un document n° \(number) : \(ours)."
    case .roundingTooLarge(let printed, let computed):
      "La TVA imprimée, \(printed.frenchEuros), s'écarte de plus de 0,05 € de la TVA calculée, \(computed.frenchEuros)."
    case .rateNotPrinted(let rate): "Aucune ligne n'est à la TVA de \(rate.french)."
    case .ownDraft(let author):
      "\(author) a saisi ce brouillon et ne peut pas le valider aussi."
    case .approvalNotNeeded(let number): "\(number) peut être payée sans bon à payer."
    case .alreadyApproved(let number, let approver, let day):
      "\(approver) a donné le bon à payer de \(number) le \(day.french)."
    case .ownInvoice(let author):
      "\(author) a saisi cette facture et ne peut pas en autoriser le paiement."
    case .nothingToCredit(let number): "La facture \(number) est déjà entièrement créditée."
    case .emptyCredit: "L'avoir est sans montant."
    case .unknownLine(let line): "La ligne \(line) n'existe pas, ou ne porte pas de montant."
    case .overCreditedLine(let line, let remaining):
      "Il ne reste que \(remaining.french) à créditer sur la ligne \(line)."
    case .overCredited(let remaining):
      "Il ne reste que \(remaining.frenchEuros) à créditer sur cette facture."
    case .creditBeforeInvoice(let day): "L'avoir est daté avant sa facture du \(day.french)."
    case .unknownProduct(let line, let key):
      "À la ligne \(line), on ne trouve pas l'article « \(key) »."
    case .productOnText(let line):
      "La ligne \(line) n'achète rien : elle ne prend pas d'article."
    case .orderNotPlaced: "Cette commande est encore un brouillon."
    case .alreadyPlaced(let number):
      "La commande \(number) est passée : elle ne se modifie plus."
    case .orderClosed(let number): "La commande \(number) est clôturée."
    case .orderCancelled(let number): "La commande \(number) est annulée."
    case .alreadyReceived(let number):
      "La commande \(number) est déjà reçue ou facturée, en tout ou en partie."
    case .nothingToReceive(let number): "La commande \(number) est entièrement reçue."
    case .overReceived(let line, let remaining):
      "Il ne reste que \(remaining.french) à recevoir sur la ligne \(line)."
    case .nothingToInvoice(let number): "La commande \(number) n'a plus rien à facturer."
    case .receiptBeforeOrder(let day):
      "La réception est datée avant la commande du \(day.french)."
    case .orderOfAnother(let number):
      "La commande \(number) est celle d'un autre fournisseur."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff: "Activez-le dans les modules de la société, à partir du plan 2."
    case .alreadyValidated: "Pour la corriger, saisissez l'avoir du fournisseur."
    case .notValidated: "Validez-la d'abord, ou supprimez le brouillon."
    case .creditNote: "Partez de la facture qu'il corrige."
    case .noLines: "Ajoutez une ligne avec un montant."
    case .lineWithoutLabel: "Écrivez ce que la ligne achète."
    case .negativeTotal: "Saisissez un avoir du fournisseur."
    case .discountOutOfRange: "Corrigez la remise."
    case .futureDate: "Vérifiez la date imprimée, ou attendez ce jour."
    case .dueBeforeDate: "Choisissez une échéance à la date du document ou après."
    case .instalmentsDisagree: "Ajustez la dernière échéance."
    case .numberMissing: "Pour valider, recopiez le numéro imprimé sur le document."
    case .duplicateNumber: "Ouvrez-le pour vérifier, ou corrigez le numéro."
    case .roundingTooLarge: "Corrigez les lignes, leurs taux ou la TVA imprimée."
    case .rateNotPrinted: "Corrigez le taux d'une ligne, ou retirez ce montant de TVA."
    case .ownDraft: "Demandez à une autre personne de le valider."
    case .approvalNotNeeded: "Enregistrez le paiement."
    case .alreadyApproved: "Enregistrez le paiement."
    case .ownInvoice: "Demandez le bon à payer à une autre personne."
    case .nothingToCredit: "Consultez les avoirs de cette facture."
    case .emptyCredit: "Donnez un montant au-dessus de zéro."
    case .unknownLine: "Donnez le numéro d'une ligne du document."
    case .overCreditedLine: "Créditez au plus cette quantité."
    case .overCredited: "Créditez au plus ce montant."
    case .creditBeforeInvoice: "Vérifiez la date imprimée sur l'avoir."
    case .unknownProduct: "Choisissez un article de la liste, ou laissez la ligne sans article."
    case .productOnText: "Retirez l'article de cette ligne."
    case .orderNotPlaced: "Passez-la d'abord, ou supprimez le brouillon."
    case .alreadyPlaced: "Pour la changer, annulez-la et refaites-la."
    case .orderClosed: "Pour en recevoir ou en facturer davantage, faites une nouvelle commande."
    case .orderCancelled: "Pour la reprendre, faites une nouvelle commande."
    case .alreadyReceived: "Pour abandonner le reste, clôturez-la."
    case .nothingToReceive: "Pour recevoir davantage, donnez les lignes et confirmez le dépassement."
    case .overReceived: "Pour recevoir davantage que commandé, confirmez le dépassement."
    case .nothingToInvoice: "Recevez d'abord les marchandises, ou donnez les lignes à facturer."
    case .receiptBeforeOrder: "Datez la réception de ce jour ou après."
    case .orderOfAnother: "Choisissez une commande de ce fournisseur."
    }
  }
}
