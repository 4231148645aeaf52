import Documents
import Kernel
import PartiesFacts

extension PurchaseContent {
  /// The content as named French values, for the journal of changes.
  var fields: [(String, String)] {
    let amounts = amounts
    let header = [
      ("Fournisseur", "\(supplier.code) \(supplier.name)"), ("N° fournisseur", supplierNumber),
      ("Date", day.french), ("Échéance", due.french), ("Règlement", terms.label), ("Objet", subject),
      ("Référence", reference), ("TVA imprimée", printed?.described ?? ""),
      ("Échéances", schedule.map { "\($0.amount.french) le \($0.due.french)" }.joined(separator: ", ")),
    ]
    let numbered = lines.enumerated().map { ("Ligne \($0 + 1)", $1.described) }
    return header + numbered + [("Total HT", amounts.net.french), ("Total TTC", amounts.gross.french)]
  }
}

extension PrintedVAT {
  var described: String {
    switch self {
    case .total(let amount): amount.french
    case .byRate(let rates): rates.map { "\($0.amount.french) à \($0.rate.french)" }.joined(separator: ", ")
    }
  }
}
