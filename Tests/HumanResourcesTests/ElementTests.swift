import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// What changes a month of pay. June 2026 has 30 days and 22 from Monday to Friday; the ceiling is 4 005,00 and a whole
/// minimum wage 12,31 × 151,67 = 1 867,06.
@Suite struct ElementTests {
  /// « gross net-before-tax tax net cost ».
  private func amounts(_ slip: TestCompany.Answer) -> String {
    ["gross", "net_before_tax", "income_tax", "net", "employer_cost"].map { slip[$0] }.joined(separator: " ")
  }

  /// « ceiling minimum relief ».
  private func limits(_ office: TestCompany) throws -> String {
    let month = try office.slip("2026-06 M-001").content.month
    return "\(month.ceiling) \(month.minimum) \(month.relief)"
  }

  // MARK: Parts of a month

  /// 12 working days of 22: 2 500 × 12 ÷ 22 = 1 363,64; 16 days of 30: 4 005 × 16 ÷ 30 = 2 136,00;
  /// 1 867,0577 × 12 ÷ 22 = 1 018,40; the coefficient stays 0,1839.
  @Test func `whoever enters on the 15th is paid for the days left`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-15")
    #expect(amounts(try office.draft("2026-06")) == "1363.64 1057.52 0.00 1057.52 1717.81")
    #expect(try limits(office) == "2136.00 1018.40 250.77")
    #expect(try office.slip("2026-06 M-001").content.lines[0].label == "Salaire de base du 15/06 au 30/06")
    #expect(
      try office.code("hr.draft-payslip", #"{"employee": "M-001", "period": "2026-05"}"#) == "not-employed")
  }

  /// 8 days of 22: 909,09; 10 days of 30: 1 335,00; 1 867,0577 × 8 ÷ 22 = 678,93.
  @Test func `whoever leaves on the 10th is paid until then`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01", more: #", "exit": "2026-06-10""#)
    #expect(amounts(try office.draft("2026-06")) == "909.09 697.67 0.00 697.67 1151.88")
    #expect(try limits(office) == "1335.00 678.93 167.18")
    #expect(try office.slip("2026-06 M-001").day == day("2026-06-10"))
    #expect(
      try office.code("hr.draft-payslip", #"{"employee": "M-001", "period": "2026-07"}"#) == "not-employed")
  }

  /// 10 days of 22 at 2 500 = 1 136,36 and 12 at 2 860 = 1 560,00.
  @Test func `a salary that changes mid-month is paid by its days`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    try office.run(
      "hr.change-salary", #"{"employee": "M-001", "from": "2026-06-15", "base_salary": "2860.00"}"#)
    #expect(amounts(try office.draft("2026-06")) == "2696.36 2112.48 90.61 2021.87 3473.66")
    #expect(try limits(office) == "4005.00 1867.06 399.33")
    #expect(
      try office.lines("2026-06 M-001", only: ["salaire"]) == """
        salaire 2500.00 | - 1136.36 | - 0.00
        salaire 2860.00 | - 1560.00 | - 0.00
        """)
  }

  /// 4 005 × 75,83 ÷ 151,67 = 2 002,37; 12,31 × 75,83 = 933,47; coefficient 0,02 + 0,3781 × (½ × (2 800,41 ÷ 1 100 −
  /// 1))^1,75 = 0,2609.
  @Test func `part time lowers the ceiling and the minimum wage`() throws {
    let office = try TestCompany.pay()
    try office.hire("1100.00", entry: "2026-06-01", more: #", "hours": "75.83""#)
    #expect(amounts(try office.draft("2026-06")) == "1100.00 848.82 0.00 848.82 1304.87")
    #expect(try limits(office) == "2002.37 933.47 286.99")
  }

  /// 22 days of 7 hours make 154,00 hours really worked (151,67 × 12 ÷ 260 × 22): 2 500 × 14 ÷ 154 = 227,27.
  @Test func `hours away are taken at what an hour of that month is worth`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    #expect(
      amounts(try office.draft("2026-06", #", "absence_hours": "14""#))
        == "2272.73 1777.15 39.11 1738.04 2849.67")
    #expect(try limits(office) == "4005.00 1697.33 417.96")
    #expect(try office.lines("2026-06 M-001", only: ["absence"]) == "absence - | - -227.27 | - 0.00")
  }

  @Test func `one cannot be away longer than the month`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    try office.run("hr.update-employee", #"{"employee": "M-001", "health_insurance": "0"}"#)
    #expect(
      amounts(try office.draft("2026-06", #", "absence_hours": "154.0034""#)) == "0.00 0.00 0.00 0.00 0.00")
    let json = #"{"employee": "M-001", "period": "2026-06", "absence_hours": "154.1"}"#
    #expect(try office.code("hr.draft-payslip", json) == "absence-too-long")
  }

  // MARK: Overtime and bonuses

  /// 2 500 ÷ 151,67 × 1,25 × 10 = 206,04 and × 1,5 × 5 = 123,62. 329,66 × 11,31 % = 37,28 to the employee; 15 × 1,50 =
  /// 22,50 to the employer. CSG on 323,89 (98,25 %) wholly taxed: 31,42. Taxable less 329,66.
  @Test func `overtime is paid more, relieved and free of tax`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    let slip = try office.draft("2026-06", #", "overtime_25": "10", "overtime_50": "5""#)
    #expect(amounts(slip) == "2829.66 2255.28 59.42 2195.86 3562.48")
    #expect(
      try office.lines(
        "2026-06 M-001",
        only: ["heures_sup", "csg_deductible", "csg_heures", "hs_salariale", "hs_patronale", "pas"])
          == """
          heures_sup - | - 206.04 | - 0.00
          heures_sup - | - 123.62 | - 0.00
          csg_deductible 2476.25 | 6.8 168.39 | - 0.00
          csg_heures 323.89 | 9.7 31.42 | - 0.00
          hs_salariale - | - -37.28 | - 0.00
          hs_patronale - | - 0.00 | - -22.50
          pas 2048.85 | 2.9 59.42 | - 0.00
          """)
    #expect(try limits(office) == "4005.00 2051.71 478.50")
  }

  /// 15 × 0,50 = 7,50; training 1 % instead of 0,55 %; forfait social 8 % of 20,00.
  @Test func `from twenty people on an hour of overtime is worth less to the employer`() throws {
    let office = try TestCompany.pay()
    try office.set("effectif", "20")
    try office.hire(entry: "2026-06-01")
    let slip = try office.draft("2026-06", #", "overtime_25": "10", "overtime_50": "5""#)
    #expect(amounts(slip) == "2829.66 2255.28 59.42 2195.86 3591.82")
    #expect(try office.lines("2026-06 M-001", only: ["hs_patronale"]) == "hs_patronale - | - 0.00 | - -7.50")
  }

  /// 3 000 ÷ 151,67 × 1,5 × 200 = 5 933,94; twice is 11 867,88, of which 7 500 a year bear no tax.
  @Test func `overtime above 7 500,00 a year is taxed`() throws {
    let office = try TestCompany.pay()
    try office.hire("3000.00", entry: "2026-01-01")
    try office.validate("2026-01", #", "overtime_50": "200""#)
    try office.validate("2026-02", #", "overtime_50": "200""#)
    try office.validate("2026-03", #", "overtime_50": "1""#)
    let exempt = try ["2026-01", "2026-02", "2026-03"].map {
      try office.slip("\($0) M-001").content.month.exemptOvertime.decimal
    }
    #expect(exempt == ["5933.94", "1566.06", "0.00"])
    // 1 566,06 × 98,25 % = 1 538,65: the rest bears CSG as other pay does.
    #expect(
      try office.lines("2026-02 M-001", only: ["csg_heures"]) == "csg_heures 1538.65 | 9.7 149.25 | - 0.00")
    #expect(try office.lines("2026-03 M-001", only: ["csg_heures"]) == "")
  }

  @Test func `bonuses count as pay, and may be taken back`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    let bonuses =
      #", "bonuses": [{"label": "Prime", "amount": "1000.00"}, {"label": "Reprise", "amount": "-50.00"}]"#
    #expect(amounts(try office.draft("2026-06", bonuses)) == "3450.00 2709.07 212.10 2496.97 4711.21")
    #expect(try limits(office) == "4005.00 1867.06 238.74")
  }

  // MARK: Meal vouchers

  /// 12,00 × 60 % = 7,20, under 7,32: 20 × 4,80 = 96,00 kept, 20 × 7,20 = 144,00 borne.
  @Test func `a voucher of 12,00 shared at 60 % costs the employee 4,80`() throws {
    let office = try TestCompany.pay()
    try office.set("titre_restaurant_valeur", "12")
    try office.set("titre_restaurant_part", "60")
    try office.hire(entry: "2026-06-01")
    #expect(
      amounts(try office.draft("2026-06", #", "meal_vouchers": 20"#))
        == "2500.00 1957.05 59.42 1801.63 3276.65")
    #expect(
      try office.lines("2026-06 M-001", only: ["titres_restaurant"])
        == "titres_restaurant - | - 96.00 | - 144.00")
  }

  /// 13,00 × 60 % = 7,80, above 7,32: 13,00 − 7,32 = 5,68.
  @Test func `the employer never bears more than what is exempt`() throws {
    let office = try TestCompany.pay()
    try office.set("titre_restaurant_valeur", "13")
    try office.set("titre_restaurant_part", "60")
    try office.hire(entry: "2026-06-01")
    try office.draft("2026-06", #", "meal_vouchers": 10"#)
    #expect(
      try office.lines("2026-06 M-001", only: ["titres_restaurant"])
        == "titres_restaurant - | - 56.80 | - 73.20")
  }

  @Test func `vouchers without a value are refused`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01")
    func code(_ count: Int) throws -> String {
      try office.code(
        "hr.draft-payslip", #"{"employee": "M-001", "period": "2026-06", "meal_vouchers": \#(count)}"#)
    }
    #expect(
      try [0, 1, 31, 32, -1].map(code) == [
        "yes", "no-meal-vouchers", "no-meal-vouchers", "too-many-meal-vouchers", "too-many-meal-vouchers",
      ])
  }

  // MARK: Who and where

  @Test func `a fixed term costs 1 % more`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01", more: #", "contract": "cdd", "exit": "2026-12-31""#)
    #expect(amounts(try office.draft("2026-06")) == "2500.00 1957.05 59.42 1897.63 3157.65")
    #expect(try office.lines("2026-06 M-001", only: ["cpf_cdd"]) == "cpf_cdd 2500.00 | - 0.00 | 1 25.00")
  }

  @Test func `Alsace-Moselle takes 1,30 % from the employee`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01", more: #", "alsace_moselle": true"#)
    #expect(amounts(try office.draft("2026-06")) == "2500.00 1924.55 58.47 1866.08 3132.65")
    #expect(
      try office.lines("2026-06 M-001", only: ["maladie_alsace_moselle"])
        == "maladie_alsace_moselle 2500.00 | 1.3 32.50 | - 0.00")
  }

  private static let bySize: Set<String> = [
    "fnal", "fnal_50", "formation", "formation_11", "peec", "versement_mobilite", "forfait_social",
  ]

  @Test func `from eleven people on training, mobility and forfait social are due`() throws {
    let office = try TestCompany.pay()
    try office.set("effectif", "12")
    try office.run(
      "hr.set-rate", #"{"code": "versement_mobilite", "from": "2026-06-01", "employer": "2.01"}"#)
    try office.hire(entry: "2026-06-01")
    #expect(amounts(try office.draft("2026-06")) == "2500.00 1957.05 59.42 1897.63 3195.75")
    #expect(
      try office.lines("2026-06 M-001", only: Self.bySize) == """
        fnal 2500.00 | - 0.00 | 0.1 2.50
        formation_11 2500.00 | - 0.00 | 1 25.00
        versement_mobilite 2500.00 | - 0.00 | 2.01 50.25
        forfait_social 20.00 | - 0.00 | 8 1.60
        """)
  }

  /// The coefficient takes 0,3821: 0,1856, hence 464,00.
  @Test func `from fifty people on housing is due on all pay`() throws {
    let office = try TestCompany.pay()
    try office.set("effectif", "60")
    try office.run(
      "hr.set-rate", #"{"code": "versement_mobilite", "from": "2026-06-01", "employer": "2.01"}"#)
    try office.hire(entry: "2026-06-01")
    #expect(amounts(try office.draft("2026-06")) == "2500.00 1957.05 59.42 1897.63 3212.75")
    #expect(try limits(office) == "4005.00 1867.06 464.00")
    #expect(
      try office.lines("2026-06 M-001", only: Self.bySize) == """
        fnal_50 2500.00 | - 0.00 | 0.5 12.50
        formation_11 2500.00 | - 0.00 | 1 25.00
        peec 2500.00 | - 0.00 | 0.45 11.25
        versement_mobilite 2500.00 | - 0.00 | 2.01 50.25
        forfait_social 20.00 | - 0.00 | 8 1.60
        """)
  }

  /// 20,00 + 1,5 % of 4 005,00 = 80,08.
  @Test func `the forfait social of a cadre counts their provident insurance`() throws {
    let office = try TestCompany.pay()
    try office.set("effectif", "60")
    try office.hire("5000.00", entry: "2026-06-01", more: #", "status": "cadre""#)
    #expect(amounts(try office.draft("2026-06")) == "5000.00 3933.85 565.61 3368.24 7194.69")
    #expect(
      try office.lines("2026-06 M-001", only: ["forfait_social", "fnal_50"]) == """
        fnal_50 5000.00 | - 0.00 | 0.5 25.00
        forfait_social 80.08 | - 0.00 | 8 6.41
        """)
  }

  @Test(arguments: [
    ("0", "11", "formation"), ("10", "11", "formation"), ("11", "11", "formation_11"), ("49", "50", "fnal"),
    ("50", "50", "fnal_50"),
  ]) func `thresholds are reached, not passed`(people: String, limit: String, line: String) throws {
    let office = try TestCompany.pay()
    try office.set("effectif", people)
    try office.hire(entry: "2026-06-01")
    try office.draft("2026-06")
    let pair: Set<String> = limit == "11" ? ["formation", "formation_11"] : ["fnal", "fnal_50"]
    #expect(try office.lines("2026-06 M-001", only: pair).hasPrefix("\(line) "))
  }
}
