import HumanResourcesFacts
import Kernel

extension PaySetting {
  /// What the law and the schemes set, as a company starts with; people add what comes after.
  ///
  /// The headcount, meal vouchers and the mobility levy are the company's own: they start at nothing, long before.
  static let legal: [PaySetting] = rates + amounts + [neutralTax] + mileage

  private static func day(_ year: Int, _ month: Int) -> Day {
    Day(year: year, month: month, day: 1) ?? .first
  }
  private static let start = day(2026, 1)
  private static let ever = day(2000, 1)

  // MARK: Rates

  private static let rates: [PaySetting] = [
    rate(.health, nil, "13", "CSS art. D242-3 ; taux réduit supprimé au 01/01/2026"),
    rate(.localHealth, "1.3", nil, "CSS art. D325-4"),
    rate(.cappedOldAge, "6.9", "8.55", "CSS art. D242-4"),
    rate(.oldAge, "0.4", "2.11", "CSS art. D242-4, au 01/01/2026"),
    rate(.family, nil, "5.25", "CSS art. D241-3-1 ; taux réduit supprimé au 01/01/2026"),
    rate(.unemployment, nil, "4", "Convention d’assurance chômage, art. 50-1"),
    rate(.wageGuarantee, nil, "0.25", "C. trav. art. L3253-18"),
    rate(.retirement1, "3.15", "4.72", "ANI du 17/11/2017, art. 36"),
    rate(.retirement2, "8.64", "12.95", "ANI du 17/11/2017, art. 36"),
    rate(.balance1, "0.86", "1.29", "ANI du 17/11/2017, art. 37"),
    rate(.balance2, "1.08", "1.62", "ANI du 17/11/2017, art. 37"),
    rate(.technicalBalance, "0.14", "0.21", "ANI du 17/11/2017, art. 37"),
    rate(.executiveEmployment, "0.024", "0.036", "ANI du 17/11/2017 relatif à l’APEC"),
    rate(.executiveProvident, nil, "1.5", "ANI du 17/11/2017 relatif à la prévoyance des cadres"),
    rate(.csgDeductible, "6.8", nil, "CSS art. L136-8"),
    rate(.csgTaxed, "2.4", nil, "CSS art. L136-8"),
    rate(.crds, "0.5", nil, "Ordonnance 96-50 du 24/01/1996, art. 19"),
    rate(.autonomy, nil, "0.3", "CSS art. L137-40"),
    rate(.housing, nil, "0.1", "CCH art. L813-5"),
    rate(.housingLarge, nil, "0.5", "CCH art. L813-5"),
    rate(.training, nil, "0.55", "C. trav. art. L6331-1"),
    rate(.trainingLarge, nil, "1", "C. trav. art. L6331-3"),
    rate(.trainingFixedTerm, nil, "1", "C. trav. art. L6331-6"),
    rate(.apprenticeship, nil, "0.59", "C. trav. art. L6241-2"),
    rate(.apprenticeshipBalance, nil, "0.09", "C. trav. art. L6241-2"),
    rate(.socialDialogue, nil, "0.016", "C. trav. art. D2135-34"),
    rate(.construction, nil, "0.45", "CCH art. L313-1"),
    rate(.mobility, nil, "0", "CGCT art. L2333-64 : taux de la commune", from: ever),
    rate(.providentLevy, nil, "8", "CSS art. L137-16"),
  ]

  private static func rate(
    _ parameter: PayParameter, _ employee: String?, _ employer: String?, _ source: String, from: Day = start
  ) -> PaySetting {
    PaySetting(
      parameter, from: from, employee: employee.map(number), employer: employer.map(number), source: source)
  }

  // MARK: Amounts

  private static let amounts: [PaySetting] = [
    amount(.ceiling, "4005", "Arrêté fixant le plafond de 2026"),
    amount(.minimumWage, "12.02", "Décret fixant le SMIC au 01/01/2026"),
    amount(.minimumWage, "12.31", "Relèvement du SMIC au 01/06/2026", from: day(2026, 6)),
    amount(.csgShare, "98.25", "CSS art. L136-2"),
    amount(.reliefMinimum, "0.02", "CSS art. D241-7"),
    amount(.reliefRange, "0.3781", "CSS art. D241-7, au 01/01/2026"),
    amount(.reliefRangeLarge, "0.3821", "CSS art. D241-7, au 01/01/2026"),
    amount(.reliefLimit, "3", "CSS art. L241-13"),
    amount(.overtimeRelief, "11.31", "CSS art. D241-21"),
    amount(.overtimeDeduction, "1.5", "CSS art. D241-24"),
    amount(.overtimeDeductionLarge, "0.5", "CSS art. D241-24, au 01/01/2026"),
    amount(.overtimeExempt, "7500", "CGI art. 81 quater"),
    amount(.mealLimit, "7.32", "CGI art. 81, 19°, pour 2026"),
    amount(.mealValue, "0", "Choix de la société", from: ever),
    amount(.mealShare, "50", "Choix de la société, de 50 à 60 %", from: ever),
    amount(.headcount, "0", "Effectif de la société (CSS art. L130-1)", from: ever),
    amount(.mileageElectric, "20", "Arrêté du 27/03/2023", from: day(2023, 1)),
  ]

  private static func amount(
    _ parameter: PayParameter, _ value: String, _ source: String, from: Day = start
  ) -> PaySetting {
    PaySetting(parameter, from: from, value: number(value), source: source)
  }

  // MARK: Scales

  private static let neutralTax = PaySetting(
    .neutralTax, from: start,
    brackets: [
      (1635, "0"), (1698, "0.5"), (1807, "1.3"), (1928, "2.1"), (2060, "2.9"), (2170, "3.5"), (2315, "4.1"),
      (2738, "5.3"), (3135, "7.5"), (3571, "9.9"), (4019, "11.9"), (4690, "13.8"), (5624, "15.8"),
      (7037, "17.9"), (8789, "20"), (12200, "24"), (16523, "28"), (25937, "33"), (55558, "38"),
    ].map { PayRateSet.Bracket(upTo: UnitPrice(millionths: $0 * 1_000_000), rate: number($1)) } + [
      PayRateSet.Bracket(upTo: nil, rate: number("43"))
    ],
    source: "CGI art. 204 H, métropole, 2026")

  private static let mileage: [PaySetting] = [
    (.mileage3, "0.529", "0.316", 1065, "0.37"), (.mileage4, "0.606", "0.34", 1330, "0.407"),
    (.mileage5, "0.636", "0.357", 1395, "0.427"), (.mileage6, "0.665", "0.374", 1457, "0.447"),
    (.mileage7, "0.697", "0.394", 1515, "0.47"),
  ].map { parameter, low, middle, plus, high in
    PaySetting(
      parameter, from: day(2023, 1),
      brackets: [
        PayRateSet.Bracket(upTo: UnitPrice(millionths: 5_000_000_000), rate: number(low)),
        PayRateSet.Bracket(
          upTo: UnitPrice(millionths: 20_000_000_000), rate: number(middle), plus: Money(cents: plus * 100)),
        PayRateSet.Bracket(upTo: nil, rate: number(high)),
      ],
      source: "Arrêté du 27/03/2023 (CGI ann. IV art. 6 B), repris pour 2026")
  }

  private static func number(_ text: String) -> UnitPrice {
    guard let number = UnitPrice(decimal: text) else { preconditionFailure("\(text) is no number") }
    return number
  }
}
