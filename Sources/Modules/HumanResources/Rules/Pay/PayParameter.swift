import Kernel

/// What pay is computed with and the law changes: a rate, an amount, a scale. Its values are dated data.
package enum PayParameter: String, CaseIterable, Sendable {
  case health = "maladie"
  case localHealth = "maladie_alsace_moselle"
  case cappedOldAge = "vieillesse_plafonnee"
  case oldAge = "vieillesse_deplafonnee"
  case family = "allocations_familiales"
  case unemployment = "chomage"
  case wageGuarantee = "ags"
  case retirement1 = "agirc_arrco_t1"
  case retirement2 = "agirc_arrco_t2"
  case balance1 = "ceg_t1"
  case balance2 = "ceg_t2"
  case technicalBalance = "cet"
  case executiveEmployment = "apec"
  case executiveProvident = "prevoyance_cadre"
  case csgDeductible = "csg_deductible"
  case csgTaxed = "csg_non_deductible"
  case crds
  case autonomy = "csa"
  case housing = "fnal"
  case housingLarge = "fnal_50"
  case training = "formation"
  case trainingLarge = "formation_11"
  case trainingFixedTerm = "cpf_cdd"
  case apprenticeship = "taxe_apprentissage"
  case apprenticeshipBalance = "taxe_apprentissage_solde"
  case socialDialogue = "dialogue_social"
  case construction = "peec"
  case mobility = "versement_mobilite"
  case providentLevy = "forfait_social"

  case ceiling = "pmss"
  case minimumWage = "smic"
  case csgShare = "csg_assiette"
  case reliefMinimum = "rgdu_minimum"
  case reliefRange = "rgdu_delta"
  case reliefRangeLarge = "rgdu_delta_50"
  case reliefLimit = "rgdu_limite"
  case overtimeRelief = "hs_reduction_salariale"
  case overtimeDeduction = "hs_deduction_patronale"
  case overtimeDeductionLarge = "hs_deduction_patronale_20"
  case overtimeExempt = "hs_exonerees_an"
  case mealLimit = "titre_restaurant_plafond"
  case mealValue = "titre_restaurant_valeur"
  case mealShare = "titre_restaurant_part"
  case headcount = "effectif"

  case neutralTax = "pas_neutre"
  case mileage3 = "km_3"
  case mileage4 = "km_4"
  case mileage5 = "km_5"
  case mileage6 = "km_6"
  case mileage7 = "km_7"
  case mileageElectric = "km_electrique"

  /// What its values are.
  package enum Kind: Sendable {
    /// Percentages of a base: the employee's, the employer's.
    case rates
    /// One percentage.
    case percentage
    /// One number: euros, or what the label says.
    case amount
    /// Slices.
    case scale
  }

  package var kind: Kind {
    switch self {
    case .csgShare, .overtimeRelief, .mealShare, .mileageElectric: .percentage
    case .ceiling, .minimumWage, .reliefMinimum, .reliefRange, .reliefRangeLarge, .reliefLimit,
      .overtimeDeduction, .overtimeDeductionLarge, .overtimeExempt, .mealLimit, .mealValue, .headcount:
      .amount
    case .neutralTax, .mileage3, .mileage4, .mileage5, .mileage6, .mileage7: .scale
    case .health, .localHealth, .cappedOldAge, .oldAge, .family, .unemployment, .wageGuarantee, .retirement1,
      .retirement2, .balance1, .balance2, .technicalBalance, .executiveEmployment, .executiveProvident,
      .csgDeductible, .csgTaxed, .crds, .autonomy, .housing, .housingLarge, .training, .trainingLarge,
      .trainingFixedTerm, .apprenticeship, .apprenticeshipBalance, .socialDialogue, .construction, .mobility,
      .providentLevy:
      .rates
    }
  }

  /// The greatest number it may be, far above any real one; a coefficient of the general reduction is a part of pay.
  var greatest: UnitPrice {
    switch kind {
    case .rates, .percentage: .hundred
    case .amount: isCoefficient ? UnitPrice(Money(cents: 100)) : UnitPrice(PayLimit.amount)
    case .scale: isPercent ? .hundred : UnitPrice(PayLimit.kilometre)
    }
  }

  /// Whether trips are paid by it, and no slip is.
  var isMileage: Bool {
    [.mileage3, .mileage4, .mileage5, .mileage6, .mileage7, .mileageElectric].contains(self)
  }

  /// Whether its numbers are parts of a hundred.
  var isPercent: Bool { [.rates, .percentage].contains(kind) || self == .neutralTax }

  private var isCoefficient: Bool { [.reliefMinimum, .reliefRange, .reliefRangeLarge].contains(self) }
}
