/// A journal of the books, by the code French practice gives it.
package enum Journal: String, Codable, CaseIterable, Sendable {
  case sales = "VE"
  case purchases = "AC"
  case bank = "BQ"
  case cash = "CA"
  case general = "OD"
  case opening = "AN"
  case payroll = "PA"

  package var label: String {
    switch self {
    case .sales: "Ventes"
    case .purchases: "Achats"
    case .bank: "Banque"
    case .cash: "Caisse"
    case .general: "Opérations diverses"
    case .opening: "À-nouveaux"
    case .payroll: "Paie"
    }
  }
}
