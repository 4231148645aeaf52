import Assets
import HumanResources
import HumanResourcesFacts
import Kernel
import Store
import TestSupport

/// People, their pay and what the company keeps, in the time of the history.
extension TestCompany {
  /// An employee called BETA with two slips, one undone, an advance and a claim; two assets, one of them an employee's.
  func keepStaffAndPark() throws {
    try setRates()
    var hire = CreateEmployee(name: "Martin BETA", baseSalary: euros("2000.00"), entry: day("2013-01-01"))
    hire.given[.code] = "BETA"
    try perform(hire)
    try perform(GrantAdvance(employee: .code("BETA"), amount: euros("300.00"), date: day("2013-01-15")))
    for month in ["2013-01", "2013-02", "2013-03"] { try payMonth(month) }
    try perform(ReversePayslip(payslip: .code("2013-02 BETA"), reason: "prime"))
    try perform(PayContributions(body: .urssaf, date: day("2013-03-10")))
    try submitClaims()
    try keepPark()
  }

  /// Rates of that time: one per cent of everything, a ceiling and a minimum wage.
  private func setRates() throws {
    for parameter in PayParameter.allCases {
      let one = #""code": "\#(parameter.rawValue)", "from": "2012-01-01", "source": "essai""#
      switch parameter.kind {
      case .rates: try run(SetPayRate.self, #"{\#(one), "employee": "1", "employer": "1"}"#)
      case .percentage: try run(SetPayRate.self, #"{\#(one), "value": "50"}"#)
      case .amount: try run(SetPayRate.self, #"{\#(one), "value": "\#(Self.amount(of: parameter))"}"#)
      case .scale: try run(SetPayRate.self, #"{\#(one), "brackets": [{"rate": "0"}]}"#)
      }
    }
  }

  private static func amount(of parameter: PayParameter) -> String {
    switch parameter {
    case .ceiling: "3086"
    case .minimumWage: "9.43"
    case .reliefLimit: "1.6"
    default: "0.1"
    }
  }

  private func payMonth(_ month: String) throws {
    let slip = try run(DraftPayslip.self, #"{"employee": "BETA", "period": "\#(month)"}"#)
    try perform(ValidatePayslip(payslip: .id(Payslip.ID(slip.id))))
    if month != "2013-02" {
      try perform(PayPayslip(payslip: .id(Payslip.ID(slip.id)), date: day("\(month)-28")))
    }
  }

  private func submitClaims() throws {
    for (label, date) in [("Train BETA", "2013-02-04"), ("Repas BETA", "2013-06-03")] {
      try run(
        SubmitExpense.self,
        #"{"employee": "BETA", "date": "\#(date)", "label": "\#(label)", "category": "transport", "gross": "40.00"}"#
      )
    }
  }

  private func keepPark() throws {
    for label in ["Fourgon", "Presse"] {
      try run(
        AcquireAsset.self,
        """
        {"label": "\(label)", "kind": "materiel", "date": "2013-01-10", "value": "1000.00", "years": 5,
         "method": "linear"}
        """)
    }
    try perform(DepreciateAssets(until: day("2013-03-31")))
    try perform(AssignAsset(asset: .code("IM-0001"), employee: .code("BETA"), from: day("2013-02-01")))
    try perform(
      PlanReminder(asset: .code("IM-0002"), kind: .inspection, due: day("2013-07-10"), everyMonths: 12))
    try order(
      "purchasing.draft-invoice",
      """
      {"supplier": "BETA", "number": "F77", "date": "2013-03-07",
       "lines": [{"label": "Établi", "price": "500.00", "vat": "20", "asset": true}]}
      """)
    try validateLastPurchase()
  }
}
