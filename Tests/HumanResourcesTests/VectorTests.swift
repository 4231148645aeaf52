import Kernel
import TestSupport
import Testing

/// Pay in June 2026 against betagouv/mon-entreprise (modele-social 10.0.1) and against sums worked by hand.
@Suite struct VectorTests {
  /// Non-cadre, under eleven people, entered on the first of the month.
  @Test(arguments: [
    ("1500.00", "1566", "1165"), ("2000.00", "2209", "1561"), ("2500.00", "3133", "1957"),
    ("3000.00", "3984", "2353"), ("4000.00", "5565", "3144"), ("5000.00", "7060", "3941"),
    ("10000.00", "14325", "7951"),
  ]) func `a month agrees with the public simulator within a euro`(
    gross: String, cost: String, net: String
  ) throws {
    let office = try TestCompany.pay()
    try office.run(
      "hr.create-employee",
      """
      {"name": "Durand", "position": "Vendeur", "base_salary": "\(gross)", "entry": "2026-06-01",
       "health_insurance": "40.00", "accident_rate": "2.08"}
      """)
    let slip = try office.run("hr.draft-payslip", #"{"employee": "Durand", "period": "2026-06"}"#)
    #expect(slip["gross"] == gross)
    #expect(try distance(slip["employer_cost"], cost) <= Money(cents: 100))
    #expect(try distance(slip["net_before_tax"], net) <= Money(cents: 100))
  }

  private func distance(_ left: String, _ right: String) throws -> Money {
    (try #require(Money(decimal: left)) - #require(Money(decimal: right))).magnitude
  }

  @Test(arguments: [
    ("1500.00", "1165.45", "0.00", "1165.45", "1566.29"),
    ("2000.00", "1561.25", "8.19", "1553.06", "2208.72"),
    ("2500.00", "1957.05", "59.42", "1897.63", "3132.65"),
    ("3000.00", "2352.85", "130.32", "2222.53", "3984.08"),
    ("4000.00", "3144.45", "324.62", "2819.83", "5565.44"),
    ("5000.00", "3940.88", "566.34", "3374.54", "7060.41"),
    ("10000.00", "7951.36", "1651.37", "6299.99", "14325.21"),
  ]) func `a month is right to the cent`(
    gross: String, beforeTax: String, tax: String, net: String, cost: String
  ) throws {
    let office = try TestCompany.pay()
    try office.hire(gross, entry: "2026-06-01")
    let slip = try office.draft("2026-06")
    #expect(slip["net_before_tax"] == beforeTax)
    #expect(slip["income_tax"] == tax)
    #expect(slip["net"] == net)
    #expect(slip["employer_cost"] == cost)
  }

  /// CSG base: 2 500 × 98,25 % + 20 = 2 476,25. Minimum wage: 12,31 × 151,67 = 1 867,06; coefficient: 0,02 + 0,3781 ×
  /// (½ × (5 601,18 ÷ 2 500 − 1))^1,75 = 0,1839; 459,75, of which 6,01 ÷ 39,81 to retirement. Taxable: 2 500 − 20 −
  /// 282,75 − 168,39 + 20 = 2 048,86, hence 2,9 %.
  @Test func `2 500,00 is worked out line by line`() throws {
    let office = try TestCompany.pay()
    try office.hire("2500.00", entry: "2026-06-01")
    try office.draft("2026-06")
    #expect(
      try office.lines("2026-06 M-001") == """
        salaire 2500.00 | - 2500.00 | - 0.00
        maladie 2500.00 | - 0.00 | 13 325.00
        at_mp 2500.00 | - 0.00 | 2.08 52.00
        mutuelle - | - 20.00 | - 20.00
        vieillesse_plafonnee 2500.00 | 6.9 172.50 | 8.55 213.75
        vieillesse_deplafonnee 2500.00 | 0.4 10.00 | 2.11 52.75
        agirc_arrco_t1 2500.00 | 3.15 78.75 | 4.72 118.00
        ceg_t1 2500.00 | 0.86 21.50 | 1.29 32.25
        allocations_familiales 2500.00 | - 0.00 | 5.25 131.25
        chomage 2500.00 | - 0.00 | 4 100.00
        ags 2500.00 | - 0.00 | 0.25 6.25
        csa 2500.00 | - 0.00 | 0.3 7.50
        fnal 2500.00 | - 0.00 | 0.1 2.50
        formation 2500.00 | - 0.00 | 0.55 13.75
        taxe_apprentissage 2500.00 | - 0.00 | 0.59 14.75
        taxe_apprentissage_solde 2500.00 | - 0.00 | 0.09 2.25
        dialogue_social 2500.00 | - 0.00 | 0.016 0.40
        csg_deductible 2476.25 | 6.8 168.39 | - 0.00
        csg_non_deductible 2476.25 | 2.4 59.43 | - 0.00
        crds 2476.25 | 0.5 12.38 | - 0.00
        rgdu_urssaf - | - 0.00 | - -390.34
        rgdu_retraite - | - 0.00 | - -69.41
        pas 2048.86 | 2.9 59.42 | - 0.00
        """)
  }

  /// Ceiling 4 005, hence 995 above it. CSG base: 5 000 × 98,25 % + 20 + 60,08 = 4 992,58. Coefficient: 0,02 + 0,3781 ×
  /// (½ × (5 601,18 ÷ 5 000 − 1))^1,75 = 0,0228. Taxable: 5 000 − 921,37 + 20 = 4 098,63.
  @Test func `a cadre at 5 000,00 is worked out line by line`() throws {
    let office = try TestCompany.pay()
    try office.hire("5000.00", entry: "2026-06-01", more: #", "status": "cadre""#)
    let slip = try office.draft("2026-06")
    #expect(
      try office.lines("2026-06 M-001") == """
        salaire 5000.00 | - 5000.00 | - 0.00
        maladie 5000.00 | - 0.00 | 13 650.00
        prevoyance_cadre 4005.00 | - 0.00 | 1.5 60.08
        at_mp 5000.00 | - 0.00 | 2.08 104.00
        mutuelle - | - 20.00 | - 20.00
        vieillesse_plafonnee 4005.00 | 6.9 276.35 | 8.55 342.43
        vieillesse_deplafonnee 5000.00 | 0.4 20.00 | 2.11 105.50
        agirc_arrco_t1 4005.00 | 3.15 126.16 | 4.72 189.04
        agirc_arrco_t2 995.00 | 8.64 85.97 | 12.95 128.85
        ceg_t1 4005.00 | 0.86 34.44 | 1.29 51.66
        ceg_t2 995.00 | 1.08 10.75 | 1.62 16.12
        cet 5000.00 | 0.14 7.00 | 0.21 10.50
        apec 5000.00 | 0.024 1.20 | 0.036 1.80
        allocations_familiales 5000.00 | - 0.00 | 5.25 262.50
        chomage 5000.00 | - 0.00 | 4 200.00
        ags 5000.00 | - 0.00 | 0.25 12.50
        csa 5000.00 | - 0.00 | 0.3 15.00
        fnal 4005.00 | - 0.00 | 0.1 4.01
        formation 5000.00 | - 0.00 | 0.55 27.50
        taxe_apprentissage 5000.00 | - 0.00 | 0.59 29.50
        taxe_apprentissage_solde 5000.00 | - 0.00 | 0.09 4.50
        dialogue_social 5000.00 | - 0.00 | 0.016 0.80
        csg_deductible 4992.58 | 6.8 339.50 | - 0.00
        csg_non_deductible 4992.58 | 2.4 119.82 | - 0.00
        crds 4992.58 | 0.5 24.96 | - 0.00
        rgdu_urssaf - | - 0.00 | - -96.79
        rgdu_retraite - | - 0.00 | - -17.21
        pas 4098.63 | 13.8 565.61 | - 0.00
        """)
    #expect(slip["net_before_tax"] == "3933.85")
    #expect(slip["net"] == "3368.24")
    #expect(slip["employer_cost"] == "7122.29")
  }

  @Test func `another rate of insurance leaves the odd cent to the employer`() throws {
    let office = try TestCompany.pay()
    try office.run(
      "hr.create-employee",
      """
      {"name": "Durand", "base_salary": "2500.00", "entry": "2026-06-01", "health_insurance": "40.01"}
      """)
    try office.draft("2026-06")
    #expect(
      try office.lines("2026-06 M-001", only: ["mutuelle", "at_mp"]) == "mutuelle - | - 20.00 | - 20.01")
  }
}
