import HumanResourcesFacts
import Kernel

extension ExpenseCategory {
  /// Whether the VAT of such an expense may be deducted.
  ///
  /// Not on rooms for one's own people, nor on carrying people (CGI ann. II art. 206, IV-2-2° and 5°); an allowance for
  /// kilometres bears none. On fuel it is deductible in full.
  package var isDeductible: Bool {
    switch self {
    case .hotel, .transport, .mileage: false
    case .meal, .fuel, .toll, .supplies, .telephone, .reception, .other: true
    }
  }

  /// What of `gross` is VAT that may be deducted; the amount before VAT is what is rounded.
  package func deductible(of gross: Money, at rate: VATRate) -> Money {
    isDeductible ? gross - rate.net(ofGross: gross) : .zero
  }

  /// What people call it.
  package var label: String {
    switch self {
    case .meal: "Repas"
    case .hotel: "Hôtel"
    case .transport: "Transport"
    case .fuel: "Carburant"
    case .toll: "Péage, parking"
    case .supplies: "Fournitures"
    case .telephone: "Téléphone"
    case .reception: "Réception"
    case .mileage: "Kilomètres"
    case .other: "Autre"
    }
  }
}
