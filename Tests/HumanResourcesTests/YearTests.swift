import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// What is put right from month to month. A month's ceiling is 4 005,00; a minimum wage 12,02 × 151,67 = 1 823,07 until
/// May, 12,31 × 151,67 = 1 867,06 from June.
@Suite struct YearTests {
  private static let tranches: Set<String> = [
    "vieillesse_plafonnee", "agirc_arrco_t1", "agirc_arrco_t2", "ceg_t1", "ceg_t2", "cet", "fnal",
  ]

  /// January: 6 000 against 4 005. February: 9 000 against 8 010, hence 8 010 − 4 005 below and 990 − 1 995 above.
  /// March: 12 000 against 12 015: nothing is above any more, and CET falls back to nothing.
  @Test func `a month above the ceiling is put right by those under it`() throws {
    let office = try TestCompany.pay()
    try office.hire("3000.00")
    try office.validate("2026-01", #", "bonuses": [{"label": "Prime", "amount": "3000.00"}]"#)
    try office.validate("2026-02")
    try office.validate("2026-03")
    #expect(
      try office.lines("2026-01 M-001", only: Self.tranches) == """
        vieillesse_plafonnee 4005.00 | 6.9 276.35 | 8.55 342.43
        agirc_arrco_t1 4005.00 | 3.15 126.16 | 4.72 189.04
        agirc_arrco_t2 1995.00 | 8.64 172.37 | 12.95 258.35
        ceg_t1 4005.00 | 0.86 34.44 | 1.29 51.66
        ceg_t2 1995.00 | 1.08 21.55 | 1.62 32.32
        cet 6000.00 | 0.14 8.40 | 0.21 12.60
        fnal 4005.00 | - 0.00 | 0.1 4.01
        """)
    #expect(
      try office.lines("2026-02 M-001", only: Self.tranches) == """
        vieillesse_plafonnee 4005.00 | 6.9 276.35 | 8.55 342.43
        agirc_arrco_t1 4005.00 | 3.15 126.16 | 4.72 189.04
        agirc_arrco_t2 -1005.00 | 8.64 -86.83 | 12.95 -130.15
        ceg_t1 4005.00 | 0.86 34.44 | 1.29 51.66
        ceg_t2 -1005.00 | 1.08 -10.85 | 1.62 -16.28
        cet 3000.00 | 0.14 4.20 | 0.21 6.30
        fnal 4005.00 | - 0.00 | 0.1 4.01
        """)
    #expect(
      try office.lines("2026-03 M-001", only: Self.tranches) == """
        vieillesse_plafonnee 3990.00 | 6.9 275.31 | 8.55 341.15
        agirc_arrco_t1 3990.00 | 3.15 125.69 | 4.72 188.33
        agirc_arrco_t2 -990.00 | 8.64 -85.54 | 12.95 -128.21
        ceg_t1 3990.00 | 0.86 34.31 | 1.29 51.47
        ceg_t2 -990.00 | 1.08 -10.69 | 1.62 -16.04
        cet -9000.00 | 0.14 -12.60 | 0.21 -18.90
        fnal 3990.00 | - 0.00 | 0.1 3.99
        """)
    #expect(try amounts(office, 1...3) == "4742.97 8604.57, 2336.68 4064.79, 2353.67 4064.17")
    #expect(try reliefs(office, 1...3) == "0.00 249.30 224.70")
  }

  /// 2 000 a month. Until May the coefficient is 0,3147: 629,40. In June 12 000 against 3 × 10 982,41: 0,3180, hence
  /// 3 816,00 − 3 147,00; July 14 000 at 0,3203, August 16 000 at 0,3221.
  @Test func `the general reduction follows the minimum wage of the year`() throws {
    let office = try TestCompany.pay()
    try office.hire("2000.00")
    for month in 1...8 { try office.validate("2026-0\(month)") }
    #expect(try reliefs(office, 1...8) == "629.40 629.40 629.40 629.40 629.40 669.00 668.20 669.40")
    #expect(
      try office.lines("2026-06 M-001", only: ["rgdu_urssaf", "rgdu_retraite"]) == """
        rgdu_urssaf - | - 0.00 | - -568.00
        rgdu_retraite - | - 0.00 | - -101.00
        """)
  }

  /// 1 900 a month, 4 000 in April: 9 700 against 3 × 7 292,28 at 0,1874, hence 1 817,78 − 2 045,16 = −227,38 given back.
  @Test func `a bonus takes back reductions already had`() throws {
    let office = try TestCompany.pay()
    try office.hire("1900.00")
    for month in 1...6 {
      try office.validate(
        "2026-0\(month)", month == 4 ? #", "bonuses": [{"label": "Prime", "amount": "2100.00"}]"# : "")
    }
    #expect(try reliefs(office, 1...6) == "681.72 681.72 681.72 -227.38 640.26 686.11")
  }

  /// The year's last month stood on the cumul; January stands alone: 0,3346 of 2 000 as in a first June.
  @Test func `January starts anew`() throws {
    let office = try TestCompany.pay(on: "2027-01-31")
    try office.hire("2000.00", entry: "2026-12-01")
    try office.validate("2026-12", #", "bonuses": [{"label": "Prime", "amount": "9000.00"}]"#)
    try office.validate("2027-01")
    let month = try office.slip("2027-01 M-001").content.month
    #expect("\(month.tranche1) \(month.tranche2) \(month.relief)" == "2000.00 0.00 669.20")
  }

  /// Without January, February counts its own ceiling only; a draft is not counted.
  @Test func `only what is validated counts`() throws {
    let office = try TestCompany.pay()
    try office.hire("3000.00")
    try office.draft("2026-01", #", "bonuses": [{"label": "Prime", "amount": "3000.00"}]"#)
    try office.draft("2026-02")
    #expect(try office.slip("2026-02 M-001").content.month.tranche2 == .zero)
    try office.validate("2026-01", #", "bonuses": [{"label": "Prime", "amount": "3000.00"}]"#)
    try office.run("hr.validate-payslip", #"{"payslip": "2026-02 M-001"}"#)
    #expect(try office.slip("2026-02 M-001").content.month.tranche2.decimal == "-1005.00")
  }

  private func reliefs(_ office: TestCompany, _ months: ClosedRange<Int>) throws -> String {
    try months.map { try office.slip("2026-0\($0) M-001").content.month.relief.decimal }.joined(
      separator: " ")
  }

  /// « net before tax, employer's cost » of each month.
  private func amounts(_ office: TestCompany, _ months: ClosedRange<Int>) throws -> String {
    try months.map {
      let content = try office.slip("2026-0\($0) M-001").content
      return "\(content.netBeforeTax) \(content.employerCost)"
    }.joined(separator: ", ")
  }
}
