import HumanResourcesFacts
import Kernel

/// A contribution: what it is taken on, whom it goes to, and who bears it.
struct ContributionRule: Sendable {
  typealias Charge = PayslipFacts.Contribution.Charge

  /// What a contribution is taken on.
  enum Base: Sendable {
    case gross, tranche1, tranche2
    /// Under four ceilings.
    case capped
    /// Everything up to eight ceilings, from the first euro above one (ANI du 17/11/2017, art. 37).
    case technical
    /// What the employer pays for provident and health insurance.
    case provident
  }

  /// For whom it is due.
  enum Scope: Sendable {
    case everyone, executives, fixedTerm, localScheme
    /// Companies of at least that many people, or of fewer.
    case atLeast(Int)
    case under(Int)
  }

  let parameter: PayParameter
  let section: PayLine.Section
  let base: Base
  let body: PayBody
  let charge: Charge
  let scope: Scope

  init(
    _ parameter: PayParameter, _ section: PayLine.Section, on base: Base = .gross, to body: PayBody = .urssaf,
    as charge: Charge = .social, for scope: Scope = .everyone
  ) {
    self.parameter = parameter
    self.section = section
    self.base = base
    self.body = body
    self.charge = charge
    self.scope = scope
  }

  /// All but work accidents, health insurance and CSG, in the order of the slip (C. trav. art. R3243-2).
  static let all: [ContributionRule] = [
    ContributionRule(.health, .health), ContributionRule(.localHealth, .health, for: .localScheme),
    ContributionRule(
      .executiveProvident, .health, on: .tranche1, to: .insurance, as: .insurance, for: .executives),
    ContributionRule(.cappedOldAge, .retirement, on: .tranche1), ContributionRule(.oldAge, .retirement),
    ContributionRule(.retirement1, .retirement, on: .tranche1, to: .retirement, as: .retirement),
    ContributionRule(.retirement2, .retirement, on: .tranche2, to: .retirement, as: .retirement),
    ContributionRule(.balance1, .retirement, on: .tranche1, to: .retirement, as: .retirement),
    ContributionRule(.balance2, .retirement, on: .tranche2, to: .retirement, as: .retirement),
    ContributionRule(.technicalBalance, .retirement, on: .technical, to: .retirement, as: .retirement),
    ContributionRule(
      .executiveEmployment, .retirement, on: .capped, to: .retirement, as: .retirement, for: .executives),
    ContributionRule(.family, .family),
    ContributionRule(.unemployment, .unemployment, on: .capped),
    ContributionRule(.wageGuarantee, .unemployment, on: .capped),
    ContributionRule(.autonomy, .others),
    ContributionRule(.housing, .others, on: .tranche1, as: .tax, for: .under(50)),
    ContributionRule(.housingLarge, .others, as: .tax, for: .atLeast(50)),
    ContributionRule(.training, .others, as: .tax, for: .under(11)),
    ContributionRule(.trainingLarge, .others, as: .tax, for: .atLeast(11)),
    ContributionRule(.trainingFixedTerm, .others, as: .tax, for: .fixedTerm),
    ContributionRule(.apprenticeship, .others, as: .tax),
    ContributionRule(.apprenticeshipBalance, .others, as: .tax),
    ContributionRule(.socialDialogue, .others),
    ContributionRule(.construction, .others, as: .tax, for: .atLeast(50)),
    ContributionRule(.mobility, .others, as: .tax, for: .atLeast(11)),
    ContributionRule(.providentLevy, .others, on: .provident, for: .atLeast(11)),
  ]

  func concerns(_ details: EmployeeDetails, headcount: Int) -> Bool {
    switch scope {
    case .everyone: true
    case .executives: details.standing == .executive
    case .fixedTerm: details.contract == .fixedTerm
    case .localScheme: details.hasLocalScheme
    case .atLeast(let people): headcount >= people
    case .under(let people): headcount < people
    }
  }
}
